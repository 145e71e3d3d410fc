import type { Policy, SheetLine, StageState, SubjectResult } from '@app/scoring';
import { compareExact } from './exact-number';
import { decimalComma } from './format';

/** One subject's stage as a report shows it. */
export interface StageCell {
  readonly code: string;
  readonly state: StageState;
  readonly score: string | null;
  readonly exact: string | null;
  /** Whether the final is made from the rounded score (the period rounds stages) or from the exact one. */
  readonly countsRounded: boolean;
  /** `"96,88"`, or why there is no number: "Tidak lolos". */
  readonly text: string;
}

const stateTexts: Readonly<Record<StageState, string>> = {
  scored: '–',
  gatedOut: 'Tidak lolos',
  missed: 'Tidak diikuti',
  undetermined: 'Belum ditentukan',
};

// A known score keeps its decimals even where stages are rounded (RULINGS 1); its line on the sheet tells.
const countsRounded = (policy: Policy, code: string, score: string | null, sheet: () => SheetLine): boolean => {
  if (score === null || !policy.roundAt?.includes('stage')) return false;
  const value = sheet().children?.find((line) => line.code === code)?.value;
  return value !== undefined && value !== null && compareExact(value, score) === 0;
};

/**
 * Stage cells of one result, in the policy's order. A stage without facts reads as missed. `unopened` holds
 * `CATEGORY/stage` of what nobody opened yet, and `body/stage` of what an assessor has not finished.
 */
export const stageCells = (
  policy: Policy,
  result: SubjectResult,
  sheet: () => SheetLine,
  unopened: ReadonlySet<string> = new Set(),
): readonly StageCell[] =>
  policy.stages.map(({ code }) => {
    const { state, score, exact } = stateOf(result, code, unopened);
    const isUnopened = state !== 'scored' && unopened.has(`${result.category}/${code}`);
    const absent = isUnopened ? 'Belum dibuka' : stateTexts[state];
    const text = score === null ? absent : decimalComma(score);
    return { code, state, score, exact, countsRounded: countsRounded(policy, code, score, sheet), text };
  });

const stateOf = (
  result: SubjectResult,
  code: string,
  unopened: ReadonlySet<string>,
): Pick<StageCell, 'state' | 'score' | 'exact'> => {
  const stage = result.stages[code];
  const isUnfinished = unopened.has(`${result.id}/${code}`);
  if (stage?.state === 'scored' && !isUnfinished) return { state: 'scored', score: stage.score, exact: stage.exact };
  return { state: isUnfinished ? 'undetermined' : (stage?.state ?? 'missed'), score: null, exact: null };
};
