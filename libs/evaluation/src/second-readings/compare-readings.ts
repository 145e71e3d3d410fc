/** Two readings of one questionnaire beside each other: where they agree, and what a third person decides. Pure. */
import { valueOf, type ItemValues } from '@app/instrument';
import type { VerdictRound } from '@app/database';
import { itemsToJudge, type VerificationFacts } from '../verdicts/items-to-judge';
import { isSameValue } from '../workbooks/same-value';

/**
 * How the two readings of an item stand to each other. `unjudged`: the first reader has not said anything yet. `unread`: the
 * second has not. `settled`: a third person, or an appeal, has decided.
 */
export type Comparison = 'unjudged' | 'unread' | 'agree' | 'differ' | 'settled';

export interface ComparedItem {
  readonly itemCode: string;
  readonly comparison: Comparison;
}

export interface TwoReadings {
  /** `verdicts` are the values that count now. */
  readonly facts: VerificationFacts;
  /** Round of the verdict that counts, by item. */
  readonly rounds: Readonly<Record<string, VerdictRound>>;
  readonly second: ItemValues;
}

const compare = ({ facts, rounds, second }: TwoReadings, itemCode: string): Comparison => {
  const first = valueOf(facts.verdicts, itemCode);
  if (first === undefined) return 'unjudged';
  if ((rounds[itemCode] ?? 'first') !== 'first') return 'settled';
  const other = valueOf(second, itemCode);
  if (other === undefined) return 'unread';
  return isSameValue(first, other) ? 'agree' : 'differ';
};

/**
 * Every item that is judged, in the order of the questionnaire. Values are compared, not points: rejected, a level worth
 * nothing and not applicable are three different words even where they score the same.
 */
export const compareReadings = (readings: TwoReadings): readonly ComparedItem[] =>
  itemsToJudge(readings.facts).map(({ code }) => ({ itemCode: code, comparison: compare(readings, code) }));

/**
 * Items that wait for a third person once the second reading is finished. What the second reader left out, because their
 * verdicts made it irrelevant, is a difference too.
 */
export const disputedItems = (compared: readonly ComparedItem[]): readonly string[] =>
  compared
    .filter(({ comparison }) => comparison === 'differ' || comparison === 'unread')
    .map(({ itemCode }) => itemCode);
