/** How far two readers agree over a whole period. Pure; help to the organiser, never part of a score. */
import { valueOf, type ItemValue, type ItemValues } from '@app/instrument';
import { advisory } from '@app/scoring';
import { isSameValue } from '../workbooks/same-value';

/** What two readers said of one questionnaire, each before anybody else decided. */
export interface ReadPair {
  readonly first: ItemValues;
  readonly second: ItemValues;
}

export interface ReaderAgreement {
  /** Items that both read. */
  readonly items: number;
  /** Of those, the ones on which they said the same. */
  readonly same: number;
  /** Krippendorff's α of the values as names, four decimals; null where it says nothing. */
  readonly alpha: string | null;
  /** Why there is none: nothing was read by two, or everything got the same value. */
  readonly undefinedBecause: 'nothingPaired' | 'noVariation' | null;
}

/** Not applicable, rejected and a level are names of their own, though some score the same. */
const nameOf = (value: ItemValue): string => {
  if ('choice' in value) return `choice ${value.choice.toLowerCase()}`;
  if ('elements' in value)
    return `elements ${value.elements
      .map((code) => code.toLowerCase())
      .sort()
      .join(' ')}`;
  if ('number' in value) return `number ${Number(value.number)}`;
  return JSON.stringify(value);
};

/** An item without a reading by one of them is missing, not zero, and drops out. */
const pairsOf = ({ first, second }: ReadPair): readonly (readonly [ItemValue, ItemValue])[] =>
  Object.keys(first).flatMap((code) => {
    const [one, other] = [valueOf(first, code), valueOf(second, code)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });

export const readerAgreement = (read: readonly ReadPair[]): ReaderAgreement => {
  const pairs = read.flatMap(pairsOf);
  const { alpha, undefinedBecause } = advisory.nominalAlpha(pairs.map((pair) => pair.map(nameOf)));
  return {
    items: pairs.length,
    same: pairs.filter(([one, other]) => isSameValue(one, other)).length,
    alpha: alpha === null ? null : alpha.toFixed(4),
    undefinedBecause: undefinedBecause ?? null,
  };
};
