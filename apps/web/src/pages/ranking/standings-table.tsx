import type { StandingRow, Standings } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { ScoreNumber } from '../../parts/score-number';
import { useTableState } from '../../parts/use-table-state';
import { type Format, useFormat } from '../../use-format';
import { BandOf } from './band-of';
import { bandsFromTop } from './band-order';
import { messages } from './messages';
import './ranking.css';

export interface StandingsTableProps {
  readonly standings: Standings;
  /** Where a number opens; `line` is the line of the sheet. */
  readonly sheetHref: (row: StandingRow, line?: string) => string;
  readonly csvName: string;
}

const filterKeys = ['kategori', 'kualifikasi'];

/** The ranking: everyone with a place, by category; each number opens its sheet. */
export function StandingsTable({ standings, sheetHref, csvName }: StandingsTableProps) {
  const t = useTextOf(messages);
  const [state, setState] = useTableState(filterKeys);
  const columns = useColumns(standings, sheetHref);
  return (
    <RowTable
      caption={t('table')}
      columns={columns}
      rows={standings.rows.filter(({ status }) => status === 'ranked')}
      rowKey={({ subjectId }) => subjectId}
      state={state}
      onState={setState}
      csvName={csvName}
      empty={<p class="empty">{t('empty')}</p>}
      filters={[
        {
          key: 'kategori',
          label: t('category'),
          options: standings.categories.map(({ code, label }) => ({ value: code, label })),
          test: (row, value) => row.category === value,
        },
        {
          key: 'kualifikasi',
          label: t('band'),
          options: bandsFromTop(standings.bands).map(({ code, label }) => ({ value: code, label })),
          test: (row, value) => row.band === value,
        },
      ]}
    />
  );
}

type Columns = readonly Column<StandingRow>[];

const useColumns = (standings: Standings, sheetHref: StandingsTableProps['sheetHref']): Columns => {
  const t = useTextOf(messages);
  const format = useFormat();
  return [
    {
      key: 'peringkat',
      label: t('rank'),
      value: (row) => row.ranks.category,
      show: (row) => <Rank row={row} />,
      right: true,
    },
    { key: 'nama', label: t('name'), value: (row) => row.name, head: true },
    { key: 'kategori', label: t('category'), value: (row) => row.categoryLabel },
    ...standings.stages.map((stage): Column<StandingRow> => stageColumn(stage, format, sheetHref)),
    {
      key: 'nilai',
      label: t('final'),
      right: true,
      value: (row) => (row.final === null ? null : Number(row.final)),
      csv: (row) => (row.final === null ? '' : format.decimal(row.final)),
      show: (row) => (
        <strong>
          <ScoreNumber score={row.final} href={sheetHref(row)} />
        </strong>
      ),
    },
    {
      key: 'kualifikasi',
      label: t('band'),
      value: (row) => row.bandLabel,
      show: (row) => <BandCell row={row} standings={standings} />,
    },
  ];
};

const stageColumn = (
  { code, label }: Standings['stages'][number],
  format: Format,
  sheetHref: StandingsTableProps['sheetHref'],
): Column<StandingRow> => {
  const scoreOf = (row: StandingRow): string | null => row.stages[code]?.score ?? null;
  return {
    key: `tahap-${code}`,
    label,
    right: true,
    value: (row) => (scoreOf(row) === null ? null : Number(scoreOf(row))),
    csv: (row) => {
      const score = scoreOf(row);
      return score === null ? '' : format.decimal(score);
    },
    show: (row) => <StageCell row={row} code={code} href={sheetHref(row, code)} />,
  };
};

/** A stage's score, or in words why there is none. */
export function StageCell({
  row,
  code,
  href,
}: {
  readonly row: StandingRow;
  readonly code: string;
  readonly href: string;
}) {
  const t = useTextOf(messages);
  const stage = row.stages[code];
  if (!stage) return <>–</>;
  if (stage.state === 'scored') return <ScoreNumber score={stage.score} href={href} />;
  return <span class="soft small">{t(`state.${stage.state}`)}</span>;
}

function Rank({ row }: { readonly row: StandingRow }) {
  const t = useTextOf(messages);
  if (row.ranks.category === null) return <>–</>;
  return (
    <span class="rank" title={row.tieBrokenBy ? t('tie', { by: row.tieBrokenBy }) : undefined}>
      {row.ranks.category}
    </span>
  );
}

/** The band and, where a condition lowered it, the condition. */
export function BandCell({
  row,
  standings,
}: {
  readonly row: StandingRow;
  readonly standings: Pick<Standings, 'bands'>;
}) {
  const t = useTextOf(messages);
  const lowered = row.bandLowered;
  const from = standings.bands.find(({ code }) => code === lowered?.from)?.label ?? lowered?.from;
  return (
    <div>
      <BandOf bands={standings.bands} code={row.band} />
      {lowered && <p class="small soft">{t('lowered', { from: from ?? '', because: lowered.because })}</p>}
    </div>
  );
}
