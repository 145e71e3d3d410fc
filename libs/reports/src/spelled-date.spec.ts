import { numberWords, spelledDate } from './spelled-date';

test.each([
  [0, 'nol'],
  [7, 'tujuh'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [20, 'dua puluh'],
  [31, 'tiga puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1945, 'seribu sembilan ratus empat puluh lima'],
  [2000, 'dua ribu'],
  [2026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [100_001, 'seratus ribu satu'],
])('%i is %s', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test.each([-1, 1.5, 1_000_000, NaN])('%d is not spelled', (value) => {
  expect(() => numberWords(value)).toThrow(RangeError);
});

test('a day is the day of the zone it is told in', () => {
  const late = '2026-11-30T17:30:00.000Z';
  expect(spelledDate(late, 'Asia/Jakarta')).toBe('Selasa, tanggal satu bulan Desember tahun dua ribu dua puluh enam');
  expect(spelledDate(late, 'UTC')).toBe('Senin, tanggal tiga puluh bulan November tahun dua ribu dua puluh enam');
});
