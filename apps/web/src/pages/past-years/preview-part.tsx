import { useState } from 'preact/hooks';
import type { MatchedPastRow, PastYearReport } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import { useFormat } from '../../use-format';
import { messages } from './messages';

const counted = ['byCode', 'byName', 'lost'] as const;
/** More rows than anybody looks through; the whole file is checked all the same. */
const SHOWN = 500;

/** The table as it was read, with the body that each row was recognised as. */
export function PreviewPart({ report }: { readonly report: PastYearReport }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [state, setState] = useState<TableState>({ search: '', sort: '', filters: {} });
  const title = t('preview', { count: format.count(report.counts.rows) });
  return (
    <section class="card">
      <h2>{title}</h2>
      <dl class="past-counts">
        {counted.map((key) => (
          <div key={key}>
            <dt>{t(`count.${key}`)}</dt>
            <dd>{format.count(report.counts[key])}</dd>
          </div>
        ))}
      </dl>
      <RowTable
        caption={title}
        columns={useColumns(report)}
        rows={report.rows.slice(0, SHOWN)}
        total={report.counts.rows}
        rowKey={({ row }) => String(row)}
        state={state}
        onState={setState}
      />
    </section>
  );
}

type RowColumn = Column<MatchedPastRow>;

const useColumns = ({ mapping, rows }: PastYearReport): readonly RowColumn[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const used = new Set(Object.values(mapping?.fields ?? {}));
  const say = (score: string | null | undefined): string => (score ? format.decimal(score) : '–');
  const stages = [...new Set(rows.flatMap((row) => Object.keys(row.stages)))];
  return [
    { key: 'baris', label: t('row'), right: true, value: ({ row }) => row },
    { key: 'nama', label: t('body'), head: true, value: ({ name }) => name },
    ...(used.has('category')
      ? [{ key: 'kategori', label: t('category'), value: ({ category }: MatchedPastRow) => category }]
      : []),
    ...stages.map((stage): RowColumn => ({
      key: stage,
      label: stage,
      right: true,
      value: (row) => Number(row.stages[stage] ?? Number.NaN),
      show: (row) => say(row.stages[stage]),
    })),
    {
      key: 'nilai',
      label: t('final'),
      right: true,
      value: ({ score }) => (score === null ? null : Number(score)),
      show: ({ score }) => say(score),
    },
    ...(used.has('band') ? [{ key: 'kualifikasi', label: t('band'), value: ({ band }: MatchedPastRow) => band }] : []),
    ...(used.has('rank')
      ? [{ key: 'peringkat', label: t('rank'), right: true, value: ({ rank }: MatchedPastRow) => rank }]
      : []),
    {
      key: 'dikenali',
      label: t('matched'),
      value: ({ body }) => body?.name ?? t('lostTag'),
      show: ({ body, by }) =>
        body && by ? (
          <span>
            {body.name}{' '}
            <span class="soft small">
              {body.code}, {t(`by.${by}`)}
            </span>
          </span>
        ) : (
          <span class="tag warn">{t('lostTag')}</span>
        ),
    },
  ];
};
