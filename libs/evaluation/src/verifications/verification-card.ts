import type { AssessmentState } from '@app/database';
import type { Progress } from '../assessments/progress';

/**
 * Why a body lies on the desk: `new`, nobody has judged anything of it; `returned`, its body is mending it; `repaired`, it came
 * back and what was mended waits; `underWay`, begun.
 */
export type VerificationQueue = 'new' | 'returned' | 'repaired' | 'underWay';

/** The one queue of a body; null where nothing is to be done now. Pure. */
export const queueOf = (
  state: AssessmentState,
  { judged, repaired }: { readonly judged: number; readonly repaired: number },
): VerificationQueue | null => {
  if (state === 'returned') return 'returned';
  if (state !== 'submitted' && state !== 'verifying') return null;
  if (repaired > 0) return 'repaired';
  return judged === 0 ? 'new' : 'underWay';
};

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
   * after a correction or a repair; what was left empty not.
   */
  readonly remaining: number;
  /** Of so many that ask for one, those with a verdict among them: what the desk counts, and more than `progress` does. */
  readonly toJudge: number;
  readonly queue: VerificationQueue | null;
}
