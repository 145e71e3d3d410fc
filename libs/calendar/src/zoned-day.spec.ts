import * as fc from 'fast-check';
import { dateAt, decreedHolidays, endOfDay, holidayCalendar, startOfDay, workingWindow } from '.';

const zones = [
  ['WIB', 'Asia/Jakarta', '+07:00'],
  ['WIB', 'Asia/Pontianak', '+07:00'],
  ['WITA', 'Asia/Makassar', '+08:00'],
  ['WIT', 'Asia/Jayapura', '+09:00'],
] as const;

describe.each(zones)('in %s (%s)', (_, zone, offset) => {
  test('a day begins at its own midnight and ends where the next begins', () => {
    expect(startOfDay('2026-11-12', zone)).toBe(Date.parse(`2026-11-12T00:00:00${offset}`));
    expect(endOfDay('2026-11-12', zone)).toBe(Date.parse(`2026-11-13T00:00:00${offset}`));
  });

  test('the last millisecond belongs to the day, the next one does not', () => {
    const midnight = Date.parse(`2026-11-13T00:00:00${offset}`);
    expect([dateAt(midnight - 1, zone), dateAt(midnight, zone)]).toEqual(['2026-11-12', '2026-11-13']);
  });

  test('every instant lies within its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2099, 0, 1) }), (instant) => {
        const date = dateAt(instant, zone);
        expect(startOfDay(date, zone) <= instant && instant < endOfDay(date, zone)).toBe(true);
      }),
    );
  });
});

test('one instant is two days at the ends of the country', () => {
  const instant = Date.parse('2026-11-12T23:30:00+07:00');
  expect(zones.map(([, zone]) => dateAt(instant, zone))).toEqual(['2026-11-12', '2026-11-12', '2026-11-13', '2026-11-13']); // prettier-ignore
});

test('before 1970, and by the second', () => {
  expect(dateAt(-1, 'UTC')).toBe('1969-12-31');
  expect(dateAt(0, 'UTC')).toBe('1970-01-01');
});

test('a zone that nobody knows is refused', () => {
  expect(() => startOfDay('2026-11-12', 'Asia/Lumajang')).toThrow(RangeError);
});

describe('a window of working days', () => {
  const calendar = holidayCalendar(decreedHolidays.days, { off: ['nationalHoliday'], completeYears: [2026] });

  test.each(zones)('of three days is over at midnight %s (%s), its first day counting', (_, zone, offset) => {
    const { from, until, deadline } = workingWindow(calendar, zone, { opensOn: '2026-08-14', workingDays: 3 });
    expect(from).toBe(Date.parse(`2026-08-14T00:00:00${offset}`));
    expect(until).toBe(Date.parse(`2026-08-20T00:00:00${offset}`));
    expect(deadline.dueOn).toBe('2026-08-19');
  });

  test('that opens on a holiday counts from the next working day', () => {
    const { from, deadline } = workingWindow(calendar, 'Asia/Jakarta', { opensOn: '2026-08-15', workingDays: 1 });
    expect([from, deadline.dueOn]).toEqual([Date.parse('2026-08-15T00:00:00+07:00'), '2026-08-18']);
  });
});
