import { useState } from 'preact/hooks';
import type { Calendar } from '../../api/calendar-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './calendar.css';
import { DayForm } from './day-form';
import { DeadlinePart } from './deadline-part';
import { FilePart } from './file-part';
import { messages } from './messages';
import { RulesPart } from './rules-part';
import { useDayWords } from '../../parts/use-day-words';
import { YearPart } from './year-part';

/** The organiser's days without work, what counts among them, and a deadline explained day by day. */
export function CalendarPage() {
  const calendar = useResource<Calendar>('/api/calendar');
  return <Loaded resource={calendar}>{(value) => <Parts calendar={value} onChanged={calendar.reload} />}</Loaded>;
}

function Parts({ calendar, onChanged }: { readonly calendar: Calendar; readonly onChanged: () => void }) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const [year, setYear] = useState(Number(calendar.today.slice(0, 4)));
  useTitle(t('title'));
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro', { today: words.long(calendar.today) })}</p>
        </div>
      </div>
      <DeadlinePart today={calendar.today} version={JSON.stringify([calendar.rules.version, calendar.days])} />
      <YearPart calendar={calendar} year={year} onYear={setYear} onChanged={onChanged} />
      {calendar.mayWrite && (
        <DayForm
          today={calendar.today}
          onAdded={(day) => {
            setYear(Number(day.date.slice(0, 4)));
            onChanged();
          }}
        />
      )}
      <RulesPart calendar={calendar} onChanged={onChanged} />
      <FilePart mayWrite={calendar.mayWrite} onApplied={onChanged} />
    </div>
  );
}
