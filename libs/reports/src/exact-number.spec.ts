import { compareExact, roundedBySheet, toDouble, typedFraction } from './exact-number';

test.each([
  ['458/5', 91.6],
  ['90', 90],
  ['84.125', 84.125],
  ['1/3', 1 / 3],
  ['-7/2', -3.5],
  ['123456789012345678901/1000000000000000000', 123.45678901234568],
])('reads %s as the double %p', (exact, value) => {
  expect(toDouble(exact)).toBeCloseTo(value, 12);
});

test('types a fraction only where a spreadsheet holds both numbers whole', () => {
  expect(typedFraction('18325/204')).toBe('18325/204');
  expect(typedFraction('1234567890123456/7')).toBeNull();
  expect(typedFraction('12')).toBeNull();
});

test.each([
  [84.125, 2, 'half-up', '84.13'],
  [84.125, 2, 'half-even', '84.12'],
  [84.135, 2, 'half-even', '84.14'],
  // 1.005 as a double is below the tie; the guard rounding takes that noise away.
  [1.005, 2, 'half-up', '1.01'],
  [-0.004, 2, 'half-up', '0.00'],
  [-2.345, 2, 'half-up', '-2.35'],
  [99.5, 0, 'half-up', '100'],
] as const)('a spreadsheet rounds %p to %p places, %s, as %s', (value, places, rounding, text) => {
  expect(roundedBySheet(value, places, rounding)).toBe(text);
});

test('compares decimals and fractions exactly', () => {
  expect(compareExact('1/3', '0.3333333333333333333')).toBe(1);
  expect(compareExact('91.60', '458/5')).toBe(0);
  expect(compareExact('-1', '0')).toBe(-1);
});
