import * as fc from 'fast-check';
import { addDays, dateOfDay, dayNumber, isCivilDate, weekdayOf, yearOf } from './civil-date';

const dayMilliseconds = 86_400_000;
const lastDay = Date.UTC(9999, 11, 31) / dayMilliseconds;
const isoOf = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10);

test('every day from 1899 to 2401 has the number and the weekday that the platform gives it', () => {
  for (let day = dayNumber('1899-01-01'); day <= dayNumber('2401-12-31'); day++) {
    const iso = isoOf(day);
    if (dateOfDay(day) !== iso || dayNumber(iso) !== day) throw new Error(`${iso} is not day ${day}`);
    if (weekdayOf(iso) % 7 !== new Date(day * dayMilliseconds).getUTCDay())
      throw new Error(`${iso}: ${weekdayOf(iso)}`);
  }
  expect([dayNumber('1970-01-01'), weekdayOf('2026-11-29'), yearOf('2026-11-29')]).toEqual([0, 7, 2026]);
});

test('so has any day of years 1 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: lastDay }), (day) => {
      expect([dateOfDay(day), dayNumber(dateOfDay(day))]).toEqual([isoOf(day), day]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %d day is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  '2025-02-29',
  '2026-00-10',
  '2026-13-01',
  '2026-11-31',
  '2026-1-1',
  '0000-01-01',
  '12/11/2026',
  '',
  '2026-11-12T00:00',
  ' 2026-11-12',
])('"%s" is no date', (text) => {
  // prettier-ignore
  expect(isCivilDate(text)).toBe(false);
  expect(() => dayNumber(text)).toThrow(RangeError);
});
