import { canonicalJson } from './canonical-json';
import type { Entry, EntryIndex } from './entry-index';
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
  for (const [key, earlier] of equalPairs(added, removed)) pair(key, earlier);
  const candidates = [...removed].map(([key, entry]) => candidateOf(key, entry));
  for (const [key, entry] of [...added]) {
    const standing = candidates.filter((one) => removed.has(one.key));
    pair(key, nearest(candidateOf(key, entry), standing));
  }
  return renamed;
};

const only = (one: EntryIndex, other: EntryIndex): [string, Entry][] =>
  [...one.entries].flatMap(([key, { entry }]) => (other.entries.has(key) ? [] : [[key, entry] as [string, Entry]]));

/** What says the same in all but its code, each with the first of the earlier ones that nobody has yet. */
const equalPairs = (added: ReadonlyMap<string, Entry>, removed: ReadonlyMap<string, Entry>): [string, string][] => {
  const free = new Map<string, string[]>();
  for (const [key, entry] of removed) {
    const content = contentOf(entry);
    free.set(content, [...(free.get(content) ?? []), key]);
  }
  return [...added].flatMap(([key, entry]) => {
    const earlier = free.get(contentOf(entry))?.shift();
    return earlier === undefined ? [] : [[key, earlier] as [string, string]];
  });
};

const contentOf = (entry: Entry): string =>
  canonicalJson(entry.type === 'node' ? { node: entry.text } : { ...entry, code: '', previousCode: undefined });

/** A thing with what its likeness is first judged by; letter pairs are only counted where words are shared. */
interface Candidate {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const candidateOf = (key: string, entry: Entry): Candidate => ({
  key,
  kind: entry.type === 'item' ? entry.kind : entry.type,
  text: entry.text.id,
  words: new Set(wordsOf(entry.text.id)),
});

const nearest = (one: Candidate, others: readonly Candidate[]): string | undefined => {
  const near = others
    .filter((other) => one.kind === other.kind && sharesWords(one, other))
    .map(({ key, text }) => ({ key, share: similarity(one.text, text) }))
    .filter(({ share }) => share >= sameText);
  return near.sort((a, b) => b.share - a.share)[0]?.key;
};

/** Whether at least half of the words of one are words of the other. */
const sharesWords = ({ words }: Candidate, other: Candidate): boolean => {
  const shared = [...words].filter((word) => other.words.has(word)).length;
  return shared > 0 && 2 * shared >= words.size;
};
