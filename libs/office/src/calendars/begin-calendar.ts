import { decreedHolidays } from '@app/calendar';
import { newId, type Transaction } from '@app/database';

/** What nobody works on until the organiser says otherwise: joint leave is a choice (DESIGN §10). */
const usualOff = ['nationalHoliday', 'own'] as const;
const usualWeekend = [6, 7] as const;

/** Gives a new organiser the decreed days and the usual rules. */
export const beginCalendar = async (tx: Transaction, organiserId: string): Promise<void> => {
  await tx.query(
    'insert into calendar_rules (organiser_id, version, off, weekend, complete_years) values ($1, 1, $2, $3, $4)',
    [organiserId, usualOff, usualWeekend, decreedHolidays.years],
  );
  await insertCalendarDays(
    tx,
    organiserId,
    decreedHolidays.days.map((day) => ({ ...day, source: decreedHolidays.source })),
  );
};

export interface NewCalendarDay {
  readonly date: string;
  readonly kind: string;
  readonly name: string;
  readonly source: string | null;
}

export const insertCalendarDays = async (
  tx: Transaction,
  organiserId: string,
  days: readonly NewCalendarDay[],
): Promise<void> => {
  await tx.query(
    `insert into calendar_days (id, organiser_id, date, kind, name, source)
     select (d->>'id')::uuid, $1, (d->>'date')::date, d->>'kind', d->>'name', d->>'source'
       from jsonb_array_elements($2::jsonb) d`,
    [organiserId, JSON.stringify(days.map((day) => ({ ...day, id: newId() })))],
  );
};
