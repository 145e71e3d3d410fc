/** What becomes of values given thousands of times: judged once for each value of an item, not once a body. Pure. */
import type { Effect } from '@app/database';
import { canonicalJson, correctionEffects, type Instrument, type ItemValue, type ItemValues } from '@app/instrument';

/** The effect on one value of one item; null where it is kept. */
export type FateTable = (itemCode: string, value: ItemValue) => Effect | null;

const keyOf = (value: ItemValue): string => canonicalJson(value);

/** Judges every different value among these. */
export const fateTable = (before: Instrument, after: Instrument, given: Iterable<ItemValues>): FateTable => {
  const fates = new Map<string, Effect>();
  for (const layer of layersOf(given))
    for (const { itemCode, fate } of correctionEffects(before, after, layer)) {
      const value = layer[itemCode];
      if (value) fates.set(`${itemCode} ${keyOf(value)}`, fate);
    }
  return (itemCode, value) => fates.get(`${itemCode} ${keyOf(value)}`) ?? null;
};

/** The different values of each item, laid out as few questionnaires as hold them all. */
const layersOf = (given: Iterable<ItemValues>): readonly ItemValues[] => {
  const seen = new Map<string, Set<string>>();
  const layers: Record<string, ItemValue>[] = [];
  for (const values of given)
    for (const [itemCode, value] of Object.entries(values)) {
      const known = seen.get(itemCode) ?? new Set<string>();
      seen.set(itemCode, known);
      const key = keyOf(value);
      if (known.has(key)) continue;
      (layers[known.size] ??= Object.create(null) as Record<string, ItemValue>)[itemCode] = value;
      known.add(key);
    }
  return layers;
};
