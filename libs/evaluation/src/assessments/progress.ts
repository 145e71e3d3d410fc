/** How far one questionnaire is: one definition for the form, the home page, the board, the desk and the verifier's list. Pure. */
import { askedItems, completenessOf, valueOf } from '@app/instrument';
import type { EvidenceCounts, Instrument, ItemValues } from '@app/instrument';

/** All four count the same items: those the body is asked, of which no bonus, no plain text and no assessor's own. */
export interface Progress {
  readonly total: number;
  readonly answered: number;
  /** Answered items that have the evidence they need, or need none. */
  readonly withEvidence: number;
  readonly verified: number;
}

/** What stands in one questionnaire: values given, evidence by kind, values accepted by the verifier. */
export interface Filled {
  readonly answers: ItemValues;
  readonly evidence: EvidenceCounts;
  readonly verdicts: ItemValues;
  /** Items that the body repaired after their verdict: it says nothing of what stands there now. */
  readonly again?: readonly string[];
}

export const nothingFilled: Filled = { answers: {}, evidence: {}, verdicts: {} };

/** Of a body in a draft, whose questionnaire is not chosen for good. */
export const nothingYet: Progress = { total: 0, answered: 0, withEvidence: 0, verified: 0 };

/** A verdict decides over the answer whether other items are asked at all. `isOwn` limits it to one verifier's share. */
export const progressOf = (
  instrument: Instrument,
  bodyKind: string,
  { answers, evidence, verdicts, again = [] }: Filled,
  isOwn: (itemCode: string) => boolean = () => true,
): Progress => {
  const asked = askedItems(instrument, { ...answers, ...verdicts }, bodyKind).filter(({ code }) => isOwn(code));
  const { total, answered, withEvidence } = completenessOf(asked, answers, evidence);
  const isVerified = (code: string): boolean => valueOf(verdicts, code) !== undefined && !again.includes(code);
  const verified = asked.filter(({ bonus, code }) => !bonus && isVerified(code)).length;
  return { total, answered, withEvidence, verified };
};
