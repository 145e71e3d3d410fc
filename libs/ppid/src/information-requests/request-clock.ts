import { addDays, deadline, isWorkingDay, type Deadline, type HolidayCalendar } from '@app/calendar';

/**
 * How long a request may still take: `days` working days counted from `from`, whose own day is not counted. A stopped
 * clock keeps the days that are left and waits for a new beginning.
 */
export interface RequestClock {
  readonly from: string;
  readonly days: number;
}

/** Where the running clock ends, with the way to it (UU 14/2008 art. 22: the day after receipt is day 1). */
export const dueOf = (calendar: HolidayCalendar, { from, days }: RequestClock): Deadline =>
  deadline(calendar, from, days);

/** How many working days of the clock are used up by the end of a day. */
export const usedDays = (calendar: HolidayCalendar, { from }: RequestClock, until: string): number => {
  let used = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) used++;
  return used;
};

/**
 * Stops the clock while the requester completes what is missing. The day of the asking is the officer's own; at least
 * one day is left, so that an answer given at once after the last day's question is still in time.
 */
export const stopped = (calendar: HolidayCalendar, clock: RequestClock, on: string): RequestClock => ({
  from: on,
  days: Math.max(1, clock.days - usedDays(calendar, clock, on)),
});

/** Goes on from the day on which the missing things came. */
export const resumed = (clock: RequestClock, on: string): RequestClock => ({ ...clock, from: on });

/** The one prolongation (art. 22 par. 8). */
export const extended = (clock: RequestClock, days: number): RequestClock => ({ ...clock, days: clock.days + days });
