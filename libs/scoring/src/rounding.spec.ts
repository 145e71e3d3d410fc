import * as fc from 'fast-check';
import { decimal, fraction, rounded, scoreText, toText } from '.';
import type { Rounding } from '.';

const by = (decimals: number, rounding: Rounding['rounding']): Rounding => ({ decimals, rounding });

describe('rounding', () => {
  test.each([
    ['91.605', 2, '91.61', '91.60'],
    ['91.615', 2, '91.62', '91.62'],
    ['91.6049', 2, '91.60', '91.60'],
    ['91.6051', 2, '91.61', '91.61'],
    ['0.5', 0, '1', '0'],
    ['1.5', 0, '2', '2'],
    ['-0.5', 0, '-1', '0'],
    ['-2.5', 0, '-3', '-2'],
    ['-15', 2, '-15.00', '-15.00'],
    ['7', 3, '7.000', '7.000'],
    ['0.04', 1, '0.0', '0.0'],
    ['99.995', 2, '100.00', '100.00'],
  ])('%s to %i decimals is %s half-up and %s half-even', (text, decimals, up, even) => {
    expect(scoreText(decimal(text), by(decimals, 'half-up'))).toBe(up);
    expect(scoreText(decimal(text), by(decimals, 'half-even'))).toBe(even);
  });

  test('never moves a value by more than half a unit, and a rounded value stays where it is', () => {
    const value = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('half-up', 'half-even'),
        ([num, den], places, mode) => {
          const exact = fraction(num, den);
          const near = rounded(exact, by(places, mode));
          const off = fraction(near.num * exact.den - exact.num * near.den, near.den * exact.den);
          expect((off.num < 0n ? -off.num : off.num) * 2n * 10n ** BigInt(places) <= off.den).toBe(true);
          expect(toText(rounded(near, by(places, mode)))).toBe(toText(near));
        },
      ),
    );
  });
});
