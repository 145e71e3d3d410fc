import type { Item, ItemValue } from '@app/instrument';
import { api } from '../../api/api';
import type { AppealDetail } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
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
  readonly detail: AppealDetail;
  readonly item: Item;
  readonly place: QueuePlace;
  readonly onDecided: (next: AppealDetail) => void;
}

interface Draft {
  readonly outcome: 'granted' | 'refused' | null;
  readonly decision: Decision | null;
  readonly value: ItemValue | null;
  readonly reason: string;
}

const outcomes = ['granted', 'refused'] as const;
const noDraft: Draft = { outcome: null, decision: null, value: null, reason: '' };

/** Grant with the value that counts from now on, or refuse; either with a reason. */
export function DecisionForm({ detail, item, place, onDecided }: Props) {
  const t = useTextOf(messages);
  const { draft, change, forget } = useBegunDraft(detail.assessmentId, `appeal ${detail.itemCode}`, noDraft);
  const granting = decisionsToGrant(item, detail.answer !== null);
  const choices: readonly Partial<Draft>[] = [
    ...outcomes.map((outcome) => ({ outcome })),
    ...(draft.outcome === 'granted' ? granting.map((decision) => ({ decision })) : []),
  ];
  useKeys({
    acts: [
      ...choices.map((choice, at): [string, () => void] => [String(at + 1), () => change({ ...draft, ...choice })]),
      ...useQueueActs(place),
    ],
    save: pressSave,
  });
  const save = async (): Promise<void> => {
    const next = await api.post<AppealDetail>(`/api/appeals/${detail.id}/decision`, requestOf(draft));
    forget();
    toast.show(t('saved'));
    onDecided(next);
  };
  const fault = faultOf(draft);
  return (
    <form class="card appeal-decision" aria-label={t('decision')} onSubmit={(event) => event.preventDefault()}>
      <Choices
        legend={t('decision')}
        name="outcome"
        options={outcomes.map((value) => ({ value, label: t(`${value}Choice`) }))}
        chosen={draft.outcome}
        onChoose={(outcome) => change({ ...draft, outcome })}
      />
      {draft.outcome === 'granted' && <NewVerdict item={item} granting={granting} draft={draft} onDraft={change} />}
      <DecisionReason
        label={t('decisionWhy')}
        reason={draft.reason}
        onReason={(reason) => change({ ...draft, reason })}
      />
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

const requestOf = ({ outcome, decision, value, reason }: Draft): Record<string, unknown> => ({
  outcome,
  ...(outcome === 'granted' && decision ? { decision } : {}),
  ...(outcome === 'granted' && decision === 'correct' && value ? { value } : {}),
  reason: reason.trim(),
});

const faultOf = (draft: Draft): 'choose' | 'chooseVerdict' | 'chooseValue' | 'reasonMissing' | null => {
  const { outcome, decision, value, reason } = draft;
  if (outcome === null) return 'choose';
  if (outcome === 'granted' && decision === null) return 'chooseVerdict';
  if (outcome === 'granted' && decision === 'correct' && value === null) return 'chooseValue';
  return reason.trim() ? null : 'reasonMissing';
};

/** To reject the answer grants nothing, unless the item takes points away. */
const decisionsToGrant = (item: Item, answered: boolean): readonly Decision[] =>
  decisionsFor(item, answered).filter((decision) => decision !== 'reject' || item.weight.startsWith('-'));

interface NewVerdictProps {
  readonly item: Item;
  readonly granting: readonly Decision[];
  readonly draft: Draft;
  readonly onDraft: (next: Draft) => void;
}

function NewVerdict({ item, granting, draft, onDraft }: NewVerdictProps) {
  const t = useTextOf(messages);
  return (
    <>
      <Choices
        legend={t('newVerdict')}
        hint={t('newVerdictHint')}
        name="verdict"
        options={granting.map((value) => ({ value, label: t(`decision.${value}`) }))}
        chosen={draft.decision}
        firstKey={outcomes.length + 1}
        onChoose={(decision) => onDraft({ ...draft, decision })}
      />
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
