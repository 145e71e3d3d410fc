/** How far a verifier is with one assessment, and what is still to be judged. Pure. */
import { applicableItems, isRelevant, valueOf } from '@app/instrument';
import type { Instrument, Item, ItemValues } from '@app/instrument';

export interface VerificationProgress {
  /** Items that a verdict is asked of. */
  readonly total: number;
  readonly answered: number;
  readonly withEvidence: number;
  readonly verified: number;
}

export interface VerificationFacts {
  readonly instrument: Instrument;
  readonly bodyKind: string;
  readonly answers: ItemValues;
  /** Accepted values by item. */
  readonly verdicts: ItemValues;
  /** Codes of items with at least one piece of evidence. */
  readonly proved: ReadonlySet<string>;
}

/**
 * Items a verdict is asked of: those that apply to this kind of body, are relevant on the verified values, and were
 * answered or are an assessor's own. An unanswered item needs no verdict (RULINGS 8), nor does unscored text.
 */
export const itemsToJudge = ({ instrument, bodyKind, answers, verdicts }: VerificationFacts): readonly Item[] => {
  const values = { ...answers, ...verdicts };
  return applicableItems(instrument, bodyKind).filter(
    (item) =>
      item.kind !== 'text' &&
      isRelevant(item, values, instrument) &&
      (item.filledBy === 'assessor' || valueOf(values, item.code) !== undefined),
  );
};

/** The numbers of the desk. */
export const verificationProgress = (facts: VerificationFacts): VerificationProgress => {
  const items = itemsToJudge(facts);
  const count = (has: (code: string) => boolean): number => items.filter(({ code }) => has(code)).length;
  return {
    total: items.length,
    answered: count((code) => valueOf(facts.answers, code) !== undefined),
    withEvidence: count((code) => facts.proved.has(code)),
    verified: count((code) => valueOf(facts.verdicts, code) !== undefined),
  };
};

/** Codes of items that still wait for a verdict, in the order of the questionnaire. */
export const itemsWithoutVerdict = (facts: VerificationFacts): readonly string[] =>
  itemsToJudge(facts)
    .map(({ code }) => code)
    .filter((code) => valueOf(facts.verdicts, code) === undefined);
