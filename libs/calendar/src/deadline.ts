import { addDays, type CivilDate } from './civil-date';
import { isWorkingDay, type CalendarDay, type DayOff, type HolidayCalendar } from './holiday-calendar';

/** One day on the way to a deadline, as facts that a screen puts into words. */
export interface DeadlineDay {
  readonly date: CivilDate;
  /** Its number among the working days, from 1; null where nobody works. */
  readonly count: number | null;
  /** Why nobody works. */
  readonly off: readonly DayOff[];
  /** Entries that the organiser's rules do not count, e.g. joint leave. */
  readonly notCounted: readonly CalendarDay[];
  readonly isProvisional: boolean;
}

/** A deadline with the whole way to it. */
export interface Deadline {
  /** The day of receipt, which is not counted. */
  readonly receivedOn: CivilDate;
  readonly workingDays: number;
  /** The last working day; the deadline is its end in the organiser's zone. */
  readonly dueOn: CivilDate;
  /** Some day on the way lies in a year whose holidays are not all known, so that the date may still move. */
  readonly isProvisional: boolean;
  /** Every day from the one after receipt to the last. */
  readonly days: readonly DeadlineDay[];
}

/** No term of law or practice in this field comes near. */
export const mostWorkingDays = 1000;

/**
 * The deadline of so many working days: the day after receipt is day 1 if anybody works on it, else the next working day
 * is (RULINGS 21; UU 14/2008 art. 22 counts from receipt in this way). Throws `RangeError` for less than one day, more
 * than {@link mostWorkingDays}, or a part of a day.
 */
export const deadline = (calendar: HolidayCalendar, receivedOn: CivilDate, workingDays: number): Deadline => {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > mostWorkingDays)
    throw new RangeError(`${workingDays} is not a number of working days`);
  const days: DeadlineDay[] = [];
  let dueOn = receivedOn;
  for (let counted = 0; counted < workingDays;) {
    dueOn = addDays(dueOn, 1);
    if (isWorkingDay(calendar, dueOn)) counted++;
    days.push(dayOn(calendar, dueOn, counted));
  }
  return { receivedOn, workingDays, dueOn, isProvisional: days.some((day) => day.isProvisional), days };
};

const dayOn = (calendar: HolidayCalendar, date: CivilDate, counted: number): DeadlineDay => {
  const off = calendar.whyOff(date);
  return {
    date,
    count: off.length === 0 ? counted : null,
    off,
    notCounted: calendar.notCounted(date),
    isProvisional: calendar.isProvisional(date),
  };
};

/** A deadline that another calendar puts on another day. */
export interface MovedDeadline {
  readonly before: Deadline;
  readonly after: Deadline;
}

/** What a change of the calendar does to a deadline; null where it stays. Nothing moves by itself: somebody decides. */
export const movedDeadline = (
  before: HolidayCalendar,
  after: HolidayCalendar,
  { receivedOn, workingDays }: Pick<Deadline, 'receivedOn' | 'workingDays'>,
): MovedDeadline | null => {
  const moved = { before: deadline(before, receivedOn, workingDays), after: deadline(after, receivedOn, workingDays) };
  return moved.before.dueOn === moved.after.dueOn ? null : moved;
};
