import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { FunnelRow } from '../../api/registration-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  readonly row: FunnelRow;
  /** The revision on the screen. */
  readonly seen: { readonly revision?: number };
  readonly onRefused: (problem: ApiProblem) => void;
  readonly onClose: () => void;
  readonly onReturned: () => void;
}

/** Returns one with a reason that its people will read. */
export function ReturnDialog({ periodId, row, seen, onRefused, onClose, onReturned }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (): void => {
    setProblem(null);
    api
      .post<void>(`/api/periods/${periodId}/registration-returns`, { assessmentId: row.assessmentId, reason, ...seen })
      .then(() => {
        toast.show(t('returned', { name: row.name }));
        onReturned();
      })
      .catch((error: unknown) => {
        setProblem(toProblem(error));
        onRefused(toProblem(error));
      });
  };
  return (
    <Dialog
      open
      title={t('returnTitle', { name: row.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="button" class="button primary" disabled={reason.trim() === ''} onClick={send}>
            {t('return')}
          </button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <div class="field">
        <label for={id}>{t('reason')}</label>
        <textarea
          id={id}
          class="input"
          rows={4}
          value={reason}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <span class="field-hint" id={`${id}-hint`}>
          {t('reasonHint')}
        </span>
      </div>
    </Dialog>
  );
}
