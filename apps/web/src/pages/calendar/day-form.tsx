import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type CalendarDay, dayKinds } from '../../api/calendar-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

interface Props {
  readonly today: string;
  readonly onAdded: (day: CalendarDay) => void;
}

/** Enters one day. */
export function DayForm({ today, onAdded }: Props) {
  const t = useTextOf(messages);
  const blank = { date: today, kind: 'own' as CalendarDay['kind'], name: '', source: '' };
  const [draft, setDraft] = useState(blank);
  const { busy, problem, attempt } = useAttempt();
  const add = (): void => {
    const adding = api.post<CalendarDay>('/api/calendar/days', { ...draft, source: draft.source.trim() || null });
    attempt(
      adding.then((day) => {
        toast.show(t('added', { name: day.name }));
        setDraft({ ...blank, date: day.date, kind: day.kind });
        onAdded(day);
      }),
      () => undefined,
    );
  };
  return (
    <section class="card">
      <h2>{t('addTitle')}</h2>
      <form
        class="calendar-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="field">
          <span class="field-label">{t('date')}</span>
          <input
            class="input"
            type="date"
            required
            min="2000-01-01"
            max="2100-12-31"
            value={draft.date}
            onInput={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-label">{t('kind')}</span>
          <select
            class="input"
            value={draft.kind}
            onChange={(event) => {
              const kind = dayKinds.find((one) => one === event.currentTarget.value);
              if (kind) setDraft({ ...draft, kind });
            }}
          >
            {dayKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </select>
        </label>
        {(['name', 'source'] as const).map((part) => (
          <label key={part} class="field">
            <span class="field-label">{t(part)}</span>
            <span class="field-hint">{t(`${part}Hint`)}</span>
            <input
              class="input"
              maxLength={200}
              required={part === 'name'}
              value={draft[part]}
              onInput={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button class="button" disabled={busy}>
          {t(busy ? 'adding' : 'add')}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
