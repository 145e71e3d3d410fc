import type { PeriodAdvice, StandingRow, Standings } from '../../api/results-types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { Icon } from '../../parts/icon';
import { ScoreNumber } from '../../parts/score-number';
import type { TableState } from '../../parts/table-state';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { BandCell, StageCell } from '../ranking/standings-table';
import { adviceMessages } from './advice/advice-messages';
import { bodyAdvice } from './advice/use-advice';
import { useAdviceWords } from './advice/use-advice-words';
import { messages } from './messages';

interface Props {
  readonly standings: Standings;
  readonly rows: readonly StandingRow[];
  readonly category: string;
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
  readonly onOpen: (subjectId: string) => void;
  /** Help for this category; null where none was made or may be read. */
  readonly advice: PeriodAdvice | null;
  readonly csvName: string;
}

/** Scores, bands and marks of one category; a name opens the body beside the table. */
export function PlenaryTable(props: Props) {
  const t = useTextOf(messages);
  return (
    <RowTable
      caption={t('table', { category: props.category })}
      columns={useColumns(props)}
      rows={props.rows}
      rowKey={({ subjectId }) => subjectId}
      state={props.state}
      onState={props.onState}
      csvName={props.csvName}
      filters={[
        {
          key: 'tanda',
          label: t('onlyFlagged'),
          options: [{ value: 'ada', label: t('withFlags') }],
          test: ({ flags }) => flags.length > 0,
        },
      ]}
    />
  );
}

const useColumns = ({ standings, advice, onOpen }: Props): readonly Column<StandingRow>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const more = useAdviceColumns({ standings, advice });
  const { marks } = useAdviceWords(standings);
  const marksOf = ({ subjectId }: StandingRow): readonly string[] => {
    const body = bodyAdvice(advice, subjectId);
    return body ? marks(body) : [];
  };
  const sheet = ({ assessmentId }: StandingRow, line?: string): string => paths.sheet(assessmentId ?? '', line);
  return [
    { key: 'peringkat', label: t('rank'), right: true, value: ({ ranks }) => ranks.category },
    {
      key: 'nama',
      label: t('name'),
      head: true,
      value: ({ name }) => name,
      show: ({ name, subjectId }) => (
        <button type="button" class="name-button" aria-label={t('open', { name })} onClick={() => onOpen(subjectId)}>
          {name}
        </button>
      ),
    },
    ...standings.stages.map(({ code, label }): Column<StandingRow> => ({
      key: `tahap-${code}`,
      label,
      right: true,
      value: ({ stages }) => (stages[code]?.score ? Number(stages[code].score) : null),
      csv: ({ stages }) => (stages[code]?.score ? format.decimal(stages[code].score) : ''),
      show: (row) => <StageCell row={row} code={code} href={sheet(row, code)} />,
    })),
    {
      key: 'nilai',
      label: t('final'),
      right: true,
      value: ({ final }) => (final === null ? null : Number(final)),
      csv: ({ final }) => (final === null ? '' : format.decimal(final)),
      show: (row) => (
        <strong>
          <ScoreNumber score={row.final} href={sheet(row)} />
        </strong>
      ),
    },
    ...more,
    {
      key: 'kualifikasi',
      label: t('band'),
      value: ({ bandLabel }) => bandLabel,
      show: (row) => <BandCell row={row} standings={standings} />,
    },
    {
      key: 'tanda',
      label: t('marks'),
      value: (row) =>
        [
          ...row.flags.map(({ message }) => message),
          ...failed(row.gates).map(({ reason }) => reason),
          ...marksOf(row),
        ].join(' ') || null,
      show: (row) => <Marks row={row} more={marksOf(row)} />,
    },
  ];
};

/** Where chance put each body; only once it was asked. */
const useAdviceColumns = ({
  standings,
  advice,
}: Pick<Props, 'standings' | 'advice'>): readonly Column<StandingRow>[] => {
  const t = useTextOf(adviceMessages);
  if (standings.rows.length === 0 || !advice?.latest?.document) return [];
  const words = ({ subjectId }: StandingRow): string => {
    const body = bodyAdvice(advice, subjectId);
    if (!body || body.low === null || body.high === null) return '–';
    return t(body.low === body.high ? 'placeAlone' : 'place', { low: body.low, high: body.high });
  };
  return [
    {
      key: 'rentang',
      label: t('interval'),
      right: true,
      value: ({ subjectId }) => bodyAdvice(advice, subjectId)?.middle ?? null,
      csv: words,
      show: words,
    },
  ];
};

const failed = (gates: StandingRow['gates']): StandingRow['gates'] => gates.filter(({ passed }) => !passed);

/** What the plenary should look at twice, in words; marks change no score. */
export function Marks({ row, more = [] }: { readonly row: StandingRow; readonly more?: readonly string[] }) {
  const inWords = useServerWords();
  const reasons = failed(row.gates);
  const flags = row.flags.filter(({ code }) => code !== 'bandLowered');
  if (flags.length + reasons.length + more.length === 0) return <span class="soft">–</span>;
  return (
    <ul class="marks">
      {flags.map(({ code, message }) => (
        <li key={code + message}>
          <Icon name="warning" /> {inWords(message)}
        </li>
      ))}
      {more.map((message) => (
        <li key={message}>
          <Icon name="warning" /> {message}
        </li>
      ))}
      {reasons.map(({ stage, reason }) => (
        <li key={stage}>
          <Icon name="cross" /> {reason}
        </li>
      ))}
    </ul>
  );
}
