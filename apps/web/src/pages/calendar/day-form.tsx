import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type CalendarDay, dayKinds } from '../../api/calendar-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { FormField } from './form-field';
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
        <FormField label={t('date')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="date"
              required
              min="2000-01-01"
              max="2100-12-31"
              value={draft.date}
              onInput={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
            />
          )}
        </FormField>
        <FormField label={t('kind')}>
          {(control) => <KindChoice {...control} kind={draft.kind} onKind={(kind) => setDraft({ ...draft, kind })} />}
        </FormField>
        {(['name', 'source'] as const).map((part) => (
          <FormField key={part} label={t(part)} hint={t(`${part}Hint`)}>
            {(control) => (
              <input
                {...control}
                class="input"
                maxLength={200}
                required={part === 'name'}
                value={draft[part]}
                onInput={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
              />
            )}
          </FormField>
        ))}
        <button class="button" disabled={busy}>
          {t(busy ? 'adding' : 'add')}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}

interface KindProps {
  readonly id: string;
  readonly kind: CalendarDay['kind'];
  readonly onKind: (kind: CalendarDay['kind']) => void;
}

function KindChoice({ id, kind, onKind }: KindProps) {
  const t = useTextOf(messages);
  return (
    <select
      id={id}
      class="input"
      value={kind}
      onChange={(event) => {
        const chosen = dayKinds.find((one) => one === event.currentTarget.value);
        if (chosen) onKind(chosen);
      }}
    >
      {dayKinds.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
}
