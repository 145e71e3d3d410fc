import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { BoardRow } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';
import { ReasonField } from './reason-field';
import { withdrawalMessages } from './withdrawal-messages';

interface Props {
  readonly row: BoardRow;
  readonly onDone: () => void;
}

/** Takes a body that was merged away or steps back out of the period, for good and with the reason. */
export function WithdrawBody({ row, onDone }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(withdrawalMessages);
  const [reason, setReason] = useState('');
  const { name } = row.body;
  const withdraw = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    await api.post(`/api/assessments/${row.assessmentId}/withdrawal`, { reason: reason.trim() });
    toast.show(words('withdrawn', { name }));
    onDone();
  };
  return (
    <ConfirmButton
      label={words('withdraw')}
      fullLabel={words('withdrawOf', { name })}
      title={words('withdrawOf', { name })}
      confirmLabel={words('confirm')}
      tone="quiet"
      onOpen={() => setReason('')}
      onConfirm={withdraw}
    >
      <p>{words('effect')}</p>
      <p class="note warn">{words('final')}</p>
      <p>{words('merged')}</p>
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}
