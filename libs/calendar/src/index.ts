export { addDays, isCivilDate, weekdayOf, yearOf, type CivilDate, type Weekday } from './civil-date';
export {
  deadline,
  mostWorkingDays,
  movedDeadline,
  type Deadline,
  type DeadlineDay,
  type MovedDeadline,
} from './deadline';
export { decreedHolidays, type DecreedHolidays } from './decreed-holidays';
export {
  dayKinds,
  holidayCalendar,
  isWorkingDay,
  type CalendarDay,
  type CalendarRules,
  type DayKind,
  type DayOff,
  type HolidayCalendar,
} from './holiday-calendar';
export { longDate } from './long-date';
export { workingWindow, type WorkingWindow } from './working-window';
export { dateAt, endOfDay, startOfDay } from './zoned-day';
