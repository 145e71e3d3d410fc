import { slotWords } from './slot-words';

test.each([
  ['Asia/Jakarta', 'Kamis, 3 Desember 2026 pukul 09.00–09.30 WIB'],
  ['Asia/Makassar', 'Kamis, 3 Desember 2026 pukul 10.00–10.30 WITA'],
  ['Asia/Jayapura', 'Kamis, 3 Desember 2026 pukul 11.00–11.30 WIT'],
])('a time at the desk in %s', (zone, words) => {
  const slot = { startsAt: '2026-12-03T02:00:00.000Z', endsAt: '2026-12-03T02:30:00.000Z' };
  expect(slotWords(slot, zone)).toBe(words);
});
