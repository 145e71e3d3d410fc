import { calculate, itemsCalculated } from './calculate';
import { toText } from './fraction';
import type { ItemValue, NumberExpression } from './instrument';

const values: Readonly<Record<string, ItemValue>> = {
  TENTH: { number: '0.1' },
  FIFTH: { number: '0.2' },
  ZERO: { number: '0' },
  BAD: { number: 'tujuh' },
  YES: { choice: 'YA' },
};
const valued = (expression: NumberExpression): string | undefined => {
  const value = calculate(expression, (code) => values[code]);
  return value && toText(value);
};
const item = (code: string): NumberExpression => ({ item: code });
const both = (op: 'add' | 'subtract' | 'multiply' | 'divide', left: string, right: string): NumberExpression => ({
  op,
  left: item(left),
  right: item(right),
});

test.each<[NumberExpression, string | undefined]>([
  [{ number: '12.50' }, '25/2'],
  [{ number: '1e5' }, undefined],
  [item('TENTH'), '1/10'],
  [item('NOBODY'), undefined],
  [item('YES'), undefined],
  [item('BAD'), undefined],
  [both('add', 'TENTH', 'FIFTH'), '3/10'],
  [both('subtract', 'TENTH', 'FIFTH'), '-1/10'],
  [both('multiply', 'TENTH', 'FIFTH'), '1/50'],
  [both('divide', 'TENTH', 'FIFTH'), '1/2'],
  [both('divide', 'TENTH', 'ZERO'), undefined],
  [both('add', 'NOBODY', 'TENTH'), undefined],
  [both('add', 'TENTH', 'NOBODY'), undefined],
])('%j is %s, exactly', (expression, expected) => expect(valued(expression)).toBe(expected));

test('items are named in order, as often as they are read', () => {
  const twice: NumberExpression = { op: 'add', left: both('multiply', 'B', 'A'), right: { op: 'add', left: { number: '1' }, right: item('A') } }; // prettier-ignore
  expect(itemsCalculated(twice)).toEqual(['B', 'A', 'A']);
});
