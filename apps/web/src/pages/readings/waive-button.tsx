import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { ReadingLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';

/** The first reading stands alone, with a reason that stays on record. */
export function WaiveButton({ line, onDone }: { readonly line: ReadingLine; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const waive = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    await api.post(`/api/assessments/${line.assessmentId}/second-reading/waiver`, { reason: reason.trim() });
    toast.show(t('waived'));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('waive')}
      fullLabel={`${t('waive')}: ${line.bodyName}`}
      title={t('waiveTitle', { name: line.bodyName })}
      confirmLabel={t('waiveDo')}
      tone="quiet"
      onConfirm={waive}
    >
      <p>{t('waiveText')}</p>
      <label class="field">
        <span class="field-label">{t('waiveReason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
