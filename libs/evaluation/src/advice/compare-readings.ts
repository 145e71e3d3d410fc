/** First against second readings of the same items: how far two people agree, and where they still have to. Pure. */
import { own, type Instrument, type Item, type ItemValue, itemsByCode } from '@app/instrument';
import { advisory, canonicalJson, markerOf, toText } from '@app/scoring';
import type { AdviceReaders } from './advice-document';

/** One item as two people read it; null: left unanswered by that reader. */
export interface ReadingPair {
  readonly subjectId: string;
  readonly instrumentCode: string;
  readonly itemCode: string;
  readonly first: ItemValue | null;
  readonly hasSecond: boolean;
  readonly second: ItemValue | null;
  readonly adjudicated: boolean;
}
export interface OpenReadings {
  readonly unread: number;
  readonly differing: number;
}

const codeOf = (value: ItemValue | null): string => (value === null ? 'unanswered' : canonicalJson(value));

/** Share of the item's points; null where the item was taken out. A value that no longer fits after a correction says nothing. */
const pointsOf = (item: Item | undefined, value: ItemValue | null): number | null => {
  if (value === null || 'rejected' in value) return 0;
  if (!item || 'notApplicable' in value || item.kind === 'text') return null;
  try {
    return advisory.approximate(toText(markerOf(item)(value).share));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const isSame = ({ first, second }: ReadingPair): boolean => codeOf(first) === codeOf(second);

/** Agreement over everything both have read, adjudicated or not: what a third person decided later says nothing of it. */
export const readerAgreement = (
  pairs: readonly ReadingPair[],
  instruments: Readonly<Record<string, Instrument>>,
): AdviceReaders => {
  const both = pairs.filter(({ hasSecond }) => hasSecond);
  const itemOf = ({ instrumentCode, itemCode }: ReadingPair): Item | undefined => {
    const instrument = own(instruments, instrumentCode);
    return instrument && itemsByCode(instrument).get(itemCode);
  };
  return {
    units: both.length,
    same: both.filter(isSame).length,
    nominal: advisory.nominalAlpha(both.map(({ first, second }) => [codeOf(first), codeOf(second)])).alpha,
    interval: advisory.intervalAlpha(
      both.map((pair) => [pointsOf(itemOf(pair), pair.first), pointsOf(itemOf(pair), pair.second)]),
    ).alpha,
  };
};

/** By body: items a begun second reading still lacks, and items on which the two differ undecided. */
export const openReadings = (pairs: readonly ReadingPair[]): ReadonlyMap<string, OpenReadings> => {
  const found = new Map<string, OpenReadings>();
  const begun = new Set(pairs.filter(({ hasSecond }) => hasSecond).map(({ subjectId }) => subjectId));
  for (const pair of pairs) {
    if (!begun.has(pair.subjectId)) continue;
    const { unread, differing } = found.get(pair.subjectId) ?? { unread: 0, differing: 0 };
    const differs = pair.hasSecond && !pair.adjudicated && !isSame(pair);
    found.set(pair.subjectId, {
      unread: unread + (pair.hasSecond ? 0 : 1),
      differing: differing + (differs ? 1 : 0),
    });
  }
  return found;
};
