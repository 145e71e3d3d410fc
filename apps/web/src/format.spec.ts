import { contrast, legible } from './accent';
import { formatBytes, formatDate, formatDateTime, formatDecimal, parseDecimal, timeLeft } from './format';

describe('numbers and times as people read them', () => {
  test.each([
    ['96.88', '96,88', '96.88'],
    ['1234567.50', '1.234.567,50', '1,234,567.50'],
    ['-0.5', '-0,5', '-0.5'],
    ['100', '100', '100'],
  ])('%s', (value, indonesian, english) => {
    expect([formatDecimal(value, 'id'), formatDecimal(value, 'en')]).toEqual([indonesian, english]);
  });

  test.each([
    ['96,5', '96.5'],
    [' 12 ', '12'],
    ['1.234,5', null],
    ['', null],
  ])('typed %p is %p', (typed, expected) => {
    expect(parseDecimal(typed)).toBe(expected);
  });

  test.each([
    ['Asia/Jakarta', '12 November 2025 pukul 16.00 WIB'],
    ['Asia/Jayapura', '12 November 2025 pukul 18.00 WIT'],
    ['Europe/Paris', '12 November 2025 pukul 10.00 Europe/Paris'],
  ])('an instant in %s', (zone, expected) => {
    expect(formatDateTime('2025-11-12T09:00:00Z', zone, 'id')).toBe(expected);
  });

  test.each(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])(
    'in %s as the machine itself would say, about midnight and at the turn of years',
    (zone) => {
      const said = new Intl.DateTimeFormat('id-ID', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
      for (let hour = 0; hour < 24 * 366; hour += 7) {
        const instant = new Date(Date.UTC(2027, 11, 31, hour, 59));
        expect(formatDate(instant.toISOString(), zone, 'id')).toBe(said.format(instant));
      }
    },
  );

  test('sizes', () => {
    expect([900, 2_458, 25_165_824].map((bytes) => formatBytes(bytes, 'id'))).toEqual(['900 B', '2,4 KB', '24 MB']);
  });

  test.each([
    ['2026-03-04T00:00:00Z', { unit: 'days', count: 3 }],
    ['2026-03-02T23:59:00Z', { unit: 'hours', count: 47 }],
    ['2026-03-01T00:45:00Z', { unit: 'minutes', count: 45 }],
    ['2026-02-28T23:59:00Z', null],
  ])('what is left until %s', (deadline, expected) => {
    expect(timeLeft(deadline, Date.parse('2026-03-01T00:00:00Z'))).toEqual(expected);
  });
});

describe("an organiser's colour", () => {
  test('black on white is the most there is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  test.each([
    ['#ffd166', '#ffffff'],
    ['#0956c3', '#171e2b'],
    ['#777777', '#f5f7fb'],
  ])('%s becomes legible on %s', (accent, background) => {
    expect(contrast(legible(accent, background) ?? '', background)).toBeGreaterThanOrEqual(4.5);
  });

  test('a legible colour stays as it is, and no colour is none', () => {
    expect(legible('#0956c3', '#ffffff')).toBe('#0956c3');
    expect(legible('biru', '#ffffff')).toBeNull();
  });
});
