import { longEnd, longInstant } from './long-instant';

test.each([
  ['2026-12-14T17:00:00.000Z', 'Asia/Jakarta', '14 Desember 2026 pukul 23.59 WIB'],
  ['2026-12-31T15:00:00.000Z', 'Asia/Jayapura', '31 Desember 2026 pukul 23.59 WIT'],
  ['2026-12-14T17:00:00.000Z', 'Asia/Makassar', '15 Desember 2026 pukul 01.00 WITA'],
  ['2026-12-14T09:00:00.000Z', 'Asia/Jakarta', '14 Desember 2026 pukul 16.00 WIB'],
])('a window until %s in %s ends %s', (until, zone, words) => expect(longEnd(until, zone)).toBe(words));

test('what begins at midnight begins the new day', () => {
  expect(longInstant('2026-12-14T17:00:00.000Z', 'Asia/Jakarta')).toBe('15 Desember 2026 pukul 00.00 WIB');
});
