import decree2026 from '../data/holidays-2026.json';
import type { CalendarDay, DayKind } from './holiday-calendar';

/** The holidays of whole years as decreed, which every organiser's calendar begins with. */
export interface DecreedHolidays {
  readonly source: string;
  readonly years: readonly number[];
  readonly days: readonly CalendarDay[];
}

/** National holidays and joint leave of 2026; source in libs/calendar/data/README.md. */
export const decreedHolidays: DecreedHolidays = {
  ...decree2026,
  days: decree2026.days.map(({ kind, ...day }) => ({ ...day, kind: kind as DayKind })),
};
