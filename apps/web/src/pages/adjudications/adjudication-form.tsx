import type { Item, ItemValue } from '@app/instrument';
import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { AdjudicationDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { ValueControl } from '../desk/value-control';
import { type Decision, decisionsFor } from '../desk/verdict-draft';
import { messages } from './messages';

interface Props {
  readonly path: string;
  readonly detail: AdjudicationDetail;
  readonly item: Item;
  readonly onDecided: () => void;
}

/** The verdict of a third person; either reading may be taken over, or neither. */
export function AdjudicationForm({ path, detail, item, onDecided }: Props) {
  const t = useTextOf(messages);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [value, setValue] = useState<ItemValue | null>(null);
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    if (decision === null || !reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('choose'));
    const given = decision === 'correct' && value ? { value } : {};
    await api.post(path, { decision, ...given, reason: reason.trim() });
    onDecided();
  };
  return (
    <form class="appeal-decision" aria-label={t('decision')} onSubmit={(event) => event.preventDefault()}>
      <fieldset class="choices">
        <legend>{t('decision')}</legend>
        {decisionsFor(item, detail.answer !== null).map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="decision" checked={decision === one} onChange={() => setDecision(one)} />
            {t(`decision.${one}`)}
          </label>
        ))}
      </fieldset>
      {decision === 'correct' && (
        <div class="field">
          <span class="field-label">{t('value')}</span>
          <ValueControl item={item} value={value} disabled={false} onChange={setValue} />
        </div>
      )}
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <div class="actions">
        <ConfirmButton label={t('save')} title={t('saveTitle')} confirmLabel={t('save')} onConfirm={save}>
          <p>{t('saveText')}</p>
        </ConfirmButton>
      </div>
    </form>
  );
}
