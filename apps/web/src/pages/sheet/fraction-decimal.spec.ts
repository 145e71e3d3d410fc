import { fractionDecimal } from './fraction-decimal';

describe('a fraction for reading', () => {
  test.each([
    ['458/25', 2, '18.32', true],
    ['90', 2, '90.00', true],
    ['1/3', 2, '0.33', false],
    ['2/3', 2, '0.67', false],
    ['1/200', 2, '0.01', false],
    ['-1/8', 2, '-0.13', false],
    ['5/2', 0, '3', false],
  ])('%s at %d decimals is %s', (fraction, decimals, text, isWhole) => {
    expect(fractionDecimal(fraction, decimals)).toEqual({ text, isWhole });
  });
});
