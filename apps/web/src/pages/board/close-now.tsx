import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Closing, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { closingMessages } from './closing-messages';
import { messages } from './messages';
import { ReasonField } from './reason-field';

interface Props {
  readonly periodId: string;
  /** Whom it would shut, as last known. */
  readonly closing: Closing;
  readonly onClosed: (closing: Closing, period: PeriodView) => void;
}

/** Ends filling at once for everybody, extensions too; says first how many bodies that touches. */
export function CloseNow({ periodId, closing, onClosed }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(closingMessages);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const close = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    const after = await api.post<Closing>(`/api/periods/${periodId}/closing`, { reason: reason.trim() });
    setReason('');
    onClosed(after, await api.get<PeriodView>(`/api/periods/${periodId}`));
    toast.show(words('closed'));
  };
  return (
    <ConfirmButton
      label={t('closeNow')}
      title={t('closeTitle')}
      confirmLabel={t('closeDo')}
      tone="danger"
      onConfirm={close}
    >
      <p>{words('open', { count: format.count(closing.open) })}</p>
      {closing.extended > 0 && <p class="note warn">{words('extended', { count: format.count(closing.extended) })}</p>}
      <p>{t('closeText')}</p>
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}
