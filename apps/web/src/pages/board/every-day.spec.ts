import { everyDay } from './every-day';

describe('days of a chart', () => {
  test('a day on which nobody submitted stands as zero, across the end of a month', () => {
    const days = everyDay([
      { date: '2026-02-27', submitted: 3 },
      { date: '2026-03-02', submitted: 1 },
    ]);
    expect(days.map(({ date, submitted }) => [date, submitted])).toEqual([
      ['2026-02-27', 3],
      ['2026-02-28', 0],
      ['2026-03-01', 0],
      ['2026-03-02', 1],
    ]);
  });

  test('years between two submissions are not drawn', () => {
    const far = [
      { date: '2020-01-01', submitted: 1 },
      { date: '2026-01-01', submitted: 1 },
    ];
    expect(everyDay(far)).toBe(far);
    expect(everyDay([])).toEqual([]);
  });
});
