import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { EarlierFollowUp, EarlierFollowUps } from '../../api/follow-up-types';
import { type ApiProblem, toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import { PlanShown } from './plan-shown';

interface Props {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly mayCheck: boolean;
}

/** What the body planned last year about this item, and the verifier's word whether it was kept. */
export function EarlierPlan({ assessmentId, itemCode, mayCheck }: Props) {
  const t = useTextOf(messages);
  const plans = useResource<EarlierFollowUps>(`/api/assessments/${assessmentId}/earlier-follow-ups`);
  const { items = {}, periodTitle = '' } = plans.value ?? {};
  const earlier = Object.hasOwn(items, itemCode) ? items[itemCode] : undefined;
  if (!earlier) return null;
  const title = t('deskTitle', { period: periodTitle ?? '' });
  return (
    <section class="card" aria-label={title}>
      <h3>{title}</h3>
      {earlier.previousCode !== itemCode && <p class="soft">{t('deskAnother', { code: earlier.previousCode })}</p>}
      <PlanShown itemCode={earlier.previousCode} plan={earlier.plan} />
      {mayCheck && (
        <Check
          key={earlier.plan.check?.revision ?? 0}
          path={`/api/assessments/${assessmentId}/earlier-follow-ups/${encodeURIComponent(itemCode)}/check`}
          plan={earlier.plan}
          onChecked={plans.replace}
        />
      )}
    </section>
  );
}

interface CheckProps {
  readonly path: string;
  readonly plan: EarlierFollowUp['plan'];
  readonly onChecked: (after: EarlierFollowUps) => void;
}

function Check({ path, plan, onChecked }: CheckProps) {
  const t = useTextOf(messages);
  const id = useId();
  const [note, setNote] = useState(plan.check?.note ?? '');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const say = (kept: boolean): void => {
    api
      .put<EarlierFollowUps>(path, { revision: plan.check?.revision ?? 0, kept, note: note.trim() || null })
      .then((after) => {
        toast.show(t('deskSaved'));
        onChecked(after);
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <div class="plan-form">
      <div class="field">
        <label for={id}>{t('deskNote')}</label>
        <textarea
          id={id}
          class="input"
          maxLength={2000}
          value={note}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <span id={`${id}-hint`} class="field-hint">
          {t('deskNoteHint')}
        </span>
      </div>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="button" class="button" onClick={() => say(true)}>
          {t('deskKept')}
        </button>
        <button type="button" class="button" onClick={() => say(false)}>
          {t('deskNotKept')}
        </button>
      </p>
    </div>
  );
}
