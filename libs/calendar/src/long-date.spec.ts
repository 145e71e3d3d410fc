import { longDate } from './long-date';

test.each([
  ['2025-11-12', '12 November 2025'],
  ['2026-01-03', '3 Januari 2026'],
  ['2026-12-31', '31 Desember 2026'],
])('%s is written %s', (date, words) => {
  expect(longDate(date)).toBe(words);
});
