import { dayWords } from './use-day-words';

test('a day is the same everywhere, whatever the zone of the phone', () => {
  expect(dayWords('id').long('2026-11-12')).toBe('Kamis, 12 November 2026');
  expect(dayWords('en').long('2026-01-01')).toBe('Thursday, 1 January 2026');
  expect(dayWords('id').short('2026-12-31')).toBe('Kam, 31 Des');
});

test('weekdays begin with Monday, months with January', () => {
  const { weekday, month } = dayWords('id');
  expect([1, 7].map(weekday)).toEqual(['Senin', 'Minggu']);
  expect([1, 12].map(month)).toEqual(['Januari', 'Desember']);
  expect(dayWords('id').list(['Sabtu', 'Minggu'])).toBe('Sabtu dan Minggu');
});
