import type { Entry, EntryIndex } from './entry-index';
import { isSame } from './fate-of-value';
import { similarity, wordsOf } from './similar-text';

/** Share of letter pairs from which the text under another code counts as the same thing. */
const sameText = 0.85;

/**
 * Things of the earlier version that live on under another code: keys of the later version to keys of the earlier one. An
 * item's own `previousCode` comes first, then equal content, then a text nearly the same in something of the same kind.
 */
export const renamedKeys = (before: EntryIndex, after: EntryIndex): ReadonlyMap<string, string> => {
  const removed = new Map(only(before, after));
  const added = new Map(only(after, before));
  const renamed = new Map<string, string>();
  const pair = (key: string, earlier: string | undefined): void => {
    if (earlier === undefined || !removed.delete(earlier)) return;
    added.delete(key);
    renamed.set(key, earlier);
  };
  for (const [key, entry] of [...added]) {
    if (entry.type === 'item' && entry.previousCode !== undefined) pair(key, `item:${entry.previousCode}`);
  }
  for (const [key, entry] of [...added]) pair(key, keyOfEqual(entry, removed));
  for (const [key, entry] of [...added]) pair(key, keyOfNearest(entry, removed));
  return renamed;
};

const only = (one: EntryIndex, other: EntryIndex): [string, Entry][] =>
  [...one.entries].flatMap(([key, { entry }]) => (other.entries.has(key) ? [] : [[key, entry] as [string, Entry]]));

const keyOfEqual = (entry: Entry, removed: ReadonlyMap<string, Entry>): string | undefined =>
  [...removed].find(([, other]) => isSameKind(entry, other) && isSame(contentOf(entry), contentOf(other)))?.[0];

const contentOf = (entry: Entry): unknown =>
  entry.type === 'node' ? entry.text : { ...entry, code: '', previousCode: undefined };

const keyOfNearest = (entry: Entry, removed: ReadonlyMap<string, Entry>): string | undefined => {
  const near = [...removed]
    .filter(([, other]) => isSameKind(entry, other) && hasWords(entry))
    .map(([key, other]) => ({ key, share: similarity(entry.text.id, other.text.id) }))
    .filter(({ share }) => share >= sameText);
  return near.sort((a, b) => b.share - a.share)[0]?.key;
};

const hasWords = (entry: Entry): boolean => wordsOf(entry.text.id).length > 0;

const isSameKind = (a: Entry, b: Entry): boolean =>
  a.type === 'item' && b.type === 'item' ? a.kind === b.kind : a.type === b.type;
