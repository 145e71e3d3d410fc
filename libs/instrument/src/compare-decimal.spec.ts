import fc from 'fast-check';
import { compareDecimal, isDecimal, sumDecimals } from './compare-decimal';

describe('decimals', () => {
  test.each(['0', '-1', '12.5', '007', '-0.50'])('%s is a decimal', (text) => expect(isDecimal(text)).toBe(true));
  test.each(['', '.5', '5.', '+1', '1e3', '1,5', ' 1', '1 ', '１', '-', 'NaN', '1'.repeat(41)])(
    '"%s" is not a decimal',
    (text) => expect(isDecimal(text)).toBe(false),
  );

  test.each([
    ['0.1', '0.10', 0],
    ['-0', '0', 0],
    ['9', '10', -1],
    ['10', '9', 1],
    ['-1.5', '-1.25', -1],
    ['0.30000000000000004', '0.3', 1],
  ])('%s against %s is %i', (a, b, order) => expect(compareDecimal(a, b)).toBe(order));

  test.each([
    [[], '0'],
    [['0.1', '0.2'], '0.3'],
    [['99.5', '0.50'], '100'],
    [['-1.25', '1'], '-0.25'],
    [['-5', '5'], '0'],
  ])('the sum of %j is %s', (decimals, sum) => expect(sumDecimals(decimals)).toBe(sum));

  const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(6)).map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const point = digits.length - places;
    return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${places ? `.${digits.slice(point)}` : ''}`;
  });

  test('order and sum do not depend on who comes first, and a thing less itself is nothing', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimal(a, b) + compareDecimal(b, a)).toBe(0);
        expect(sumDecimals([a, b])).toBe(sumDecimals([b, a]));
        expect(sumDecimals([a, a.startsWith('-') ? a.slice(1) : `-${a}`])).toBe('0');
        expect(isDecimal(sumDecimals([a, b]))).toBe(true);
      }),
    );
  });
});
