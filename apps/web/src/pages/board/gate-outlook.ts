import type { Category } from '@app/scoring';
import type { CategoryProgress, StandingRow } from '../../api/results-types';

/** One category before a stage: who passes, who does not, for whom that is open, and whether it can be opened. Together they are all who take part. */
export interface CategoryOutlook extends Category {
  readonly passed: number;
  /** Before a gate that waits for others, or for the body itself. */
  readonly undecided: number;
  readonly gatedOut: readonly { readonly name: string; readonly reason: string }[];
  /** Submitted but not verified yet; the stage cannot be opened before they are. */
  readonly waiting: number;
  /** Null while it is not known yet. Opened also where the gate let nobody through. */
  readonly isOpened: boolean | null;
}

export interface OutlookFacts {
  readonly stageCode: string;
  readonly isGated: boolean;
  readonly rows: readonly StandingRow[];
  readonly categories: readonly Category[];
  readonly progress: readonly Pick<CategoryProgress, 'category' | 'submitted' | 'verified' | 'openedStages'>[];
}

/** The outlook of every category; a stage without a gate lets everybody in who takes part. */
export const categoryOutlooks = (facts: OutlookFacts): readonly CategoryOutlook[] =>
  facts.categories.map(({ code, label }) => {
    const inside = facts.rows.filter(
      ({ category, status }) => category === code && status !== 'withdrawn' && status !== 'notAssessed',
    );
    const outcomes = inside.map(({ name, gates }) => ({
      name,
      gate: gates.find(({ stage }) => stage === facts.stageCode),
    }));
    const gatedOut = outcomes.flatMap(({ name, gate }) => {
      return gate && !gate.passed ? [{ name, reason: gate.reason }] : [];
    });
    const undecided = facts.isGated ? outcomes.filter(({ gate }) => !gate).length : 0;
    const counts = facts.progress.find(({ category }) => category === code);
    const waiting = counts ? counts.submitted - counts.verified : 0;
    return {
      code,
      label,
      passed: inside.length - gatedOut.length - undecided,
      undecided,
      gatedOut,
      waiting,
      isOpened: counts ? counts.openedStages.includes(facts.stageCode) : null,
    };
  });
