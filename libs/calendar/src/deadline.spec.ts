import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  deadline,
  decreedHolidays,
  holidayCalendar,
  isWorkingDay,
  movedDeadline,
  type CalendarDay,
  type DayKind,
} from '.';

/** The decree as it was handed to us, read without the library. */
const decree = readFileSync(join(__dirname, '../data/holidays_id_2026_skb.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',') as [string, string, string]);

const completeYears = [2026];
const calendars = {
  'joint leave is worked': holidayCalendar(decreedHolidays.days, { off: ['nationalHoliday', 'own'], completeYears }),
  'joint leave is off': holidayCalendar(decreedHolidays.days, { off: ['nationalHoliday', 'jointLeave', 'own'], completeYears }), // prettier-ignore
};
const plain = calendars['joint leave is worked'];

test('the calendar an organiser begins with is the decree, line by line', () => {
  const words: Readonly<Record<DayKind, string>> = { nationalHoliday: 'libur_nasional', jointLeave: 'cuti_bersama', own: '' }; // prettier-ignore
  expect(decreedHolidays.days.map(({ date, kind, name }) => [date, words[kind], name])).toEqual(decree);
  expect(decree).toHaveLength(25);
});

const starts = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
);

/** Counted by striking days off a list of the platform's own dates. */
const workedDays = (off: ReadonlySet<string>): readonly string[] =>
  Array.from({ length: 900 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((day) => !off.has(day));

describe.each([
  ['joint leave is worked', ['libur_nasional']],
  ['joint leave is off', ['libur_nasional', 'cuti_bersama']],
] as const)('where %s', (rule, kinds: readonly string[]) => {
  const worked = workedDays(new Set(decree.filter(([, kind]) => kinds.includes(kind)).map(([date]) => date)));
  const byHand = (start: string, workingDays: number): string | undefined =>
    worked[worked.findIndex((day) => day > start) + workingDays - 1];

  test.each([1, 3, 7, 10, 17, 30, 100])(
    '%d working days from every day of 2026 end as counted by hand',
    (workingDays) => {
      const ours = starts.map((start) => [start, deadline(calendars[rule], start, workingDays).dueOn]);
      expect(ours).toEqual(starts.map((start) => [start, byHand(start, workingDays)]));
      expect(ours).toHaveLength(365);
    },
  );
});

test('the two rules differ over Idul Fitri: three joint leaves less', () => {
  const dates = Object.values(calendars).map((calendar) => deadline(calendar, '2026-03-17', 5).dueOn);
  expect(dates).toEqual(['2026-03-25', '2026-03-31']);
});

test('a request received on Thursday before Good Friday: why its third working day is Wednesday', () => {
  const { dueOn, isProvisional, days } = deadline(plain, '2026-04-02', 3);
  expect([dueOn, isProvisional]).toEqual(['2026-04-08', false]);
  expect(days.map(({ date, count, off }) => [date, count, off])).toEqual([
    ['2026-04-03', null, [{ kind: 'nationalHoliday', name: 'Wafat Yesus Kristus' }]],
    ['2026-04-04', null, [{ kind: 'weekend', weekday: 6 }]],
    ['2026-04-05', null, [{ kind: 'weekend', weekday: 7 }, { kind: 'nationalHoliday', name: 'Paskah' }]], // prettier-ignore
    ['2026-04-06', 1, []],
    ['2026-04-07', 2, []],
    ['2026-04-08', 3, []],
  ]);
});

test('joint leave that the rules do not count is named beside the working day', () => {
  const [first] = deadline(plain, '2026-12-23', 1).days;
  expect(first).toMatchObject({ date: '2026-12-24', count: 1, notCounted: [{ kind: 'jointLeave', name: 'Natal' }] });
});

test('what is received on a Saturday has Monday as its first day', () => {
  expect(deadline(plain, '2026-11-07', 1).dueOn).toBe('2026-11-09');
});

test('a date that reaches into a year whose holidays are not known is provisional, the day before is not', () => {
  expect(deadline(plain, '2026-12-29', 2)).toMatchObject({ dueOn: '2026-12-31', isProvisional: false });
  const beyond = deadline(plain, '2026-12-29', 3);
  expect(beyond).toMatchObject({ dueOn: '2027-01-01', isProvisional: true });
  expect(beyond.days.map(({ isProvisional }) => isProvisional)).toEqual([false, false, true]);
  expect(deadline(plain, '2025-12-24', 10).isProvisional).toBe(true);
});

test('a six-day week works on Saturday', () => {
  const sixDays = holidayCalendar([], { off: [], weekend: [7], completeYears });
  expect(deadline(sixDays, '2026-11-06', 2).dueOn).toBe('2026-11-09');
});

test('a holiday added moves the deadlines beyond it, and only those', () => {
  const election: CalendarDay = { date: '2026-11-11', kind: 'own', name: 'Pemungutan suara' };
  const after = holidayCalendar([...decreedHolidays.days, election], {
    off: ['nationalHoliday', 'own'],
    completeYears,
  });
  const moved = movedDeadline(plain, after, { receivedOn: '2026-11-09', workingDays: 3 });
  expect([moved?.before.dueOn, moved?.after.dueOn]).toEqual(['2026-11-12', '2026-11-13']);
  expect(moved?.after.days.find(({ date }) => date === '2026-11-11')?.off).toEqual([{ kind: 'own', name: 'Pemungutan suara' }]); // prettier-ignore
  expect(movedDeadline(plain, after, { receivedOn: '2026-11-09', workingDays: 1 })).toBeNull();
  expect(movedDeadline(plain, after, { receivedOn: '2026-11-11', workingDays: 5 })).toBeNull();
});

test.each([0, -1, 1.5, 1001, NaN])('%d is not a number of working days', (workingDays) => {
  expect(() => deadline(plain, '2026-01-02', workingDays)).toThrow(RangeError);
});

test('a week without a working day, and an entry that is no date, are refused', () => {
  expect(() => holidayCalendar([], { off: [], weekend: [1, 2, 3, 4, 5, 6, 7], completeYears })).toThrow(RangeError);
  expect(() => holidayCalendar([{ date: '2026-02-30', kind: 'own', name: '' }], { off: [], completeYears })).toThrow(RangeError); // prettier-ignore
});

describe('what holds for every calendar', () => {
  const dates = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-06-01', days));
  const kinds = fc.constantFrom<DayKind>('nationalHoliday', 'jointLeave', 'own');
  const entries = fc.array(fc.record({ date: dates, kind: kinds, name: fc.constant('libur') }), { maxLength: 200 });
  const off = fc.subarray<DayKind>(['nationalHoliday', 'jointLeave', 'own']);
  const drawn = fc.tuple(entries, off, dates, fc.integer({ min: 1, max: 60 }));

  test('a deadline is a working day, and so many of them lie on the way', () => {
    fc.assert(
      fc.property(drawn, ([days, kinds, start, workingDays]) => {
        const calendar = holidayCalendar(days, { off: kinds, completeYears });
        const { dueOn, days: way } = deadline(calendar, start, workingDays);
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
        expect(way.filter(({ count }) => count !== null)).toHaveLength(workingDays);
        expect([way[0]!.date, way.at(-1)!.date, way.at(-1)!.count]).toEqual([addDays(start, 1), dueOn, workingDays]);
      }),
    );
  });

  test('whoever receives later is never due earlier, and more days never end earlier', () => {
    fc.assert(
      fc.property(drawn, ([days, kinds, start, workingDays]) => {
        const calendar = holidayCalendar(days, { off: kinds, completeYears });
        const dueOn = (from: string, count: number): string => deadline(calendar, from, count).dueOn;
        expect(dueOn(start, workingDays) <= dueOn(addDays(start, 1), workingDays)).toBe(true);
        expect(dueOn(start, workingDays) < dueOn(start, workingDays + 1)).toBe(true);
      }),
    );
  });

  test('another holiday never brings a deadline forward', () => {
    fc.assert(
      fc.property(drawn, dates, ([days, kinds, start, workingDays], added) => {
        const rules = { off: [...kinds, 'own'] as const, completeYears };
        const before = holidayCalendar(days, rules);
        const after = holidayCalendar([...days, { date: added, kind: 'own', name: 'baru' }], rules);
        expect(deadline(after, start, workingDays).dueOn >= deadline(before, start, workingDays).dueOn).toBe(true);
      }),
    );
  });
});
