/** A day without time or zone, `2026-11-12`; texts of this form sort as the days do. */
export type CivilDate = string;

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether the text is a day that exists, from year 1 to 9999. */
export const isCivilDate = (text: string): text is CivilDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '0001-01-01' && dateOfDay(dayOf(text)) === text;

/** Days since 1970-01-01, by the Gregorian calendar. Throws `RangeError` where the text is not `YYYY-MM-DD`. */
export const dayNumber = (date: CivilDate): number => {
  if (!isCivilDate(date)) throw new RangeError(`"${date}" is not a date`);
  return dayOf(date);
};

/** Counted from 1 March of year 0, so that the leap day ends a year and every month has a fixed beginning. */
const dayOf = (date: CivilDate): number => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const monthOfYear = (month + 9) % 12;
  const years = month < 3 ? year - 1 : year;
  return leapDaysAnd365(years) + daysBefore(monthOfYear) + day - 1 - epoch;
};

const epoch = 719_468;
const leapDaysAnd365 = (years: number): number =>
  365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
const daysBefore = (monthOfYear: number): number => Math.floor((153 * monthOfYear + 2) / 5);

/** The date of a day counted from 1970-01-01. */
export const dateOfDay = (day: number): CivilDate => {
  const since = day + epoch;
  // One too many at most, since a year has at least 365 days.
  const guess = Math.floor((since + 1) / 365.2425) + 1;
  const years = [guess, guess - 1].find((each) => leapDaysAnd365(each) <= since) ?? guess - 2;
  const rest = since - leapDaysAnd365(years);
  const monthOfYear = Math.floor((5 * rest + 2) / 153);
  const month = ((monthOfYear + 2) % 12) + 1;
  const year = month < 3 ? years + 1 : years;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(rest - daysBefore(monthOfYear) + 1, 2)}`;
};

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayNumber(date) + days);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CivilDate): Weekday => (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
