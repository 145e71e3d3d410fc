import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Deadline } from '../../api/calendar-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useSession } from '../../session';
import { zoneName } from '../../format';
import { useAttempt } from '../passwords/use-attempt';
import { DeadlineDays } from '../../parts/deadline-days';
import { FormField } from './form-field';
import { messages } from './messages';
import { useDayWords } from '../../parts/use-day-words';

const usualDays = 10;
const mostDays = 250;

interface Props {
  readonly today: string;
  /** Changes with the calendar, by which what stands here is counted anew. */
  readonly version: string;
}

/** Counts working days from a date, and shows why the deadline is the day it is. */
export function DeadlinePart({ today, version }: Props) {
  const t = useTextOf(messages);
  const [receivedOn, setReceivedOn] = useState(today);
  const [workingDays, setWorkingDays] = useState(String(usualDays));
  const [deadline, setDeadline] = useState<Deadline | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const count = (): void => {
    const query = new URLSearchParams({ receivedOn, workingDays });
    attempt(api.get<Deadline>(`/api/calendar/deadline?${query}`).then(setDeadline), () => undefined);
  };
  useEffect(() => {
    if (deadline) count();
  }, [version]);
  return (
    <section class="card">
      <h2>{t('deadlineTitle')}</h2>
      <form
        class="calendar-form"
        onSubmit={(event) => {
          event.preventDefault();
          count();
        }}
      >
        <FormField label={t('receivedOn')} hint={t('receivedHint')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="date"
              required
              min="2000-01-01"
              max="2100-12-31"
              value={receivedOn}
              onInput={(event) => setReceivedOn(event.currentTarget.value)}
            />
          )}
        </FormField>
        <FormField label={t('workingDays')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="number"
              required
              min={1}
              max={mostDays}
              step={1}
              value={workingDays}
              onInput={(event) => setWorkingDays(event.currentTarget.value)}
            />
          )}
        </FormField>
        <button class="button primary" disabled={busy}>
          {t(busy ? 'counting' : 'count')}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
      <div role="status">{deadline && <Result deadline={deadline} />}</div>
      {deadline && <DeadlineDays days={deadline.days} />}
    </section>
  );
}

function Result({ deadline }: { readonly deadline: Deadline }) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  return (
    <div class={deadline.isProvisional ? 'note warn' : 'note good'}>
      <div>
        <p>
          <strong>{t('dueOn', { date: words.long(deadline.dueOn) })}</strong>{' '}
          {deadline.isProvisional && <span class="tag warn">{t('provisional')}</span>}
        </p>
        <p>{t('endsAt', { zone: zoneName(zone) })}</p>
        {deadline.isProvisional && <p>{t('provisionalWhy')}</p>}
      </div>
    </div>
  );
}
