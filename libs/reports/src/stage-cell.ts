import type { Policy, StageState, SubjectResult } from '@app/scoring';
import { decimalComma } from './format';

/** One subject's stage as a report shows it. */
export interface StageCell {
  readonly code: string;
  readonly state: StageState;
  readonly score: string | null;
  readonly exact: string | null;
  /** `"96,88"`, or why there is no number: "Tidak lolos". */
  readonly text: string;
}

const stateTexts: Readonly<Record<StageState, string>> = {
  scored: '–',
  gatedOut: 'Tidak lolos',
  missed: 'Tidak diikuti',
  undetermined: 'Belum ditentukan',
};

/** Stage cells of one result, in the policy's order. A stage without facts reads as missed. */
export const stageCells = (policy: Policy, result: SubjectResult): readonly StageCell[] =>
  policy.stages.map(({ code }) => {
    const stage = result.stages[code];
    const state = stage?.state ?? 'missed';
    const score = state === 'scored' ? (stage?.score ?? null) : null;
    const exact = state === 'scored' ? (stage?.exact ?? null) : null;
    return { code, state, score, exact, text: score === null ? stateTexts[state] : decimalComma(score) };
  });
