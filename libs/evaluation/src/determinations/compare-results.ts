/** What a correction does to results that were determined. Pure. */
import type { SubjectResult } from '@app/scoring';

/** A body's outcome as a decree tells it. */
export interface Outcome {
  readonly final: string | null;
  readonly band: string | null;
  readonly rank: number | null;
}

export interface ChangedResult {
  /** The body's code, as in the published documents. */
  readonly subjectId: string;
  readonly name: string;
  readonly category: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

const outcomeOf = (result: SubjectResult | undefined): Outcome => ({
  final: result?.final ?? null,
  band: result?.band ?? null,
  rank: result?.ranks.category ?? null,
});

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.final === other.final && one.band === other.band && one.rank === other.rank;

/** Whether every score sheet is the same: its hash changes with every figure and every verdict. */
export const hasSameSheets = (before: readonly SubjectResult[], after: readonly SubjectResult[]): boolean =>
  before.length === after.length && before.every(({ sheetSha256 }, index) => sheetSha256 === after[index]?.sheetSha256);

/** Bodies whose score, qualification or place in the category changes, in the order of what was determined. */
export const compareResults = (
  before: readonly SubjectResult[],
  after: readonly SubjectResult[],
): readonly ChangedResult[] => {
  const now = new Map(after.map((result) => [result.id, result]));
  return before.flatMap((result) => {
    const outcomes = { before: outcomeOf(result), after: outcomeOf(now.get(result.id)) };
    if (isSame(outcomes.before, outcomes.after)) return [];
    return [{ subjectId: result.id, name: result.name, category: result.category, ...outcomes }];
  });
};
