import { compareNames, count, decimalComma, listed, longDate, longDateTime } from './format';

test.each([
  ['96.88', '96,88'],
  ['0.00', '0,00'],
  ['-2.5', '-2,5'],
  ['1234.50', '1.234,50'],
  ['1234567', '1.234.567'],
  ['100', '100'],
])('writes %s as %s, digits untouched', (value, text) => {
  expect(decimalComma(value)).toBe(text);
});

test.each(['', '1,5', '1.', '.5', '1e3', 'NaN'])('refuses %p as a decimal', (value) => {
  expect(() => decimalComma(value)).toThrow(RangeError);
});

test('writes dates in Indonesian and in the organiser’s zone', () => {
  expect(longDate('2025-11-12T20:00:00Z', 'Asia/Jakarta')).toBe('13 November 2025');
  expect(longDateTime('2025-08-17T00:05:00Z', 'Asia/Makassar')).toBe('17 Agustus 2025 pukul 08.05 WITA');
  expect(longDateTime('2025-08-16T17:00:00Z', 'Asia/Jakarta')).toBe('17 Agustus 2025 pukul 00.00 WIB');
});

test('lists words and counts as Indonesians do', () => {
  expect(listed(['item', 'tahap', 'akhir'])).toBe('item, tahap, dan akhir');
  expect(count(12345)).toBe('12.345');
});

test('sorts badan 2 before badan 10', () => {
  expect(['Badan 10', 'badan 2'].sort(compareNames)).toEqual(['badan 2', 'Badan 10']);
});
