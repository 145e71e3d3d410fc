/** What is left for a body to answer and for its verifier to judge once an instrument is corrected. Pure. */
import { askedItems, valueOf, type Instrument, type ItemValues } from '@app/instrument';
import { itemsWithoutVerdict } from '../verdicts/items-to-judge';
import type { Effects } from './correction-views';
import { answersToReview, verdictsToReview } from './to-review';

/** One body's values that still count, and what is marked among those of one kind. */
export interface Left {
  readonly bodyKind: string;
  readonly answers: ItemValues;
  readonly verdicts: ItemValues;
  readonly effects: Effects;
}

/** Whether a verdict is to be given again, or an item now needs one and has none. */
export const isToBeJudged = (after: Instrument, { bodyKind, answers, verdicts, effects }: Left): boolean => {
  const asked = { instrument: after, bodyKind, values: { ...answers, ...verdicts } };
  if (verdictsToReview(asked, effects).length > 0) return true;
  return itemsWithoutVerdict({ instrument: after, bodyKind, answers, verdicts, evidence: {} }).length > 0;
};

/** An instrument with the values that counted under it; a verdict decides over the answer. */
export interface AskedThen {
  readonly instrument: Instrument;
  readonly values: ItemValues;
}

/** Whether an answer is to be looked at again, or something is asked that was not asked then. */
export const isToBeAnswered = (
  then: AskedThen,
  after: Instrument,
  { bodyKind, answers, verdicts, effects }: Left,
): boolean => {
  const values = { ...answers, ...verdicts };
  if (answersToReview({ instrument: after, bodyKind, values }, effects).length > 0) return true;
  const asked = new Set(askedItems(then.instrument, then.values, bodyKind).map(({ code }) => code));
  return askedItems(after, values, bodyKind).some(
    ({ code, bonus }) => !bonus && !asked.has(code) && valueOf(answers, code) === undefined,
  );
};
