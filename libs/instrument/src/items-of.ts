import type { BodyKind, Instrument, InstrumentNode, Item } from './instrument';
import { placedChildren } from './placed-children';
import { isSameCode } from './same-code';

/** An item with the nodes above it, from the outermost inwards, and its place as a JSON pointer inside the instrument. */
export interface PlacedItem {
  readonly item: Item;
  readonly path: readonly InstrumentNode[];
  readonly pointer: string;
}

/** All items in document order, each with its node path. */
export const placedItemsOf = (instrument: Instrument): readonly PlacedItem[] =>
  placedChildren(instrument).flatMap(({ child, path, pointer }) =>
    child.type === 'item' ? [{ item: child, path, pointer }] : [],
  );

const lists = new WeakMap<Instrument, readonly Item[]>();

/** All items in document order. Kept per instrument object, which nobody changes: every row of a board asks. */
export const itemsOf = (instrument: Instrument): readonly Item[] => {
  const list = lists.get(instrument) ?? placedItemsOf(instrument).map(({ item }) => item);
  lists.set(instrument, list);
  return list;
};

/**
 * Whether an item is put to this kind of body at all, whatever the case its kind is written in. A body whose kind is not
 * known is asked everything.
 */
export const isApplicable = (item: Item, kind?: BodyKind): boolean =>
  item.applicable === undefined || kind === undefined || item.applicable.some((one) => isSameCode(one, kind));

/** The items put to one kind of body, in document order. */
export const applicableItems = (instrument: Instrument, kind?: BodyKind): readonly Item[] =>
  itemsOf(instrument).filter((item) => isApplicable(item, kind));

const indexes = new WeakMap<Instrument, ReadonlyMap<string, Item>>();

/** Items by code. Kept per instrument object, which nobody changes, since scoring asks a million times. */
export const itemsByCode = (instrument: Instrument): ReadonlyMap<string, Item> => {
  const known = indexes.get(instrument);
  if (known) return known;
  const index = new Map(itemsOf(instrument).map((item) => [item.code, item]));
  indexes.set(instrument, index);
  return index;
};
