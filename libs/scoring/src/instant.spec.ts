import { instant } from './instant';

describe('an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01T07:00:00+07:00'],
    ['2026-09-19T01:00:00Z', '2026-09-19T08:00+07:00'],
    ['2026-09-19T01:00:00.5Z', '2026-09-18T21:00:00.500-04:00'],
    ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00Z'],
  ])('%s is the same as %s', (a, b) => {
    expect(instant(a)).toBe(instant(b));
    expect(instant(a)).not.toBeUndefined();
  });

  test.each([
    '1970-01-01T00:00:00.000000001Z',
    '1999-12-31T23:59:59Z',
    '2000-03-01T00:00:00Z',
    '2100-02-28T12:00:00Z',
    '1969-12-31T23:59:59Z',
  ])('%s counts as the clock of the machine counts', (text) => {
    const nanoseconds = BigInt(Date.parse(text)) * 1_000_000n + (text.includes('.') ? 1n : 0n);
    expect(instant(text)).toBe(nanoseconds);
  });

  test.each([
    '',
    '2026-09-19',
    '2026-09-19T01:00:00',
    '2026-13-01T00:00Z',
    '2026-00-01T00:00Z',
    '2026-01-00T00:00Z',
    '2026-01-32T00:00Z',
    '2026-01-01T24:00Z',
    '2026-01-01T00:60Z',
    '2026-01-01T00:00:61Z',
    'kemarin',
  ])('%p is none', (text) => {
    expect(instant(text)).toBeUndefined();
  });
});
