import { holidayCalendar, type HolidayCalendar } from '@app/calendar';
import type { Transaction } from '@app/database';
import { findCalendarDays, loadCalendarRules, loadToday } from './calendar.query';

export interface OrganiserCalendar {
  readonly calendar: HolidayCalendar;
  readonly timeZone: string;
  readonly today: string;
}

/** An organiser's calendar by the rules in force, ready to count working days with. */
export const loadCalendar = async (tx: Transaction, organiserId: string): Promise<OrganiserCalendar> => {
  const rules = await loadCalendarRules(tx, organiserId);
  const days = await findCalendarDays(tx, organiserId);
  return { calendar: holidayCalendar(days, rules), ...(await loadToday(tx, organiserId)) };
};
