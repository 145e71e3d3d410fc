import { decreeNumber, faultOfPattern, startingPattern } from './decree-number';

describe('the number of a decree', () => {
  test.each([
    ['{number}/SK/KI-JT/{roman-month}/{year}', 12, '2026-11-30', '12/SK/KI-JT/XI/2026'],
    ['{number}/SK/KI-JT/{roman-month}/{year}', 1, '2027-01-01', '1/SK/KI-JT/I/2027'],
    ['188.45/{number}/{year}', 412, '2026-04-09', '188.45/412/2026'],
    ['KEP-{number}.{month}', 3, '2026-09-01', 'KEP-3.09'],
  ])('%s as the %dth on %s is %s', (pattern, running, day, number) => {
    expect(decreeNumber(pattern, running, day)).toBe(number);
  });

  test('each month has its roman numeral', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-05`);
    expect(months.map((day) => decreeNumber('{roman-month}', 1, day)).join(' ')).toBe(
      'I II III IV V VI VII VIII IX X XI XII',
    );
  });

  test.each([
    [startingPattern, null],
    ['SK/{year}', 'noNumber'],
    ['{number}{number}', 'noNumber'],
    ['{nomor}/SK', 'unknownPlace'],
    ['{number}/{year', 'unknownPlace'],
    ['{number}/}', 'unknownPlace'],
  ])('%s: %s', (pattern, fault) => {
    expect(faultOfPattern(pattern)).toBe(fault);
  });
});
