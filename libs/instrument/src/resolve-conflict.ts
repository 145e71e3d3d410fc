import { childrenOf, indexEntries, rootKey, type Entry } from './entry-index';
import type { Instrument } from './instrument';
import { withClash, type Members } from './merge-fields';
import type { MergeConflict, MyWay } from './merge-conflict';
import { plantTree, type Spot } from './plant-tree';

/** The merged instrument with one conflict decided. Theirs holds in it already; conflicts are decided in any order. */
export const resolveConflict = (merged: Instrument, conflict: MergeConflict, side: 'mine' | 'theirs'): Instrument =>
  side === 'theirs' ? merged : goMyWay(merged, conflict.myWay);

const goMyWay = (merged: Instrument, way: MyWay): Instrument => {
  if (way.key === rootKey && way.change === 'members') {
    return withClash(merged as unknown as Members, way.clash) as unknown as Instrument;
  }
  const tree = looseTree(merged);
  const members = tree.entries.get(way.key);
  if (way.change === 'return') {
    if (!members) bringBack(tree, way.key, way.entry, way.spot);
  } else if (members) {
    apply(tree, way, members);
  }
  return plantTree(merged as unknown as Members, tree);
};

interface Tree {
  readonly entries: Map<string, Members>;
  readonly children: Map<string, readonly string[]>;
}

const looseTree = (instrument: Instrument): Tree => {
  const { entries, children } = indexEntries(instrument);
  return {
    entries: new Map([...entries].map(([key, { entry }]) => [key, entry as unknown as Members])),
    children: new Map(children),
  };
};

const apply = (tree: Tree, way: Exclude<MyWay, { readonly change: 'return' }>, members: Members): void => {
  switch (way.change) {
    case 'members':
      tree.entries.set(way.key, withClash(members, way.clash));
      break;
    case 'removal':
      for (const { key, spot } of way.kept) if (isWithin(tree, key, way.key)) moveTo(tree, key, spot);
      takeOut(tree, way.key);
      break;
    case 'place':
      moveTo(tree, way.key, way.spot);
  }
};

/** Puts something elsewhere, unless that place is inside the thing itself. */
const moveTo = (tree: Tree, key: string, spot: Spot): void => {
  if (isWithin(tree, spot.parent, key)) return;
  takeOut(tree, key);
  putIn(tree, key, spot);
};

const takeOut = (tree: Tree, key: string): void => {
  for (const [parent, keys] of tree.children) {
    if (keys.includes(key)) tree.children.set(parent, keys.filter((one) => one !== key)); // prettier-ignore
  }
};

/** Puts something after the sibling I have before it; where its node is gone, at the outermost level. */
const putIn = (tree: Tree, key: string, { parent, after }: Spot): void => {
  const at = parent === rootKey || tree.entries.has(parent) ? parent : rootKey;
  const keys = childrenOf(tree, at);
  const index = keys.indexOf(after ?? '') + 1;
  tree.children.set(at, [...keys.slice(0, index), key, ...keys.slice(index)]);
};

/** Brings back what they removed, with all I had in it, except what stands elsewhere now. */
const bringBack = (tree: Tree, key: string, entry: Entry, spot: Spot): void => {
  const mine = indexEntries({ children: [entry] } as unknown as Instrument);
  const lacking = [...mine.entries].filter(([one]) => !tree.entries.has(one));
  for (const [one, placed] of lacking) tree.entries.set(one, placed.entry as unknown as Members);
  const isLacking = new Set(lacking.map(([one]) => one));
  for (const one of isLacking) tree.children.set(one, childrenOf(mine, one).filter((child) => isLacking.has(child))); // prettier-ignore
  putIn(tree, key, spot);
};

/** Whether a place is inside the thing that is to be put there. */
const isWithin = (tree: Tree, place: string, key: string): boolean =>
  place === key || childrenOf(tree, key).some((child) => isWithin(tree, place, child));
