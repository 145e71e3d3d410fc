import { isCivilDate, weekdayOf, yearOf, type CivilDate, type Weekday } from './civil-date';

/** National holidays and joint leave come by decree; own days are the organiser's, e.g. a regional holiday. */
export type DayKind = 'nationalHoliday' | 'jointLeave' | 'own';

export const dayKinds: readonly DayKind[] = ['nationalHoliday', 'jointLeave', 'own'];

/** One entry of an organiser's calendar. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly kind: DayKind;
  readonly name: string;
}

/** What an organiser has decided about its days. */
export interface CalendarRules {
  /** Kinds on which nobody works; joint leave is a choice. */
  readonly off: readonly DayKind[];
  /** Days of the week without work, by default Saturday and Sunday. */
  readonly weekend?: readonly Weekday[];
  /** Years whose holidays have all been entered; dates in others are provisional. */
  readonly completeYears: readonly number[];
}

/** Why nobody works on a day. */
export type DayOff =
  { readonly kind: 'weekend'; readonly weekday: Weekday } | { readonly kind: DayKind; readonly name: string };

/** An organiser's calendar, read once and asked often. */
export interface HolidayCalendar {
  /** Every reason why nobody works on the day; none on a working day. */
  readonly whyOff: (date: CivilDate) => readonly DayOff[];
  /** Entries that the rules do not count: the day is worked on, and the explanation may say so. */
  readonly notCounted: (date: CivilDate) => readonly CalendarDay[];
  /** Whether the year's holidays are not all known yet, so that the day may still become one. */
  readonly isProvisional: (date: CivilDate) => boolean;
}

const saturdayAndSunday: readonly Weekday[] = [6, 7];

/** Throws `RangeError` for an entry that is no date, and where the weekend leaves no day to work. */
export const holidayCalendar = (days: readonly CalendarDay[], rules: CalendarRules): HolidayCalendar => {
  const weekend = new Set(rules.weekend ?? saturdayAndSunday);
  if (weekend.size === 7) throw new RangeError('a week needs a working day');
  const off = new Set(rules.off);
  const complete = new Set(rules.completeYears);
  const entries = byDate(days);
  return {
    whyOff: (date) => {
      const weekday = weekdayOf(date);
      return [
        ...(weekend.has(weekday) ? [{ kind: 'weekend', weekday } as const] : []),
        ...(entries.get(date) ?? []).filter(({ kind }) => off.has(kind)).map(({ kind, name }) => ({ kind, name })),
      ];
    },
    notCounted: (date) => (entries.get(date) ?? []).filter(({ kind }) => !off.has(kind)),
    isProvisional: (date) => !complete.has(yearOf(date)),
  };
};

const byDate = (days: readonly CalendarDay[]): ReadonlyMap<CivilDate, readonly CalendarDay[]> => {
  const entries = new Map<CivilDate, CalendarDay[]>();
  for (const day of days) {
    if (!isCivilDate(day.date)) throw new RangeError(`"${day.date}" is not a date`);
    const known = entries.get(day.date);
    if (known) known.push(day);
    else entries.set(day.date, [day]);
  }
  return entries;
};

export const isWorkingDay = (calendar: HolidayCalendar, date: CivilDate): boolean => calendar.whyOff(date).length === 0;
