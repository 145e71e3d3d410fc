/** What becomes of values, counted: altogether and item by item. Pure. */
import type { Effect, EffectSubject } from '@app/database';
import { itemsOf, type Instrument } from '@app/instrument';
import type { Fates, TouchedItem } from './correction-views';
import type { GivenValue } from './given-values';

/** A value with what becomes of it; null: it counts as it is. */
export interface FatedValue extends GivenValue {
  readonly effect: Effect | null;
}

/** Counts of the values of one item that do not simply stay. */
type Touched = Omit<Fates, 'kept'>;
type OfItem = Omit<TouchedItem, 'code' | 'label'>;
export type ItemFates = ReadonlyMap<string, OfItem>;

/** A value that was dropped before and still is is no news. */
const isNews = ({ pending, effect }: FatedValue): boolean => effect !== 'dropped' || pending?.effect !== 'dropped';

export const countsOf = (fates: readonly FatedValue[]): Fates => {
  const counts = { kept: 0, review: 0, dropped: 0 };
  for (const fate of fates) if (isNews(fate)) counts[fate.effect ?? 'kept'] += 1;
  return counts;
};

export const sumOf = (fates: readonly Fates[]): Fates => ({
  kept: fates.reduce((sum, { kept }) => sum + kept, 0),
  review: fates.reduce((sum, { review }) => sum + review, 0),
  dropped: fates.reduce((sum, { dropped }) => sum + dropped, 0),
});

const nothing: OfItem = { answers: { review: 0, dropped: 0 }, verdicts: { review: 0, dropped: 0 } };
const listOf = { answer: 'answers', verdict: 'verdicts' } as const satisfies Record<EffectSubject, keyof OfItem>;

/** What one kind of value suffers, item by item; items of which all stay are left out. */
export const itemFates = (subject: EffectSubject, fates: readonly FatedValue[]): ItemFates => {
  const found = new Map<string, OfItem>();
  for (const fate of fates) {
    const { itemCode, effect } = fate;
    if (effect === null || !isNews(fate)) continue;
    const known = found.get(itemCode) ?? nothing;
    const counts = known[listOf[subject]];
    found.set(itemCode, { ...known, [listOf[subject]]: { ...counts, [effect]: counts[effect] + 1 } });
  }
  return found;
};

const plus = (one: Touched, other: Touched): Touched => ({
  review: one.review + other.review,
  dropped: one.dropped + other.dropped,
});

export const joinItemFates = (all: readonly ItemFates[]): ItemFates => {
  const found = new Map<string, OfItem>();
  for (const [code, { answers, verdicts }] of all.flatMap((one) => [...one])) {
    const known = found.get(code) ?? nothing;
    found.set(code, { answers: plus(known.answers, answers), verdicts: plus(known.verdicts, verdicts) });
  }
  return found;
};

/** In the order and words of the version in force, then of the one that follows it. */
export const touchedItems = (before: Instrument, after: Instrument, fates: ItemFates): readonly TouchedItem[] => {
  const items = [...itemsOf(before), ...itemsOf(after)].filter(({ code }) => fates.has(code));
  const named = new Map<string, TouchedItem>();
  for (const { code, text: label } of items)
    if (!named.has(code)) named.set(code, { code, label, ...(fates.get(code) ?? nothing) });
  // What an earlier correction took out has a name in neither.
  for (const [code, counts] of fates) if (!named.has(code)) named.set(code, { code, label: { id: code }, ...counts });
  return [...named.values()];
};
