import { useEffect } from 'preact/hooks';
import type { BoardRow } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import { ProblemPanel } from '../../parts/problem-panel';
import type { TableState } from '../../parts/table-state';
import { Waiting } from '../../parts/waiting';
import { useKeyset, useLastShown } from '../../use-keyset';
import { type RowActs, useBoardColumns } from './board-columns';
import { stateOrder } from './board-summary';
import { messages } from './messages';

export const boardFilterKeys: readonly string[] = ['kategori', 'status'];

interface Props extends RowActs {
  readonly period: PeriodView;
  /** Raised after a change that the table shows. */
  readonly round: number;
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
}

/** The address of the first page for what is set on the table. */
export const boardPath = (periodId: string, { search, sort, filters }: TableState): string => {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (filters['kategori']) query.set('category', filters['kategori']);
  if (filters['status']) query.set('state', filters['status']);
  if (sort) query.set('sort', sort);
  const text = query.toString();
  return `/api/periods/${periodId}/board${text ? `?${text}` : ''}`;
};

/** Bodies × stages; the server searches, filters, sorts and pages. */
export function BoardTable({ period, round, state, onState, ...acts }: Props) {
  const t = useTextOf(messages);
  const keyset = useKeyset<BoardRow>(boardPath(period.id, state));
  const columns = useBoardColumns(period, acts);
  useEffect(() => {
    if (round > 0) keyset.first.reload();
  }, [round]);
  const shown = useLastShown(keyset);
  if (!shown) {
    const { problem, reload } = keyset.first;
    return problem ? <ProblemPanel problem={problem} onRetry={reload} /> : <Waiting />;
  }
  return (
    <RowTable
      remote
      caption={t('table')}
      columns={columns}
      rows={shown.rows}
      total={shown.total}
      rowKey={({ assessmentId }) => assessmentId}
      state={state}
      onState={onState}
      more={keyset.more}
      loadingMore={keyset.loadingMore}
      csvName={`papan-${period.code}`}
      empty={<p class="empty">{t('empty')}</p>}
      filters={[
        {
          key: 'kategori',
          label: t('category'),
          options: (period.policy.categories ?? []).map(({ code, label }) => ({ value: code, label })),
        },
        {
          key: 'status',
          label: t('state'),
          options: stateOrder.map((each) => ({ value: each, label: t(`state.${each}`) })),
        },
      ]}
    />
  );
}
