import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Conflict, Conflicts } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';

/** Ends a conflict that was said in error or is over, with the reason. */
export function EndButton({ one, onEnded }: { readonly one: Conflict; readonly onEnded: (after: Conflicts) => void }) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const end = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    onEnded(await api.post<Conflicts>(`/api/conflicts/${one.id}/end`, { reason: reason.trim() }));
    toast.show(t('endDone'));
  };
  return (
    <ConfirmButton
      label={t('end')}
      title={t('endTitle', { name: one.personName, body: one.bodyName })}
      confirmLabel={t('endDo')}
      tone="quiet"
      onConfirm={end}
    >
      <p>{t('endText')}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
