import { childrenOf, placedAt, rootKey, type EntryIndex } from './entry-index';
import type { ThreeTrees } from './merge-existence';
import { movedKeys } from './moved-keys';

export interface MergedPlaces {
  /** Keys under each node, in order. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Things that both moved, each elsewhere; they stand where they put them. */
  readonly clashes: readonly string[];
}

/** Where everything that survives stands: under which node, then in which order. */
export const mergePlaces = (trees: ThreeTrees, surviving: ReadonlySet<string>): MergedPlaces => {
  const { parents, clashes } = mergeParents(trees, surviving);
  const members = new Map<string, Set<string>>([[rootKey, new Set()]]);
  for (const [key, parent] of parents) members.set(parent, (members.get(parent) ?? new Set()).add(key));
  const children = new Map<string, readonly string[]>();
  for (const [parent, keys] of members) {
    const merged = mergeOrder(trees, parent, keys);
    children.set(parent, merged.order);
    for (const key of merged.clashes) clashes.add(key);
  }
  return { children, clashes: [...clashes] };
};

interface Parents {
  readonly parents: Map<string, string>;
  readonly clashes: Set<string>;
}

const mergeParents = ({ base, mine, theirs }: ThreeTrees, surviving: ReadonlySet<string>): Parents => {
  const merged: Parents = { parents: new Map(), clashes: new Set() };
  const stands = (parent: string | undefined): boolean => parent === rootKey || surviving.has(parent ?? '');
  const standingParent = (key: string): string => {
    let above = placedAt(theirs, key).parent;
    while (!stands(above)) above = placedAt(theirs, above).parent;
    return above;
  };
  for (const key of surviving) {
    const [was, my, their] = [base, mine, theirs].map((index) => index.entries.get(key)?.parent);
    const preferred = their === undefined || their === was ? [my, their] : [their, my];
    merged.parents.set(key, preferred.find(stands) ?? standingParent(key));
    if (my !== was && their !== was && my !== their && stands(my) && stands(their)) merged.clashes.add(key);
  }
  breakCircles(merged, theirs, standingParent);
  return merged;
};

/** I put P into Q, they put Q into P: what goes round in a circle goes back to where they have it. */
const breakCircles = (
  { parents, clashes }: Parents,
  theirs: EntryIndex,
  standingParent: (key: string) => string,
): void => {
  for (let circle = circleIn(parents); circle; circle = circleIn(parents)) {
    for (const key of circle) {
      if (!theirs.entries.has(key) || parents.get(key) === standingParent(key)) continue;
      parents.set(key, standingParent(key));
      clashes.add(key);
    }
  }
};

const circleIn = (parents: ReadonlyMap<string, string>): ReadonlySet<string> | undefined => {
  const done = new Set<string>([rootKey]);
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let key = start;
    while (!done.has(key) && !path.has(key)) {
      path.add(key);
      key = parents.get(key) as string;
    }
    if (path.has(key)) return path;
    for (const one of path) done.add(one);
  }
  return undefined;
};

/**
 * Their order, in which what I moved or brought stands after the same thing as with me. What both moved to different places
 * stands where they have it.
 */
const mergeOrder = (
  trees: ThreeTrees,
  parent: string,
  members: ReadonlySet<string>,
): { readonly order: readonly string[]; readonly clashes: readonly string[] } => {
  const [base, mine, theirs] = [trees.base, trees.mine, trees.theirs].map((index) =>
    childrenOf(index, parent).filter((key) => members.has(key)),
  ) as [string[], string[], string[]];
  const myMoves = movedKeys(base, mine);
  const theirMoves = movedKeys(base, theirs);
  const order = theirs.filter((key) => !myMoves.has(key) || theirMoves.has(key));
  const placed = new Set(order);
  mine.forEach((key, index) => {
    if (placed.has(key)) return;
    order.splice(order.indexOf(mine[index - 1] ?? '') + 1, 0, key);
    placed.add(key);
  });
  const clashes = mine.filter(
    (key, index) => myMoves.has(key) && theirMoves.has(key) && mine[index - 1] !== theirs[theirs.indexOf(key) - 1],
  );
  return { order: [...order, ...[...members].filter((key) => !placed.has(key))], clashes };
};
