import type { Weekday } from '@app/calendar';
import type { Transaction } from '@app/database';
import type { CalendarDayView, CalendarRulesView } from './calendar-views';

/** All days that an organiser has entered, by date. */
export const findCalendarDays = (tx: Transaction, organiserId: string): Promise<CalendarDayView[]> =>
  tx.query<CalendarDayView[]>(
    `select id, date::text, kind, name, source from calendar_days where organiser_id = $1 order by date, name, id`,
    [organiserId],
  );

interface RulesRow extends Omit<CalendarRulesView, 'madeAt' | 'weekend'> {
  readonly weekend: readonly Weekday[];
  readonly madeAt: Date;
}

/** The rules in force. Every organiser has some from its beginning on. */
export const loadCalendarRules = async (tx: Transaction, organiserId: string): Promise<CalendarRulesView> => {
  const [found] = await tx.query<RulesRow[]>(
    `select r.version, r.off, r.weekend, r.complete_years as "completeYears", r.reason, u.name as "madeBy",
            r.made_at as "madeAt"
       from calendar_rules r left join users u on u.id = r.made_by
      where r.organiser_id = $1 order by r.version desc limit 1`,
    [organiserId],
  );
  if (!found) throw new Error(`organiser ${organiserId} has no calendar`);
  return { ...found, madeAt: found.madeAt.toISOString() };
};

/** The organiser's zone, and the day it is there by the database's clock. */
export const loadToday = async (
  tx: Transaction,
  organiserId: string,
): Promise<{ readonly timeZone: string; readonly today: string }> => {
  const [found] = await tx.query<{ timeZone: string; today: string }[]>(
    `select time_zone as "timeZone", (clock_timestamp() at time zone time_zone)::date::text as today
       from organisers where id = $1`,
    [organiserId],
  );
  if (!found) throw new Error(`no organiser ${organiserId}`);
  return found;
};
