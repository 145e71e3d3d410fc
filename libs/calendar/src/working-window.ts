import { addDays, type CivilDate } from './civil-date';
import { deadline, type Deadline } from './deadline';
import type { HolidayCalendar } from './holiday-calendar';
import { endOfDay, startOfDay } from './zoned-day';

/** A span in which something may be done, with the way to its end. Instants are milliseconds since 1970-01-01 UTC. */
export interface WorkingWindow {
  readonly from: number;
  /** Exclusive: the end of the last working day in the organiser's zone. */
  readonly until: number;
  readonly deadline: Deadline;
}

/** A window that opens with a day and stays open for so many working days, its first day counting where anybody works. */
export const workingWindow = (
  calendar: HolidayCalendar,
  timeZone: string,
  { opensOn, workingDays }: { readonly opensOn: CivilDate; readonly workingDays: number },
): WorkingWindow => {
  const counted = deadline(calendar, addDays(opensOn, -1), workingDays);
  return { from: startOfDay(opensOn, timeZone), until: endOfDay(counted.dueOn, timeZone), deadline: counted };
};
