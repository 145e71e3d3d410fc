import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type FollowUp, type FollowUpItem, type FollowUpPlan, followUpStates } from '../../api/follow-up-types';
import { type ApiProblem, toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly assessmentId: string;
  readonly item: FollowUpItem;
  readonly onSaved: (plan: FollowUpPlan) => void;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly action: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: FollowUp['state'];
  readonly proofUrl: string;
  readonly note: string;
}

const nothing: Draft = { action: '', responsible: '', dueOn: '', state: 'planned', proofUrl: '', note: '' };

const draftOf = (plan: FollowUp | null): Draft =>
  plan ? { ...plan, proofUrl: plan.proofUrl ?? '', note: plan.note ?? '' } : nothing;

/** Writes what will be done about one item. */
export function PlanForm({ assessmentId, item, onSaved, onReload, onClose }: Props) {
  const t = useTextOf(messages);
  const { itemCode, plan } = item;
  const [draft, setDraft] = useState(() => draftOf(plan));
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    const { action, responsible, dueOn, state, proofUrl, note } = draft;
    const body = {
      ...{ action, responsible, dueOn, state, revision: plan?.revision ?? 0 },
      ...{ proofUrl: proofUrl.trim() || null, note: note.trim() || null },
    };
    api
      .put<FollowUpPlan>(`/api/assessments/${assessmentId}/follow-ups/${encodeURIComponent(itemCode)}`, body)
      .then((after) => {
        toast.show(t('saved', { code: itemCode }));
        onSaved(after);
        onClose();
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  const isStale = problem?.code === 'followUp.stale';
  return (
    <form class="plan-form" aria-label={t(plan ? 'changeItem' : 'planItem', { code: itemCode })} onSubmit={send}>
      <Fields draft={draft} onDraft={setDraft} />
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {t('save')}
        </button>
        {isStale && (
          <button type="button" class="button" onClick={onReload}>
            {t('reload')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onDraft: (next: Draft) => void;
}

function Fields({ draft, onDraft }: FieldsProps) {
  const t = useTextOf(messages);
  return (
    <>
      <label class="field">
        <span class="field-label">{t('action')}</span>
        <textarea
          class="input"
          required
          maxLength={2000}
          value={draft.action}
          onInput={(event) => onDraft({ ...draft, action: event.currentTarget.value })}
        />
      </label>
      <div class="plan-row">
        <label class="field">
          <span class="field-label">{t('responsible')}</span>
          <input
            class="input"
            required
            maxLength={200}
            value={draft.responsible}
            onInput={(event) => onDraft({ ...draft, responsible: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-label">{t('dueOn')}</span>
          <input
            class="input"
            type="date"
            required
            value={draft.dueOn}
            onInput={(event) => onDraft({ ...draft, dueOn: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-label">{t('state')}</span>
          <select
            class="input"
            value={draft.state}
            onChange={(event) =>
              onDraft({ ...draft, state: followUpStates.find((one) => one === event.currentTarget.value) ?? 'planned' })
            }
          >
            {followUpStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProofFields draft={draft} onDraft={onDraft} />
    </>
  );
}

/** Link and note; what is finished or dropped needs one of them. */
function ProofFields({ draft, onDraft }: FieldsProps) {
  const t = useTextOf(messages);
  const id = useId();
  const isClosed = draft.state === 'done' || draft.state === 'dropped';
  return (
    <>
      <div class="field">
        <label for={`${id}-proof`}>{t('proofUrl')}</label>
        <input
          id={`${id}-proof`}
          class="input"
          type="url"
          inputMode="url"
          value={draft.proofUrl}
          aria-describedby={`${id}-proof-hint`}
          onInput={(event) => onDraft({ ...draft, proofUrl: event.currentTarget.value })}
        />
        <span id={`${id}-proof-hint`} class="field-hint">
          {t('proofHint')}
        </span>
      </div>
      <div class="field">
        <label for={`${id}-note`}>{t('note')}</label>
        <textarea
          id={`${id}-note`}
          class="input"
          maxLength={2000}
          required={isClosed && !draft.proofUrl.trim()}
          value={draft.note}
          aria-describedby={`${id}-note-hint`}
          onInput={(event) => onDraft({ ...draft, note: event.currentTarget.value })}
        />
        <span id={`${id}-note-hint`} class="field-hint">
          {t('noteHint')}
        </span>
      </div>
    </>
  );
}
