import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Calendar, type CalendarRules, dayKinds } from '../../api/calendar-types';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { useDayWords } from '../../parts/use-day-words';

interface Props {
  readonly calendar: Calendar;
  readonly onChanged: () => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Which days count, who said so last, and changing it with a reason. */
export function RulesPart({ calendar, onChanged }: Props) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const format = useFormat();
  const { off, weekend, completeYears, madeBy, madeAt, reason } = calendar.rules;
  const listed = (list: readonly string[], none: string): string => (list.length > 0 ? words.list(list) : none);
  return (
    <section class="card">
      <h2>{t('rulesTitle')}</h2>
      <ul>
        <li>
          {t('rulesOff', {
            list: listed(
              dayKinds.filter((kind) => off.includes(kind)).map((kind) => t(kind)),
              t('noWeekend'),
            ),
          })}
        </li>
        <li>{t('rulesWeekend', { list: listed(weekend.map(words.weekday), t('noWeekend')) })}</li>
        <li>{t('rulesYears', { list: listed(completeYears.map(String), t('noYears')) })}</li>
      </ul>
      {madeBy && (
        <p class="soft">{t('rulesBy', { name: madeBy, at: format.dateTime(madeAt), reason: reason ?? '' })}</p>
      )}
      {calendar.mayWrite && <Change key={calendar.rules.version} calendar={calendar} onChanged={onChanged} />}
    </section>
  );
}

/** The list with the value in it or not. */
const toggled = <V,>(list: readonly V[], value: V): V[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Years that somebody may want to speak of: those with days, those known, this one and the next. */
const yearsOf = ({ today, days, rules }: Calendar): readonly number[] => {
  const now = Number(today.slice(0, 4));
  const years = [now, now + 1, ...rules.completeYears, ...days.map(({ date }) => Number(date.slice(0, 4)))];
  return [...new Set(years)].sort((one, other) => one - other);
};

function Change({ calendar, onChanged }: Props) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const [draft, setDraft] = useState(calendar.rules);
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    if (draft.weekend.length > 6) throw new ApiProblem('refused', 0, 'form.incomplete', t('allWeekend'));
    const { version, off, weekend, completeYears } = draft;
    await api.put<CalendarRules>('/api/calendar/rules', { version, off, weekend, completeYears, reason });
    toast.show(t('changed'));
    onChanged();
  };
  return (
    <ConfirmButton label={t('change')} title={t('change')} confirmLabel={t('changeDo')} tone="quiet" onConfirm={save}>
      <p>{t('changeNote')}</p>
      <Checks
        legend={t('offLabel')}
        options={dayKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        chosen={draft.off}
        onToggle={(kind) => setDraft({ ...draft, off: toggled(draft.off, kind) })}
      />
      <Checks
        legend={t('weekendLabel')}
        options={weekdays.map((day) => ({ value: day, label: words.weekday(day) }))}
        chosen={draft.weekend}
        onToggle={(day) => setDraft({ ...draft, weekend: toggled(draft.weekend, day) })}
      />
      <Checks
        legend={t('yearsLabel')}
        options={yearsOf(calendar).map((year) => ({ value: year, label: String(year) }))}
        chosen={draft.completeYears}
        onToggle={(year) => setDraft({ ...draft, completeYears: toggled(draft.completeYears, year) })}
      />
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea
          class="input"
          required
          maxLength={2000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
    </ConfirmButton>
  );
}

interface ChecksProps<V> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onToggle: (value: V) => void;
}

function Checks<V extends string | number>({ legend, options, chosen, onToggle }: ChecksProps<V>) {
  return (
    <fieldset class="field calendar-checks">
      <legend class="field-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
