import type { EntryIndex } from './entry-index';
import { isSame } from './fate-of-value';

/** Three versions taken apart. */
export interface ThreeTrees {
  readonly base: EntryIndex;
  readonly mine: EntryIndex;
  readonly theirs: EntryIndex;
}

export interface Existence {
  /** What stands in the merged instrument. */
  readonly surviving: ReadonlySet<string>;
  /** Outermost things that I removed and they changed, or put something in. They stand. */
  readonly removedByMe: readonly string[];
  /** Outermost things that they removed and I changed, or put something in. They do not stand. */
  readonly removedByThem: readonly string[];
}

/**
 * What stands after a merge. Whatever one side removed is gone with all that was in it, unless the other side changed
 * something about it; then theirs holds until somebody decides.
 */
export const mergeExistence = ({ base, mine, theirs }: ThreeTrees): Existence => {
  const onlyMine = removedRoots(base, mine, theirs);
  const onlyTheirs = removedRoots(base, theirs, mine);
  const removedByThem = touchedRoots(base, mine, onlyMine);
  const removedByMe = touchedRoots(base, theirs, onlyTheirs);
  const surviving = new Set([...theirs.entries.keys()].filter((key) => mine.entries.has(key)));
  for (const [key, root] of onlyMine) if (root === null) surviving.add(key);
  for (const [key, root] of onlyTheirs) if (root === null || removedByMe.has(root)) surviving.add(key);
  return { surviving, removedByMe: [...removedByMe], removedByThem: [...removedByThem] };
};

/** For all that stands on one side only: the outermost thing around it, or itself, that the other removed; null if added. */
const removedRoots = (base: EntryIndex, side: EntryIndex, other: EntryIndex): ReadonlyMap<string, string | null> => {
  const roots = new Map<string, string | null>();
  for (const [key, { parent }] of side.entries) {
    if (other.entries.has(key)) continue;
    roots.set(key, roots.get(parent) ?? (base.entries.has(key) ? key : null));
  }
  return roots;
};

const touchedRoots = (
  base: EntryIndex,
  side: EntryIndex,
  roots: ReadonlyMap<string, string | null>,
): ReadonlySet<string> => {
  const touched = new Set<string>();
  for (const [key, root] of roots) {
    if (root !== null && !isSame(membersAt(base, key), membersAt(side, key))) touched.add(root);
  }
  return touched;
};

const membersAt = (index: EntryIndex, key: string): unknown => {
  const placed = index.entries.get(key);
  return placed && { ...placed.entry, children: undefined };
};
