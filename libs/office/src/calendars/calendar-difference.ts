import { yearOf } from '@app/calendar';
import type { HolidayRow } from '@app/workbook';
import type { CalendarDayView } from './calendar-views';

/** What happens to one line: a day nobody had, one that becomes of another kind or source, or nothing. */
export type CalendarFate = 'new' | 'changed' | 'unchanged';

export interface WantedDay extends HolidayRow {
  readonly known: CalendarDayView | null;
  readonly fate: CalendarFate;
}

export interface CalendarDifference {
  readonly wanted: readonly WantedDay[];
  /** Decreed days of the file's years that the file does not name; the organiser's own days never are. */
  readonly missing: readonly CalendarDayView[];
}

/** Compares a file with the calendar, by date and name. Pure. */
export const calendarDifference = (
  rows: readonly HolidayRow[],
  days: readonly CalendarDayView[],
): CalendarDifference => {
  const keyOf = ({ date, name }: Pick<HolidayRow, 'date' | 'name'>): string => JSON.stringify([date, name.toLowerCase()]); // prettier-ignore
  const known = new Map(days.map((day) => [keyOf(day), day]));
  const named = new Set(rows.map(keyOf));
  const years = new Set(rows.map(({ date }) => yearOf(date)));
  return {
    wanted: rows.map((row) => wantedOf(row, known.get(keyOf(row)) ?? null)),
    missing: days.filter((day) => day.kind !== 'own' && years.has(yearOf(day.date)) && !named.has(keyOf(day))),
  };
};

/** A file without a source leaves the known one as it is. */
const wantedOf = (row: HolidayRow, known: CalendarDayView | null): WantedDay => {
  if (!known) return { ...row, known, fate: 'new' };
  const source = row.source ?? known.source;
  const isSame = known.kind === row.kind && known.name === row.name && known.source === source;
  return { ...row, source, known, fate: isSame ? 'unchanged' : 'changed' };
};
