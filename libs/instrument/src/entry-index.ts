import type { Instrument, InstrumentNode, Item } from './instrument';

export type Entry = InstrumentNode | Item;

/** Key of the instrument itself as a parent. */
export const rootKey = '';

export interface PlacedEntry {
  readonly key: string;
  readonly entry: Entry;
  /** Key of the node above it, or {@link rootKey}. */
  readonly parent: string;
}

/** A tree taken apart: every node and item by key, in document order, and the keys under each node. */
export interface EntryIndex {
  readonly entries: ReadonlyMap<string, PlacedEntry>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes a tree apart. The key is type and code; a draft under work may hold a code twice, and the second has a key of its
 * own, so that nothing is lost.
 */
export const indexEntries = (instrument: Instrument): EntryIndex => {
  const entries = new Map<string, PlacedEntry>();
  const children = new Map<string, readonly string[]>();
  const walk = (list: readonly Entry[], parent: string): void => {
    const keys = list.map((entry) => {
      const key = freeKey(`${entry.type}:${entry.code}`, entries);
      entries.set(key, { key, entry, parent });
      if (entry.type === 'node') walk(entry.children, key);
      return key;
    });
    children.set(parent, keys);
  };
  walk(instrument.children, rootKey);
  return { entries, children };
};

const freeKey = (key: string, taken: ReadonlyMap<string, PlacedEntry>): string => {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key}#${count}`;
  return free;
};

/** Keys right under a node or the instrument, in order. */
export const childrenOf = ({ children }: Pick<EntryIndex, 'children'>, key: string): readonly string[] =>
  children.get(key) ?? [];

/** What has a key. Throws a RangeError where nothing has it: keys come from the tree that is asked. */
export const placedAt = ({ entries }: Pick<EntryIndex, 'entries'>, key: string): PlacedEntry => {
  const placed = entries.get(key);
  if (!placed) throw new RangeError(`nothing in the instrument has the key ${key}`);
  return placed;
};
