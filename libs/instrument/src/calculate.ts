import { isDecimal } from './compare-decimal';
import { add, decimal, divide, subtract, times, type Fraction } from './fraction';
import type { ItemValue, NumberExpression } from './instrument';

const operations = { add, subtract, multiply: times, divide } as const;

/**
 * The exact value of a calculation on items found by code; undefined where one of them holds no number, a number in it is
 * malformed, or something is divided by zero.
 */
export const calculate = (
  expression: NumberExpression,
  find: (itemCode: string) => ItemValue | undefined,
): Fraction | undefined => {
  if ('number' in expression) return read(expression.number);
  if ('item' in expression) {
    const value = find(expression.item);
    return value && 'number' in value ? read(value.number) : undefined;
  }
  const left = calculate(expression.left, find);
  const right = left && calculate(expression.right, find);
  if (!left || !right || (expression.op === 'divide' && right.num === 0n)) return undefined;
  return operations[expression.op](left, right);
};

const read = (text: string): Fraction | undefined => (isDecimal(text) ? decimal(text) : undefined);

/** Codes of the items that a calculation reads, in order, repeated where it reads one twice. */
export const itemsCalculated = (expression: NumberExpression): readonly string[] => {
  if ('number' in expression) return [];
  if ('item' in expression) return [expression.item];
  return [...itemsCalculated(expression.left), ...itemsCalculated(expression.right)];
};
