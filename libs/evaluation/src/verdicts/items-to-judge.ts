/** What a verifier is still to judge. Pure. */
import { applicableItems, isRelevant, valueOf } from '@app/instrument';
import type { Instrument, Item } from '@app/instrument';
import type { Filled } from '../assessments/progress';

export interface VerificationFacts extends Filled {
  readonly instrument: Instrument;
  readonly bodyKind: string;
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

/** Codes of items that still wait for a verdict, in the order of the questionnaire. */
export const itemsWithoutVerdict = (facts: VerificationFacts): readonly string[] =>
  itemsToJudge(facts)
    .map(({ code }) => code)
    .filter((code) => valueOf(facts.verdicts, code) === undefined);
