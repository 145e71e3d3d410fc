import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PeriodReadings } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly id: string;
  readonly readers: 1 | 2;
  readonly onChanged: (view: PeriodReadings) => void;
}

/** One reader or two; a running period asks why. */
export function RuleButton({ id, readers, onChanged }: Props) {
  const t = useTextOf(messages);
  const [wanted, setWanted] = useState<1 | 2>(readers);
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const body = { readers: wanted, reason: reason.trim() || null };
    onChanged(await api.put<PeriodReadings>(`/api/periods/${id}/reading-rule`, body));
    toast.show(t('changed'));
    setReason('');
  };
  return (
    <ConfirmButton
      label={t('changeRule')}
      title={t('changeTitle')}
      confirmLabel={t('changeDo')}
      tone="quiet"
      onConfirm={save}
    >
      <fieldset class="choices">
        <legend class="visually-hidden">{t('changeTitle')}</legend>
        {([1, 2] as const).map((count) => (
          <label key={count} class="choice">
            <input type="radio" name="readers" checked={wanted === count} onChange={() => setWanted(count)} />
            {t(count === 1 ? 'one' : 'two')}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t('ruleReason')}</span>
        <textarea class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
