import type { Category } from '@app/scoring';
import type { CategoryProgress, StandingRow } from '../../api/results-types';

/** One category before a stage: who would pass, who would not, and whether it can be opened. */
export interface CategoryOutlook extends Category {
  readonly passed: number;
  readonly gatedOut: readonly { readonly name: string; readonly reason: string }[];
  /** Submitted but not verified yet; the stage cannot be opened before they are. */
  readonly waiting: number;
  /** Null while it is not known yet. Opened also where the gate let nobody through. */
  readonly isOpened: boolean | null;
}

export interface OutlookFacts {
  readonly stageCode: string;
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
    const gatedOut = inside.flatMap(({ name, gates }) => {
      const gate = gates.find(({ stage }) => stage === facts.stageCode);
      return gate && !gate.passed ? [{ name, reason: gate.reason }] : [];
    });
    const counts = facts.progress.find(({ category }) => category === code);
    const waiting = counts ? counts.submitted - counts.verified : 0;
    return {
      code,
      label,
      passed: inside.length - gatedOut.length,
      gatedOut,
      waiting,
      isOpened: counts ? counts.openedStages.includes(facts.stageCode) : null,
    };
  });
