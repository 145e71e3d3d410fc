import { useState } from 'preact/hooks';
import type { Trends } from '../../api/correction-types';
import { ChartFigure } from '../../charts/chart-figure';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

export interface Years {
  readonly current: number;
  readonly previous: number;
}

const toNumber = (mean: string | null): number | null => (mean === null ? null : Number(mean));

/** Each indicator with its two years; one whose questions changed carries a mark and a word about it. */
export function TrendChart({ trends: { nodes }, years }: { readonly trends: Trends; readonly years: Years }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const [whole, setWhole] = useState(false);
  if (nodes.length === 0) return null;
  const shown = whole ? nodes : nodes.filter(({ parent }) => parent === '');
  const nameOf = ({ code, label, comparable }: Trends['nodes'][number]): string => {
    const name = `${code} ${read(label)}`;
    return comparable ? name : t('notComparable', { label: name });
  };
  return (
    <section class="card">
      <ChartFigure
        title={t('indicators')}
        kind="bar"
        horizontal
        max={100}
        labelHead={t('indicator')}
        height={Math.max(190, 70 + shown.length * 44)}
        labels={shown.map(nameOf)}
        series={[
          { label: String(years.previous), values: shown.map(({ previousMean }) => toNumber(previousMean)) },
          { label: String(years.current), values: shown.map(({ mean }) => toNumber(mean)) },
        ]}
      />
      {shown.length < nodes.length || whole ? (
        <label class="whole-chart no-print">
          <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
          {t('whole')}
        </label>
      ) : null}
      {shown.some(({ comparable }) => !comparable) && <p class="soft small">{t('indicatorNote')}</p>}
    </section>
  );
}
