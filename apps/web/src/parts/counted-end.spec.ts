import { countedEndPath, endOf } from './counted-end';

test('the day on which a window opens is its first, so the day before is asked from', () => {
  expect(countedEndPath('2026-03-01T08:00', '10')).toBe('/api/calendar/deadline?receivedOn=2026-02-28&workingDays=10');
});

test.each([
  ['', '10'],
  ['2026-03-01T08:00', ''],
  ['2026-03-01T08:00', '0'],
  ['2026-03-01T08:00', '2.5'],
  ['2026-03-01T08:00', '251'],
])('nothing is asked for "%s" and "%s"', (from, workingDays) => {
  expect(countedEndPath(from, workingDays)).toBeNull();
});

test('a window is over at midnight after its last day', () => {
  expect(endOf('2026-12-31')).toBe('2026-12-31T23:59');
});
