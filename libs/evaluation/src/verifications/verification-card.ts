import type { AssessmentState } from '@app/database';
import type { Progress } from '../assessments/progress';

/** One line of a verifier's pile. */
export interface VerificationCard {
  readonly assessmentId: string;
  readonly periodId: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly category: string;
  readonly categoryLabel: string;
  readonly state: AssessmentState;
  readonly submittedAt: string | null;
  readonly progress: Progress;
  /**
   * Items that still wait for a verdict; the assessor's own and a claimed bonus among them, and verdicts to be given again
   * after a correction; what was left empty not.
   */
  readonly remaining: number;
}
