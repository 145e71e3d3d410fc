import { itemsCalculated } from './calculate';
import type { Condition, Instrument, Item } from './instrument';
import { placedItemsOf } from './items-of';

const kept = new WeakMap<Instrument, ReadonlyMap<string, Condition>>();

/** Conditions by code of the items that have any. Kept per instrument object, which nobody changes. */
const conditionsOf = (instrument: Instrument): ReadonlyMap<string, Condition> => {
  const known = kept.get(instrument);
  if (known) return known;
  const conditions = new Map<string, Condition>();
  for (const { item, path } of placedItemsOf(instrument)) {
    const all = [...path, item].flatMap(({ relevant }) => relevant ?? []);
    const [first, ...more] = all;
    if (first) conditions.set(item.code, more.length > 0 ? { op: 'and', args: all } : first);
  }
  kept.set(instrument, conditions);
  return conditions;
};

/**
 * What has to hold for an item to be put to a body: its own condition and those of all nodes above it. Undefined where it is
 * always asked.
 */
export const askedWhen = (item: Item, instrument: Instrument): Condition | undefined =>
  conditionsOf(instrument).get(item.code);

/** Codes of the items that a condition reads, in order, repeated where it reads one twice. */
export const itemsRead = (condition: Condition): readonly string[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.args.flatMap(itemsRead);
    case 'not':
      return itemsRead(condition.arg);
    case 'compare':
      return [...itemsCalculated(condition.left), ...itemsCalculated(condition.right)];
    default:
      return [condition.item];
  }
};
