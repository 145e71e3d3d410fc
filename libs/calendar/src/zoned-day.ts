import { dateOfDay, dayNumber, type CivilDate } from './civil-date';

const dayMilliseconds = 86_400_000;

/** The day it is in an IANA zone, e.g. `Asia/Jayapura`, at an instant in milliseconds since 1970-01-01 UTC. */
export const dateAt = (instant: number, timeZone: string): CivilDate =>
  dateOfDay(Math.floor((instant + offsetAt(instant, timeZone)) / dayMilliseconds));

/** The instant at which the day begins in the zone, in milliseconds since 1970-01-01 UTC. */
export const startOfDay = (date: CivilDate, timeZone: string): number => {
  const local = dayNumber(date) * dayMilliseconds;
  return local - offsetAt(local - offsetAt(local, timeZone), timeZone);
};

/** The instant at which the day is over: that of the next day's beginning, so that the last second still belongs to it. */
export const endOfDay = (date: CivilDate, timeZone: string): number =>
  startOfDay(dateOfDay(dayNumber(date) + 1), timeZone);

/** How far the zone's clock is ahead of UTC, in milliseconds. Throws `RangeError` for a zone that nobody knows. */
const offsetAt = (instant: number, timeZone: string): number => {
  const parts = clockOf(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const date = `${String(read('year')).padStart(4, '0')}-${two(read('month'))}-${two(read('day'))}`;
  const seconds = (read('hour') * 60 + read('minute')) * 60 + read('second');
  return dayNumber(date) * dayMilliseconds + seconds * 1000 - Math.floor(instant / 1000) * 1000;
};

const two = (value: number): string => String(value).padStart(2, '0');

const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const; // prettier-ignore
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes long, asking it does not. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, hourCycle: 'h23', ...numeric });
  clocks.set(timeZone, clock);
  return clock;
};
