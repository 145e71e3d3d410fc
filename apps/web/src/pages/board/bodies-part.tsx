import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { BoardRow, BoardSummary } from '../../api/results-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { AssignDialog } from './assign-dialog';
import { BoardSummaryView } from './board-summary';
import { BoardTable, boardFilterKeys } from './board-table';
import { LateLine } from './late-line';
import { messages } from './messages';

/** Who is how far: the summary above, every body below. */
export function BodiesPart({ period }: { readonly period: PeriodView }) {
  const summary = useResource<BoardSummary>(`/api/periods/${period.id}/board/summary`);
  const [state, setState] = useTableState(boardFilterKeys);
  const [round, setRound] = useState(0);
  const [assigning, setAssigning] = useState<BoardRow | null>(null);
  const mayAssign = period.allowed.includes('assign');
  // Whoever changes the rules of an open period decides who takes part in it.
  const mayWithdraw = period.state === 'open' && period.allowed.includes('changePolicy');
  const again = (): void => setRound((last) => last + 1);
  const onWithdrawn = (): void => {
    again();
    summary.reload();
  };
  return (
    <>
      <Loaded resource={summary}>
        {(value) => (
          <>
            <LateLine periodId={period.id} count={value.lateAnswers} />
            <BoardSummaryView
              summary={value}
              onState={(wanted) => setState({ ...state, filters: { ...state.filters, status: wanted } })}
            />
          </>
        )}
      </Loaded>
      {mayAssign && (
        <p class="actions">
          <BalanceButton periodId={period.id} onDone={again} />
        </p>
      )}
      <BoardTable
        period={period}
        round={round}
        state={state}
        onState={setState}
        {...(mayAssign ? { onAssign: setAssigning } : {})}
        {...(mayWithdraw ? { onWithdrawn } : {})}
      />
      <AssignDialog
        periodId={period.id}
        row={assigning}
        onClose={() => setAssigning(null)}
        onDone={() => {
          setAssigning(null);
          again();
        }}
      />
    </>
  );
}

function BalanceButton({ periodId, onDone }: { readonly periodId: string; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const balance = async (): Promise<void> => {
    const { assigned } = await api.post<Schemas['AssignedDto']>(`/api/periods/${periodId}/assignments`, {});
    toast.show(t('balanced', { count: format.count(assigned) }));
    onDone();
  };
  return (
    <ConfirmButton label={t('balance')} title={t('balanceTitle')} confirmLabel={t('balanceDo')} onConfirm={balance}>
      <p>{t('balanceText')}</p>
    </ConfirmButton>
  );
}
