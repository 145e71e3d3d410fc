import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ReminderPlan, reminderStages } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';
import { parseDays } from './parse-days';

const places = '{nama}, {badan}, {periode}, {tenggat}, {sisa}, {terisi}, {kurang}, {tautan}';

interface Props {
  readonly periodId: string;
  readonly plan: ReminderPlan;
  readonly onSaved: (plan: ReminderPlan) => void;
}

/** When reminders go by themselves, and in which words. */
export function PlanForm({ periodId, plan, onSaved }: Props) {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState(plan);
  const [days, setDays] = useState(plan.daysBefore.join(', '));
  const { busy, problem, attempt } = useAttempt();
  const daysBefore = parseDays(days);
  const save = (): void => {
    if (!daysBefore) return;
    const saving = api.put<ReminderPlan>(`/api/periods/${periodId}/reminder-plan`, { ...draft, daysBefore });
    attempt(
      saving.then((saved) => {
        toast.show(t('saved'));
        onSaved(saved);
      }),
      () => undefined,
    );
  };
  return (
    <section class="card">
      <h2>{t('planTitle')}</h2>
      <p class="soft">{t('planIntro')}</p>
      {problem && <ProblemNote problem={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label class="remind-all">
          <input
            type="checkbox"
            checked={draft.automatic}
            onChange={() => setDraft({ ...draft, automatic: !draft.automatic })}
          />
          {t('automatic')}
        </label>
        <div class="field">
          <label for="days">{t('days')}</label>
          <span class="field-hint" id="days-hint">
            {t('daysHint')}
          </span>
          <input
            class="input"
            id="days"
            inputMode="numeric"
            value={days}
            aria-describedby="days-hint"
            aria-invalid={!daysBefore}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
          {!daysBefore && <span class="field-fault">{t('daysFault')}</span>}
        </div>
        <Texts texts={draft.texts} onTexts={(texts) => setDraft({ ...draft, texts })} />
        <button class="button" disabled={busy || !daysBefore}>
          {busy ? t('busy') : t('save')}
        </button>
      </form>
    </section>
  );
}

function Texts({
  texts,
  onTexts,
}: {
  readonly texts: ReminderPlan['texts'];
  readonly onTexts: (texts: ReminderPlan['texts']) => void;
}) {
  const t = useTextOf(messages);
  return (
    <details class="remind-texts">
      <summary>{t('textsTitle')}</summary>
      <p class="soft small">{t('places', { list: places })}</p>
      {reminderStages.map((stage) => (
        <fieldset key={stage}>
          <legend>{t(stage)}</legend>
          {(['subject', 'text'] as const).map((part) => {
            const Field = part === 'text' ? 'textarea' : 'input';
            return (
              <div key={part} class="field">
                <label for={`${stage}-${part}`}>{t(part)}</label>
                <Field
                  class="input"
                  id={`${stage}-${part}`}
                  value={texts[stage][part]}
                  maxLength={part === 'text' ? 4000 : 200}
                  required
                  onInput={({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
                    onTexts({ ...texts, [stage]: { ...texts[stage], [part]: value } })
                  }
                />
              </div>
            );
          })}
        </fieldset>
      ))}
    </details>
  );
}
