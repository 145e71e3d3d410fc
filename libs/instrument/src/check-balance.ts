import { compareDecimal, isDecimal, sumDecimals } from './compare-decimal';
import { compare, decimal, fraction, times, type Fraction } from './fraction';
import type { Instrument, InstrumentNode, Item, Violation } from './instrument';
import { isExtra } from './check-weights';
import { warning } from './violation';

type Child = InstrumentNode | Item;

/** One of three or more groups should not outweigh the others together by more than this share of the whole. */
const largestShare: Fraction = fraction(3n, 5n);

/** How many times the points of an item in one group may be those of an item in another. */
const largestRatio: Fraction = fraction(8n);

/** Fewer groups than this are not compared: one of two is the larger one by nature. */
const fewestGroups = 3;

/**
 * Outermost groups that are out of proportion: one that decides nearly everything, or one whose items each weigh many times
 * as much as those of another, so that a single answer there makes up for a whole group elsewhere.
 */
export const checkBalance = (instrument: Instrument): readonly Violation[] => {
  if (instrument.aggregate === 'mean') return [];
  const groups = instrument.children.flatMap((child, index) => groupOf(child, `/children/${index}`));
  if (groups.length < fewestGroups) return [];
  return [...heavy(groups), ...uneven(groups)];
};

interface Group {
  readonly node: InstrumentNode;
  readonly pointer: string;
  readonly items: number;
  /** Weight for each of its items. */
  readonly each: Fraction;
}

const groupOf = (child: Child, pointer: string): readonly Group[] => {
  if (child.type === 'item' || !isDecimal(child.weight) || compareDecimal(child.weight, '0') <= 0) return [];
  const items = countedItems(child.children);
  if (items === 0) return [];
  return [{ node: child, pointer, items, each: times(decimal(child.weight), fraction(1n, BigInt(items))) }];
};

const countedItems = (children: readonly Child[]): number =>
  children.reduce(
    (sum, child) => sum + (child.type === 'node' ? countedItems(child.children) : Number(!isExtra(child))),
    0,
  );

const heavy = (groups: readonly Group[]): readonly Violation[] => {
  const whole = decimal(sumDecimals(groups.map(({ node }) => node.weight)));
  return groups.flatMap(({ node, pointer }) => {
    if (compare(decimal(node.weight), times(whole, largestShare)) <= 0) return [];
    const message = `Kelompok ${node.code} menentukan lebih dari 60% nilai; pertimbangkan bobot yang lebih seimbang.`;
    return [warning(`${pointer}/weight`, 'nodes.unbalanced', message)];
  });
};

/** Said of the group whose items weigh most, against the one whose items weigh least. */
const uneven = (groups: readonly Group[]): readonly Violation[] => {
  const [least, ...rest] = [...groups].sort((a, b) => compare(a.each, b.each));
  const most = rest.at(-1);
  if (!least || !most || compare(most.each, times(least.each, largestRatio)) <= 0) return [];
  const message = `Satu butir di kelompok ${most.node.code} (${most.items} butir) berbobot lebih dari delapan kali satu butir di kelompok ${least.node.code} (${least.items} butir); seimbangkan bobot atau jumlah butirnya.`;
  return [warning(`${most.pointer}/weight`, 'nodes.unbalanced', message)];
};
