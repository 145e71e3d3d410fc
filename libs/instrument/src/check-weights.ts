import { compareDecimal, isDecimal, sumDecimals } from './compare-decimal';
import type { Decimal, Instrument, InstrumentNode, Item, Violation } from './instrument';
import { fault, spoken } from './violation';

type Child = InstrumentNode | Item;

/** Weights of the outermost nodes are percentages (RULINGS 5). */
const whole: Decimal = '100';

/** Weights add up to 100 at the top, and points inside a `sum` node to the node's own weight. */
export const checkWeights = ({ aggregate, children }: Instrument): readonly Violation[] =>
  checkLevel(aggregate, children, '', whole);

const checkLevel = (
  aggregate: Instrument['aggregate'],
  children: readonly Child[],
  pointer: string,
  expected: Decimal | null,
): readonly Violation[] => [
  ...(aggregate === 'mean' || expected === null ? [] : checkSum(children, pointer, expected)),
  ...children.flatMap((child, index) => {
    if (child.type === 'item') return [];
    const owned = child.aggregate === 'sum' && aggregate !== 'mean' && isDecimal(child.weight) ? child.weight : null;
    return checkLevel(child.aggregate, child.children, `${pointer}/children/${index}`, owned);
  }),
];

/** Bonuses and penalties stand outside the sum: they are added after the mean (RULINGS 7). */
const checkSum = (children: readonly Child[], pointer: string, expected: Decimal): readonly Violation[] => {
  const counted = children.filter((child) => child.type === 'node' || !isExtra(child));
  if (counted.length === 0 || !counted.every(({ weight }) => isDecimal(weight))) return [];
  const sum = sumDecimals(counted.map(({ weight }) => weight));
  const order = compareDecimal(sum, expected);
  if (order === 0) return [];
  const gap = sumDecimals(order < 0 ? [expected, negative(sum)] : [sum, negative(expected)]);
  const message = `Jumlah bobot di sini ${spoken(sum)}, seharusnya ${spoken(expected)}; ${order < 0 ? 'tambahkan' : 'kurangi'} ${spoken(gap)}.`;
  return [fault(`${pointer}/children`, 'weights.sum', message)];
};

const negative = (decimal: Decimal): Decimal => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`);

/** Whether an item stands outside the sum of its siblings: a bonus, a penalty, or text that is not scored. */
export const isExtra = (item: Item): boolean =>
  item.bonus === true || item.kind === 'text' || item.weight.startsWith('-');
