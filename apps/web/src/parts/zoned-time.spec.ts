import { toInstant, toInstantEnd, toLocal, toLocalEnd } from './zoned-time';

describe('times of an organiser’s zone', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-12T16:00', '2026-11-12T09:00:00.000Z'],
    ['Asia/Makassar', '2026-11-12T16:00', '2026-11-12T08:00:00.000Z'],
    ['Asia/Jayapura', '2026-01-01T00:30', '2025-12-31T15:30:00.000Z'],
  ])('in %s %s is %s, there and back', (zone, local, instant) => {
    expect(toInstant(local, zone)).toBe(instant);
    expect(toLocal(instant, zone)).toBe(local);
  });

  test('an unfinished field is no time', () => {
    expect(toInstant('', 'Asia/Jakarta')).toBeNull();
  });
});

test.each([
  ['2026-12-14T17:00:00.000Z', '2026-12-14T23:59'],
  ['2026-12-14T09:00:00.000Z', '2026-12-14T16:00'],
])('a window until %s ends %s, there and back', (instant, local) => {
  expect([toLocalEnd(instant, 'Asia/Jakarta'), toInstantEnd(local, 'Asia/Jakarta')]).toEqual([local, instant]);
});
