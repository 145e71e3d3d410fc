import { decreedHolidays, holidayCalendar, isWorkingDay, type CalendarDay } from '@app/calendar';
import fc from 'fast-check';
import { dueOf, extended, resumed, stopped, usedDays } from './request-clock';

const days2026: readonly CalendarDay[] = decreedHolidays.days.filter(({ date }) => date.startsWith('2026'));
const under = (off: readonly CalendarDay['kind'][]) => holidayCalendar(days2026, { off, completeYears: [2026] });
const rules = { national: under(['nationalHoliday']), both: under(['nationalHoliday', 'jointLeave']) };

/** Counts with `Date` and a set of texts, and with nothing of the library. */
const countedApart = (from: string, days: number, holidays: ReadonlySet<string>): string => {
  const at = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    const isOff = at.getUTCDay() % 6 === 0 || holidays.has(at.toISOString().slice(0, 10));
    if (!isOff) left--;
  }
  return at.toISOString().slice(0, 10);
};

const everyDayOf2026 = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
);
const dayOf2026 = fc.constantFrom(...everyDayOf2026);

describe.each(['national', 'both'] as const)('under the rule %s', (rule) => {
  const calendar = rules[rule];
  const holidays = new Set(
    days2026.filter(({ kind }) => rule === 'both' || kind === 'nationalHoliday').map(({ date }) => date),
  );

  test('every start of 2026 is due when counted by hand, and provisional where it leaves the year', () => {
    expect(days2026.length).toBeGreaterThan(20);
    for (const from of everyDayOf2026)
      for (const days of [10, 17, 30]) {
        const { dueOn, isProvisional } = dueOf(calendar, { from, days });
        expect([from, days, dueOn]).toEqual([from, days, countedApart(from, days, holidays)]);
        expect([from, days, isProvisional]).toEqual([from, days, dueOn > '2026-12-31']);
      }
  });

  test('it never ends on a day nobody works, and never earlier for a later start', () => {
    fc.assert(
      fc.property(dayOf2026, dayOf2026, fc.integer({ min: 1, max: 40 }), (one, other, days) => {
        const [early = one, late = other] = [one, other].sort();
        const due = dueOf(calendar, { from: early, days }).dueOn;
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due <= dueOf(calendar, { from: late, days }).dueOn).toBe(true);
      }),
    );
  });

  test('what a stop takes away it gives back: days used and days left make the whole', () => {
    fc.assert(
      fc.property(dayOf2026, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }), (from, worked, pause) => {
        const clock = { from, days: 10 };
        const stop = worked === 0 ? from : dueOf(calendar, { from, days: worked }).dueOn;
        const resume = new Date(Date.parse(stop) + pause * 86_400_000).toISOString().slice(0, 10);
        const left = stopped(calendar, clock, stop);
        expect(left.days).toBe(10 - worked);
        const due = dueOf(calendar, resumed(left, resume)).dueOn;
        expect(usedDays(calendar, { from: resume, days: 0 }, due)).toBe(10 - worked);
        if (pause === 0) expect(due).toBe(dueOf(calendar, clock).dueOn);
      }),
    );
  });
});

test('a prolongation is so many more working days, over a feast as well', () => {
  const clock = { from: '2026-03-05', days: 10 };
  const more = extended(clock, 7);
  expect(usedDays(rules.both, clock, dueOf(rules.both, more).dueOn)).toBe(17);
});
