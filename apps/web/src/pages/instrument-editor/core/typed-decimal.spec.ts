import { type DecimalMark, readDecimal } from './typed-decimal';

test.each<[string, DecimalMark | null, string]>([
  ['12', ',', '12'],
  ['12,5', ',', '12.5'],
  ['12.5', ',', '12.5'],
  ['1,250', ',', '1.250'],
  ['1.250', '.', '1.250'],
  ['0.125', ',', '0.125'],
  ['-0,125', null, '-0.125'],
  ['1.2505', ',', '1.2505'],
])('%j where decimals have %j is the number %s', (typed, mark, value) => {
  expect(readDecimal(typed, mark)).toEqual({ kind: 'number', value });
});

test.each<[string, DecimalMark | null, string, string | null]>([
  ['1.250', ',', '1250', '1,25'],
  ['1,250', '.', '1250', '1.25'],
  ['12.345', ',', '12345', '12,345'],
  ['-1.000', ',', '-1000', '-1'],
  ['1.000,5', ',', '1000,5', null],
  ['1,000.5', '.', '1000.5', null],
  ['1.000.000', ',', '1000000', null],
  ['1,250', null, '1250', '1.25'],
  ['1.250', null, '1250', '1,25'],
])('%j where decimals have %j is not guessed: %s or %s', (typed, mark, plain, decimal) => {
  expect(readDecimal(typed, mark)).toEqual({ kind: 'grouped', plain, decimal });
});

test.each(['', 'dua', '1.2.3', '1,2,3', '12a'])('%j is no number', (typed) => {
  expect(readDecimal(typed, ',')).toEqual({ kind: 'none' });
});
