import type { TrendItem, Trends } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { TableFilter } from '../../parts/table-tools';
import { useTableState } from '../../parts/use-table-state';
import { messages } from './messages';
import type { Years } from './trend-chart';
import { useTrendColumns } from './trend-columns';
import { directionOf } from './trend-words';

const filterKeys = ['indikator', 'sambungan', 'perubahan'];

interface Props {
  readonly trends: Trends;
  readonly years: Years;
  readonly csvName: string;
}

/** Question by question: both years, the difference where there is one, and why there is none elsewhere. */
export function TrendTable({ trends, years, csvName }: Props) {
  const t = useTextOf(messages);
  const [state, setState] = useTableState(filterKeys);
  return (
    <section>
      <h2>{t('items')}</h2>
      <RowTable
        caption={t('items')}
        columns={useTrendColumns(trends, years)}
        rows={trends.items}
        rowKey={({ code }) => code}
        state={state}
        onState={setState}
        csvName={csvName}
        empty={<p class="empty">{t('noItems')}</p>}
        filters={useFilters(trends)}
      />
    </section>
  );
}

const useFilters = ({ nodes, items }: Trends): readonly TableFilter<TrendItem>[] => {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const used = new Set(items.map(({ node }) => node));
  return [
    {
      key: 'indikator',
      label: t('indicator'),
      options: nodes
        .filter(({ code }) => used.has(code))
        .map(({ code, label }) => ({ value: code, label: `${code} ${read(label)}` })),
      test: ({ node }, value) => node === value,
    },
    {
      key: 'sambungan',
      label: t('link'),
      options: (['same', 'changed', 'new'] as const).map((link) => ({ value: link, label: t(`link.${link}`) })),
      test: ({ link }, value) => link === value,
    },
    {
      key: 'perubahan',
      label: t('direction'),
      options: (['up', 'down', 'level'] as const).map((one) => ({ value: one, label: t(`direction.${one}`) })),
      test: ({ difference }, value) => directionOf(difference) === value,
    },
  ];
};
