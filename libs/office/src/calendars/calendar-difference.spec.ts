import type { HolidayRow } from '@app/workbook';
import { calendarDifference } from './calendar-difference';
import type { CalendarDayView } from './calendar-views';

const row = (date: string, name: string, rest: Partial<HolidayRow> = {}): HolidayRow => ({
  ...{ row: 2, date, name, kind: 'nationalHoliday', source: null },
  ...rest,
});
const day = (date: string, name: string, rest: Partial<CalendarDayView> = {}): CalendarDayView => ({
  ...{ id: `${date} ${name}`, date, name, kind: 'nationalHoliday', source: 'SKB' },
  ...rest,
});
const fatesOf = (rows: readonly HolidayRow[], days: readonly CalendarDayView[]) =>
  calendarDifference(rows, days).wanted.map(({ fate }) => fate);

test('a day is known by its date and name, whatever the letters', () => {
  const known = [day('2026-08-17', 'Kemerdekaan')];
  expect(fatesOf([row('2026-08-17', 'Kemerdekaan'), row('2026-08-18', 'Kemerdekaan')], known)).toEqual(['unchanged', 'new']); // prettier-ignore
  expect(fatesOf([row('2026-08-17', 'KEMERDEKAAN')], known)).toEqual(['changed']);
});

test('another kind or another source is a change, a source left out is none', () => {
  const known = [day('2026-08-17', 'Kemerdekaan')];
  const changes = [{ kind: 'jointLeave' }, { source: 'SKB lain' }, { source: 'SKB' }, {}] as const;
  expect(changes.map((rest) => fatesOf([row('2026-08-17', 'Kemerdekaan', rest)], known)[0])).toEqual(['changed', 'changed', 'unchanged', 'unchanged']); // prettier-ignore
});

test('missing are decreed days of the years in the file, never own days and never other years', () => {
  const known = [
    day('2026-01-01', 'Tahun Baru'),
    day('2026-10-10', 'Hari jadi', { kind: 'own' }),
    day('2027-01-01', 'Tahun Baru'),
  ];
  const { missing } = calendarDifference([row('2026-08-17', 'Kemerdekaan')], known);
  expect(missing.map(({ id }) => id)).toEqual(['2026-01-01 Tahun Baru']);
});
