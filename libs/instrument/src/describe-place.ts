import { childrenOf, placedAt, rootKey, type EntryIndex } from './entry-index';

/** Where something stands, in words: `A1, sesudah A01`; `Paling atas, urutan pertama`. */
export const describePlace = (index: EntryIndex, key: string): string => {
  const { parent: parentKey } = placedAt(index, key);
  const siblings = childrenOf(index, parentKey);
  const before = index.entries.get(siblings[siblings.indexOf(key) - 1] ?? rootKey);
  const parent = index.entries.get(parentKey)?.entry.code ?? 'Paling luar';
  return `${parent}, ${before ? `sesudah ${before.entry.code}` : 'urutan pertama'}`;
};
