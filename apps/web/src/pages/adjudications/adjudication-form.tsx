import type { Item, ItemValue } from '@app/instrument';
import { api } from '../../api/api';
import type { AdjudicationDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Choices } from '../desk/choices';
import { DecisionReason } from '../desk/decision-reason';
import { type QueuePlace, useQueueActs } from '../desk/queue-steps';
import { pressSave, SaveDecision } from '../desk/save-decision';
import { useBegunDraft } from '../desk/use-begun-draft';
import { useKeys } from '../desk/use-keys';
import { ValueControl } from '../desk/value-control';
import { type Decision, decisionsFor } from '../desk/verdict-draft';
import { messages } from './messages';

interface Props {
  readonly path: string;
  readonly detail: AdjudicationDetail;
  readonly item: Item;
  readonly place: QueuePlace;
  readonly onDecided: () => void;
}

interface Draft {
  readonly decision: Decision | null;
  readonly value: ItemValue | null;
  readonly reason: string;
}

const noDraft: Draft = { decision: null, value: null, reason: '' };

/** The verdict of a third person; either reading may be taken over, or neither. */
export function AdjudicationForm({ path, detail, item, place, onDecided }: Props) {
  const t = useTextOf(messages);
  const { draft, change, forget } = useBegunDraft(detail.assessmentId, `adjudication ${detail.itemCode}`, noDraft);
  const decisions = decisionsFor(item, detail.answer !== null);
  useKeys({
    acts: [
      ...decisions.map((decision, at): [string, () => void] => [String(at + 1), () => change({ ...draft, decision })]),
      ...useQueueActs(place),
    ],
    save: pressSave,
  });
  const save = async (): Promise<void> => {
    const { decision, value, reason } = draft;
    const given = decision === 'correct' && value ? { value } : {};
    await api.post(path, { decision, ...given, reason: reason.trim() });
    forget();
    onDecided();
  };
  const fault = faultOf(draft);
  return (
    <form class="card appeal-decision" aria-label={t('decision')} onSubmit={(event) => event.preventDefault()}>
      <Choices
        legend={t('decision')}
        name="decision"
        options={decisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
        chosen={draft.decision}
        onChoose={(decision) => change({ ...draft, decision })}
      />
      {draft.decision === 'correct' && (
        <div class="field">
          <span class="field-label">{t('value')}</span>
          <ValueControl
            item={item}
            value={draft.value}
            disabled={false}
            onChange={(value) => change({ ...draft, value })}
          />
        </div>
      )}
      <DecisionReason label={t('reason')} reason={draft.reason} onReason={(reason) => change({ ...draft, reason })} />
      <SaveDecision
        label={t('save')}
        title={t('saveTitle')}
        text={t('saveText')}
        missing={fault && t(fault)}
        onSave={save}
      />
    </form>
  );
}

const faultOf = ({ decision, value, reason }: Draft): 'choose' | 'chooseValue' | 'reasonMissing' | null => {
  if (decision === null) return 'choose';
  if (decision === 'correct' && value === null) return 'chooseValue';
  return reason.trim() ? null : 'reasonMissing';
};
