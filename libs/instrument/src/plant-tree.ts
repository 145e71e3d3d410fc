import { childrenOf, placedAt, rootKey, type Entry, type EntryIndex } from './entry-index';
import type { Instrument } from './instrument';
import type { Members } from './merge-fields';

/** A place among siblings: under which node (or the instrument itself) and after which sibling, null for the first. */
export interface Spot {
  readonly parent: string;
  readonly after: string | null;
}

/** A tree taken apart, to be changed and put together again. */
export interface LooseTree {
  readonly entries: ReadonlyMap<string, Members>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Puts a tree together: the head's members, everything by key, and the keys under each node in order. */
export const plantTree = (head: Members, tree: LooseTree): Instrument => {
  const plant = (key: string): readonly Entry[] =>
    childrenOf(tree, key).map((child) => {
      const members = tree.entries.get(child) as unknown as Entry;
      return members.type === 'node' ? { ...members, children: plant(child) } : members;
    });
  return { ...(head as unknown as Instrument), children: plant(rootKey) };
};

/** Where something stands. */
export const spotOf = (index: EntryIndex, key: string): Spot => {
  const { parent } = placedAt(index, key);
  const siblings = childrenOf(index, parent);
  return { parent, after: siblings[siblings.indexOf(key) - 1] ?? null };
};
