import { type Decimal, type Instrument, type Item, compareDecimal, isDecimal, sumDecimals } from '@app/instrument';
import { type Child, lineOf } from './place-in-tree';

/** What the weights directly under a group add up to, and what they should; null where nothing is demanded. */
export interface WeightSum {
  readonly sum: Decimal;
  readonly expected: Decimal | null;
  readonly isRight: boolean;
}

/** Null where weights play no part, or one of them is no number. Bonuses, penalties and unscored items stand outside. */
export const weightSumOf = (instrument: Instrument, code: string | null): WeightSum | null => {
  const line = lineOf(instrument, code);
  const group = code === null ? instrument : line?.child;
  if (!group || 'kind' in group || group.aggregate === 'mean') return null;
  const counted = group.children.filter(counts);
  if (counted.length === 0 || !counted.every(({ weight }) => isDecimal(weight))) return null;
  const sum = sumDecimals(counted.map(({ weight }) => weight));
  const expected = code === null ? '100' : expectedOf(instrument, code);
  return { sum, expected, isRight: expected === null || compareDecimal(sum, expected) === 0 };
};

/**
 * Points inside a group that sums are its own weight, unless its parent takes plain means. A new group weighs nothing until
 * somebody writes what it weighs; its first items are no mistake.
 */
const expectedOf = (instrument: Instrument, code: string): Decimal | null => {
  const line = lineOf(instrument, code);
  if (line?.child.type !== 'node' || line.child.aggregate !== 'sum' || !isDecimal(line.child.weight)) return null;
  if (compareDecimal(line.child.weight, '0') === 0) return null;
  const parent = line.parent === null ? instrument : lineOf(instrument, line.parent)?.child;
  return parent && 'aggregate' in parent && parent.aggregate !== 'mean' ? line.child.weight : null;
};

const counts = (child: Child): boolean => child.type === 'node' || !isExtra(child);

const isExtra = (item: Item): boolean => item.bonus === true || item.kind === 'text' || item.weight.startsWith('-');
