import * as fc from 'fast-check';
import {
  add,
  clamp,
  compare,
  decimal,
  divide,
  fraction,
  one,
  parseFraction,
  subtract,
  sum,
  times,
  toText,
  zero,
} from './fraction';

const small = fc.bigInt({ min: -10_000n, max: 10_000n });
const fractions = fc.tuple(small, fc.bigInt({ min: 1n, max: 5_000n })).map(([num, den]) => fraction(num, den));

describe('an exact fraction', () => {
  test.each([
    ['12.5', '25/2'],
    ['0', '0'],
    ['-0.250', '-1/4'],
    ['100', '100'],
    ['0.1', '1/10'],
    ['12345678901234567890.5', '24691357802469135781/2'],
  ])('%s is read as %s', (text, expected) => {
    expect(toText(decimal(text))).toBe(expected);
  });

  test.each(['', '1e3', '.5', '5.', '+1', '1,5', 'NaN', ' 1', '0x1', '1'.repeat(41)])('%p is no decimal', (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  test('has no zero denominator', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divide(one, zero)).toThrow(RangeError);
  });

  test('keeps its sign in front', () => {
    expect(fraction(3n, -6n)).toEqual({ num: -1n, den: 2n });
    expect(fraction(0n, -6n)).toEqual({ num: 0n, den: 1n });
  });

  test.each(['458/5', '-1/3', '90', '0'])('%s survives writing and reading', (text) => {
    expect(toText(parseFraction(text))).toBe(text);
  });

  test('is clamped to its bounds', () => {
    expect([fraction(-1n), fraction(1n, 2n), fraction(3n)].map((each) => toText(clamp(each, zero, one)))).toEqual([
      '0',
      '1/2',
      '1',
    ]);
  });

  test('a sum is the same in any order and as adding one after the other', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 8 }), (list) => {
        expect(sum(list)).toEqual(list.reduce(add, zero));
        expect(sum([...list].reverse())).toEqual(sum(list));
      }),
    );
  });

  test('adding is undone by subtracting, and multiplying by dividing', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(times(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(a.num * b.den - b.num * a.den)));
      }),
    );
  });
});
