import type { Policy } from '@app/scoring';
import type { FieldFaults } from './fault-field';
import type { PeriodDraft } from './period-draft';

/** What every part of the form gets. */
export interface PartProps {
  readonly base: Policy;
  readonly draft: PeriodDraft;
  readonly onDraft: (draft: PeriodDraft) => void;
  readonly faults: FieldFaults['at'];
}

/** The list with one entry changed. */
export const changed = <T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  list.map((each, index) => (index === at ? { ...each, ...change } : each));
