import type { Item, ItemValue } from '@app/instrument';
import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { AppealDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { ValueControl } from '../desk/value-control';
import { type Decision, decisionsFor } from '../desk/verdict-draft';
import { messages } from './messages';

interface Props {
  readonly detail: AppealDetail;
  readonly item: Item;
  readonly onDecided: (next: AppealDetail) => void;
}

interface Draft {
  readonly outcome: 'granted' | 'refused' | null;
  readonly decision: Decision | null;
  readonly value: ItemValue | null;
  readonly reason: string;
}

/** Grant with the value that counts from now on, or refuse; either with a reason. */
export function DecisionForm({ detail, item, onDecided }: Props) {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState<Draft>({ outcome: null, decision: null, value: null, reason: '' });
  const save = async (): Promise<void> => {
    const fault = faultOf(draft);
    if (fault) throw new ApiProblem('refused', 0, 'form.incomplete', t(fault));
    const { outcome, decision, value, reason } = draft;
    const next = await api.post<AppealDetail>(`/api/appeals/${detail.id}/decision`, {
      outcome,
      ...(outcome === 'granted' && decision ? { decision } : {}),
      ...(outcome === 'granted' && decision === 'correct' && value ? { value } : {}),
      reason: reason.trim(),
    });
    toast.show(t('saved'));
    onDecided(next);
  };
  return (
    <form class="appeal-decision" aria-label={t('decision')} onSubmit={(event) => event.preventDefault()}>
      <fieldset class="choices">
        <legend>{t('decision')}</legend>
        {(['granted', 'refused'] as const).map((outcome) => (
          <label key={outcome} class="choice">
            <input
              type="radio"
              name="outcome"
              checked={draft.outcome === outcome}
              onChange={() => setDraft({ ...draft, outcome })}
            />
            {t(`${outcome}Choice`)}
          </label>
        ))}
      </fieldset>
      {draft.outcome === 'granted' && (
        <NewVerdict item={item} answered={detail.answer !== null} draft={draft} onDraft={setDraft} />
      )}
      <label class="field">
        <span class="field-label">{t('decisionWhy')}</span>
        <textarea
          class="input"
          required
          value={draft.reason}
          onInput={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
      </label>
      <div class="actions">
        <ConfirmButton label={t('save')} title={t('saveTitle')} confirmLabel={t('save')} onConfirm={save}>
          <p>{t('saveText')}</p>
        </ConfirmButton>
      </div>
    </form>
  );
}

const faultOf = ({ outcome, decision, reason }: Draft): 'choose' | 'chooseVerdict' | 'reasonMissing' | null => {
  if (outcome === null) return 'choose';
  if (outcome === 'granted' && decision === null) return 'chooseVerdict';
  return reason.trim() ? null : 'reasonMissing';
};

/** To reject the answer grants nothing, unless the item takes points away. */
const decisionsToGrant = (item: Item, answered: boolean): readonly Decision[] =>
  decisionsFor(item, answered).filter((decision) => decision !== 'reject' || item.weight.startsWith('-'));

interface NewVerdictProps {
  readonly item: Item;
  readonly answered: boolean;
  readonly draft: Draft;
  readonly onDraft: (next: Draft) => void;
}

function NewVerdict({ item, answered, draft, onDraft }: NewVerdictProps) {
  const t = useTextOf(messages);
  return (
    <>
      <fieldset class="choices">
        <legend>{t('newVerdict')}</legend>
        <p class="soft small">{t('newVerdictHint')}</p>
        {decisionsToGrant(item, answered).map((decision) => (
          <label key={decision} class="choice">
            <input
              type="radio"
              name="verdict"
              checked={draft.decision === decision}
              onChange={() => onDraft({ ...draft, decision })}
            />
            {t(`decision.${decision}`)}
          </label>
        ))}
      </fieldset>
      {draft.decision === 'correct' && (
        <div class="field">
          <span class="field-label">{t('newValue')}</span>
          <ValueControl
            item={item}
            value={draft.value}
            disabled={false}
            onChange={(value) => onDraft({ ...draft, value })}
          />
        </div>
      )}
    </>
  );
}
