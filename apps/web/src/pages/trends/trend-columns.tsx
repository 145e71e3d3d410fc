import type { Decimal } from '@app/instrument';
import type { TrendItem, Trends } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { Column } from '../../parts/table-column';
import { useFieldWords } from '../../parts/use-field-words';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { Years } from './trend-chart';
import { directionOf } from './trend-words';

type TrendColumn = Column<TrendItem>;

const toNumber = (value: Decimal | null): number | null => (value === null ? null : Number(value));

/** Columns of the comparison. */
export const useTrendColumns = ({ nodes }: Trends, years: Years): readonly TrendColumn[] => {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const names = new Map(nodes.map(({ code, label }) => [code, read(label)]));
  return [
    { key: 'butir', label: t('code'), value: ({ code }) => code, head: true },
    { key: 'pertanyaan', label: t('question'), value: ({ label }) => read(label) },
    { key: 'indikator', label: t('indicator'), value: ({ node }) => names.get(node) ?? node },
    ...useMeanColumns(years),
    useLinkColumn(),
  ];
};

const useMeanColumns = (years: Years): readonly TrendColumn[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const say = (value: Decimal | null): string => (value === null ? '' : format.decimal(value));
  const mean = (key: string, label: string, read: (row: TrendItem) => [Decimal | null, number]): TrendColumn => ({
    key,
    label,
    right: true,
    value: (row) => toNumber(read(row)[0]),
    csv: (row) => say(read(row)[0]),
    show: (row) => {
      const [value, bodies] = read(row);
      return <span title={t('bodies', { count: format.count(bodies) })}>{say(value) || '–'}</span>;
    },
  });
  return [
    mean('lalu', t('lastYear', { year: years.previous }), (row) => [row.previousMean, row.previousBodies]),
    mean('kini', t('lastYear', { year: years.current }), (row) => [row.mean, row.bodies]),
    {
      key: 'selisih',
      label: t('difference'),
      right: true,
      value: ({ difference }) => toNumber(difference),
      csv: ({ difference }) => say(difference),
      show: ({ difference }) => <Difference difference={difference} />,
    },
  ];
};

const arrows = { up: '▲', down: '▼', level: '=' } as const;

/** A signed difference; its direction is an arrow and a word as well as a colour. */
export function Difference({ difference }: { readonly difference: Decimal | null }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const direction = directionOf(difference);
  if (difference === null || direction === null) return <>–</>;
  const sign = direction === 'up' ? '+' : direction === 'down' ? '−' : '';
  return (
    <span class={`difference ${direction}`}>
      <span aria-hidden="true">{arrows[direction]}</span>
      <span class="visually-hidden">{t(`direction.${direction}`)}</span> {sign}
      {format.decimal(difference.replace(/^[-+]/, ''))}
    </span>
  );
}

const useLinkColumn = (): TrendColumn => {
  const t = useTextOf(messages);
  const say = useFieldWords();
  const because = ({ reasons }: TrendItem): string =>
    reasons.length > 0 ? t('because', { reasons: reasons.map(say).join(', ') }) : '';
  const formerly = ({ code, previousCode }: TrendItem): string =>
    previousCode && previousCode !== code ? t('formerly', { code: previousCode }) : '';
  const whole = (row: TrendItem): string =>
    [t(`link.${row.link}`), because(row), formerly(row)].filter(Boolean).join('; ');
  return {
    key: 'sambungan',
    label: t('link'),
    value: whole,
    show: (row) => (
      <div>
        <span class={`tag ${tones[row.link]}`}>{t(`link.${row.link}`)}</span>
        <span class="soft small link-reason">{[because(row), formerly(row)].filter(Boolean).join('; ')}</span>
      </div>
    ),
  };
};

const tones = { same: 'good', changed: 'warn', new: '' } as const;
