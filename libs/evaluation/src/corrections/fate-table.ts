/** What becomes of values given thousands of times: judged once for each value of an item, not once a body. Pure. */
import type { Effect } from '@app/database';
import { correctionEffects, type Instrument, type ItemValue, type ItemValues } from '@app/instrument';
import type { GivenValue, Versions } from './given-values';

/** The effect on one value; null where it is kept. */
export type FateTable = (given: GivenValue) => Effect | null;

/** Judges every different value among these, each by the version it was given under. */
export const fateTables = (
  { before, after, earlier }: Omit<Versions, 'saqOpen'>,
  given: readonly GivenValue[],
): FateTable => {
  const tables = new Map<number, ReadonlyMap<string, Effect>>();
  for (const [since, different] of differentValues(given)) {
    const version = since === inForce ? before : earlier.get(since);
    if (!version) throw new RangeError(`no version ${since} of ${before.code}`);
    tables.set(since, fatesBetween(version, after, [...different.values()]));
  }
  return (one) => tables.get(sinceOf(one))?.get(keyOf(one.itemCode, one.value)) ?? null;
};

/** Stands for the version in force, under which all values were given that no correction has touched since. */
const inForce = 0;
const sinceOf = ({ pending }: GivenValue): number => pending?.since ?? inForce;

/** Half a million times: elements in another order are only judged once more. */
const keyOf = (itemCode: string, value: ItemValue): string => `${itemCode} ${JSON.stringify(value)}`;

const fatesBetween = (
  before: Instrument,
  after: Instrument,
  different: readonly GivenValue[],
): ReadonlyMap<string, Effect> => {
  const fates = new Map<string, Effect>();
  for (const layer of layersOf(different))
    for (const { itemCode, fate } of correctionEffects(before, after, layer)) {
      const value = layer[itemCode];
      if (value) fates.set(keyOf(itemCode, value), fate);
    }
  return fates;
};

/** One of each value of each item, by the version it was given under. */
const differentValues = (given: readonly GivenValue[]): ReadonlyMap<number, ReadonlyMap<string, GivenValue>> => {
  const found = new Map<number, Map<string, GivenValue>>();
  for (const one of given) {
    const since = sinceOf(one);
    const known = found.get(since) ?? new Map<string, GivenValue>();
    if (known.size === 0) found.set(since, known);
    known.set(keyOf(one.itemCode, one.value), one);
  }
  return found;
};

/** The values laid out as few questionnaires as hold them all. */
const layersOf = (different: readonly GivenValue[]): readonly ItemValues[] => {
  const counts = new Map<string, number>();
  const layers: Record<string, ItemValue>[] = [];
  for (const { itemCode, value } of different) {
    const place = counts.get(itemCode) ?? 0;
    counts.set(itemCode, place + 1);
    (layers[place] ??= Object.create(null) as Record<string, ItemValue>)[itemCode] = value;
  }
  return layers;
};
