import { describeConflict } from './describe-conflict';
import { childrenOf, indexEntries, placedAt, rootKey, type EntryIndex } from './entry-index';
import type { Instrument } from './instrument';
import type { MergeConflict, MyWay } from './merge-conflict';
import { mergeExistence, type ThreeTrees } from './merge-existence';
import { mergeEntry, mergeHead, type MergedMembers } from './merge-fields';
import { mergePlaces } from './merge-places';
import { plantTree, spotOf, type Spot } from './plant-tree';

export interface Merge {
  readonly merged: Instrument;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Brings together what two people made of the same instrument. What only one of them changed is taken; what both changed
 * alike is no conflict; where they differ theirs holds, and a conflict says so. Nodes and items are known by their codes.
 */
export const mergeInstruments = (base: Instrument, mine: Instrument, theirs: Instrument): Merge => {
  const trees = { base: indexEntries(base), mine: indexEntries(mine), theirs: indexEntries(theirs) };
  const head = mergeHead(base, mine, theirs);
  const existence = mergeExistence(trees);
  const { children, clashes } = mergePlaces(trees, existence.surviving);
  const things = new Map([...existence.surviving].map((key) => [key, mergeThing(trees, key)]));
  const ways: MyWay[] = [
    ...clashesOf(rootKey, head),
    ...[...things].flatMap(([key, thing]) => clashesOf(key, thing)),
    ...existence.removedByMe.map((key): MyWay => ({ change: 'removal', key, kept: keptOf(trees, key) })),
    ...existence.removedByThem.map((key) => returnOf(trees.mine, key)),
    ...clashes.map((key): MyWay => ({ change: 'place', key, spot: spotOf(trees.mine, key) })),
  ];
  const entries = new Map([...things].map(([key, thing]) => [key, thing.merged]));
  const sides = { mine, theirs, trees };
  return {
    merged: plantTree(head.merged, { entries, children }),
    conflicts: ways.map((myWay) => ({ ...describeConflict(myWay, sides), myWay })),
  };
};

const clashesOf = (key: string, { clashes }: MergedMembers): readonly MyWay[] =>
  clashes.map((clash) => ({ change: 'members', key, clash }));

const mergeThing = ({ base, mine, theirs }: ThreeTrees, key: string): MergedMembers => {
  const [was, my, their] = [base, mine, theirs].map((index) => index.entries.get(key)?.entry);
  if (my && their) return mergeEntry(was, my, their);
  return { merged: { ...(my ?? their) }, clashes: [] };
};

const returnOf = (mine: EntryIndex, key: string): MyWay => ({
  change: 'return',
  key,
  entry: placedAt(mine, key).entry,
  spot: spotOf(mine, key),
});

/** What I still have of all that they have inside something. */
const keptOf = (
  { mine, theirs }: Pick<ThreeTrees, 'mine' | 'theirs'>,
  key: string,
): readonly { readonly key: string; readonly spot: Spot }[] =>
  childrenOf(theirs, key).flatMap((child) => [
    ...(mine.entries.has(child) ? [{ key: child, spot: spotOf(mine, child) }] : []),
    ...keptOf({ mine, theirs }, child),
  ]);
