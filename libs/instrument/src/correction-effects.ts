import { fateOfValue, isSame, type Fate } from './fate-of-value';
import type { Condition, Instrument, ItemValues } from './instrument';
import { placedItemsOf, type PlacedItem } from './items-of';

/** A value that a corrected instrument does not leave as it is. */
export interface CorrectionEffect {
  readonly itemCode: string;
  readonly fate: Exclude<Fate, 'kept'>;
}

/**
 * What a corrected instrument does to values given under the one before, answers or verdicts alike; values it keeps are not
 * named. In the order of the values. A condition of a node counts for every item below it.
 */
export const correctionEffects = (
  before: Instrument,
  after: Instrument,
  values: ItemValues,
): readonly CorrectionEffect[] => {
  const old = placedByCode(before);
  const current = placedByCode(after);
  return Object.entries(values).flatMap(([itemCode, value]) => {
    const was = old.get(itemCode);
    const is = current.get(itemCode);
    if (!was && !is) return [];
    const fate = fateOfValue(was?.item, is?.item, value);
    if (fate !== 'kept') return [{ itemCode, fate }];
    return was && is && !isSame(conditionsAbove(was), conditionsAbove(is)) ? [{ itemCode, fate: 'review' }] : [];
  });
};

const placedByCode = (instrument: Instrument): ReadonlyMap<string, PlacedItem> =>
  new Map(placedItemsOf(instrument).map((placed) => [placed.item.code, placed]));

const conditionsAbove = ({ path }: PlacedItem): readonly Condition[] =>
  path.flatMap(({ relevant }) => (relevant ? [relevant] : []));
