import { childrenOf, rootKey, type EntryIndex } from './entry-index';

/** Where something stands, in words: `A1, sesudah A01`; `Paling atas, urutan pertama`. */
export const describePlace = (index: EntryIndex, key: string): string | null => {
  const placed = index.entries.get(key);
  if (!placed) return null;
  const siblings = childrenOf(index, placed.parent);
  const before = index.entries.get(siblings[siblings.indexOf(key) - 1] ?? rootKey);
  const parent = index.entries.get(placed.parent)?.entry.code ?? 'Paling luar';
  return `${parent}, ${before ? `sesudah ${before.entry.code}` : 'urutan pertama'}`;
};
