import type { Instrument } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import type { Policy } from '@app/scoring';

/** A juror's weighted total by the rubric; criteria without a score count nothing yet. */
export const totalOf = (
  rubric: Instrument,
  marks: readonly { readonly criterionCode: string; readonly score: string }[],
  policy: Policy,
): string | null => {
  const values = Object.fromEntries(marks.map(({ criterionCode, score }) => [criterionCode, { number: score }]));
  return scoreQuestionnaire(rubric, values, policy).score;
};
