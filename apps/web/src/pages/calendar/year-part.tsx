import { api } from '../../api/api';
import type { Calendar, CalendarDay } from '../../api/calendar-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';
import { useDayWords } from '../../parts/use-day-words';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onChanged: () => void;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The days of one year, month by month. */
export function YearPart({ calendar, year, onYear, onChanged }: Props) {
  const t = useTextOf(messages);
  const ofYear = calendar.days.filter(({ date }) => date.startsWith(`${year}-`));
  const isComplete = calendar.rules.completeYears.includes(year);
  return (
    <section class="card">
      <div class="calendar-year">
        <h2 aria-live="polite">{t('yearTitle', { year })}</h2>
        <p class="actions">
          <button type="button" class="button" disabled={year <= 2000} onClick={() => onYear(year - 1)}>
            <span aria-hidden="true">←</span> {t('yearBefore', { year: year - 1 })}
          </button>
          <button type="button" class="button" disabled={year >= 2100} onClick={() => onYear(year + 1)}>
            {t('yearAfter', { year: year + 1 })} <span aria-hidden="true">→</span>
          </button>
        </p>
      </div>
      <p class={isComplete ? 'soft' : 'note warn'}>{t(isComplete ? 'complete' : 'incomplete')}</p>
      {ofYear.length === 0 ? (
        <p class="empty">{t('emptyYear', { year })}</p>
      ) : (
        <div class="calendar-months">
          {months.map((month) => (
            <Month
              key={month}
              month={month}
              days={ofYear.filter(({ date }) => Number(date.slice(5, 7)) === month)}
              calendar={calendar}
              onChanged={onChanged}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface MonthProps extends Pick<Props, 'calendar' | 'onChanged'> {
  readonly month: number;
  readonly days: readonly CalendarDay[];
}

function Month({ month, days, calendar, onChanged }: MonthProps) {
  const t = useTextOf(messages);
  const words = useDayWords();
  return (
    <section class="calendar-month">
      <h3>{words.month(month)}</h3>
      {days.length === 0 ? (
        <p class="soft small">{t('none')}</p>
      ) : (
        <ul>
          {days.map((day) => (
            <Day key={day.id} day={day} calendar={calendar} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface DayProps extends Pick<Props, 'calendar' | 'onChanged'> {
  readonly day: CalendarDay;
}

function Day({ day, calendar, onChanged }: DayProps) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const { id, date, kind, name, source } = day;
  const remove = async (): Promise<void> => {
    await api.remove(`/api/calendar/days/${id}`);
    toast.show(t('removed', { name }));
    onChanged();
  };
  return (
    <li class={calendar.rules.off.includes(kind) ? undefined : 'calendar-worked'}>
      <div>
        <span class="calendar-date">{words.short(date)}</span> <strong>{name}</strong>
        <span class="soft small">
          {t(kind)}
          {!calendar.rules.off.includes(kind) && `, ${t('worked')}`}
          {kind === 'own' && source && `, ${source}`}
        </span>
      </div>
      {calendar.mayWrite && (
        <ConfirmButton
          label={t('remove')}
          fullLabel={`${t('remove')} ${name}`}
          title={t('removeTitle', { name })}
          confirmLabel={t('remove')}
          tone="quiet"
          onConfirm={remove}
        >
          <p>{t('removeText', { date: words.long(date) })}</p>
        </ConfirmButton>
      )}
    </li>
  );
}
