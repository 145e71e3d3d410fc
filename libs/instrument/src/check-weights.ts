import { compareDecimal, isDecimal, sumDecimals } from './compare-decimal';
import type { Decimal, Instrument, InstrumentNode, Item, Violation } from './instrument';
import { fault, spoken } from './violation';

type Child = InstrumentNode | Item;

/** Weights of the outermost nodes are percentages (RULINGS 5). */
const whole: Decimal = '100';

/** Weights add up to 100 at the top, and points inside a `sum` node to the node's own weight. */
export const checkWeights = ({ aggregate, children }: Instrument): readonly Violation[] =>
  checkLevel({ aggregate, children }, '', whole);

type Level = Pick<Instrument, 'aggregate' | 'children'> & { readonly code?: string };

const checkLevel = (level: Level, pointer: string, expected: Decimal | null): readonly Violation[] => [
  ...(level.aggregate === 'mean' || expected === null ? [] : checkSum(level, pointer, expected)),
  ...level.children.flatMap((child, index) => {
    if (child.type === 'item') return [];
    const isOwned = child.aggregate === 'sum' && level.aggregate !== 'mean' && isDecimal(child.weight);
    return checkLevel(child, `${pointer}/children/${index}`, isOwned ? child.weight : null);
  }),
];

/** Bonuses and penalties stand outside the sum: they are added after the mean (RULINGS 7). */
const checkSum = ({ children, code }: Level, pointer: string, expected: Decimal): readonly Violation[] => {
  const counted = children.filter((child) => child.type === 'node' || !isExtra(child));
  if (counted.length === 0 || !counted.every(({ weight }) => isDecimal(weight))) return [];
  const sum = sumDecimals(counted.map(({ weight }) => weight));
  const order = compareDecimal(sum, expected);
  if (order === 0) return [];
  const gap = sumDecimals(order < 0 ? [expected, negative(sum)] : [sum, negative(expected)]);
  const where = code === undefined ? addends(counted) : `Kelompok ${code} (${addends(counted)})`;
  const message = `${where}: jumlah bobot ${spoken(sum)}, seharusnya ${spoken(expected)}; ${order < 0 ? 'tambahkan' : 'kurangi'} ${spoken(gap)}.`;
  return [fault(`${pointer}/children`, 'weights.sum', message)];
};

/** More than these are counted only. */
const mostNamed = 8;

/** What was added up: `A 40, B 31, C 30`. */
const addends = (counted: readonly Child[]): string => {
  const named = counted.slice(0, mostNamed).map(({ code, weight }) => `${code} ${spoken(weight)}`);
  const rest = counted.length - named.length;
  return `${named.join(', ')}${rest > 0 ? `, dan ${rest} lagi` : ''}`;
};

const negative = (decimal: Decimal): Decimal => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`);

/** Whether an item stands outside the sum of its siblings: a bonus, a penalty, or text that is not scored. */
export const isExtra = (item: Item): boolean =>
  item.bonus === true || item.kind === 'text' || item.weight.startsWith('-');
