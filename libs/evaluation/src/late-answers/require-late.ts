import { problem } from '@app/access';
import { stateLabels, takesAnswers } from '../assessments/assessment-state';
import type { LoadedAssessment } from '../assessments/load-assessment';

/**
 * Refuses while the plain way would do, and where nothing is filled in at all. Answers and links have the grace after the
 * deadline, a file that only begins to be sent has none. Throws `lateAnswer.inTime`, `assessment.locked`.
 */
export const requireLate = (assessment: LoadedAssessment, what: 'save' | 'file'): void => {
  const { state, saqOpen, takesSaves, periodState } = assessment;
  if (periodState !== 'open') throw problem.periodNotOpen();
  if (takesAnswers(state) && (what === 'file' ? saqOpen : takesSaves)) throw problem.lateAnswerInTime();
  if (state === 'invited' || state === 'withdrawn')
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
};

/** What a phone says of when something came about. */
export interface LateClaim {
  readonly takenAt?: string | null;
  /** Server time less phone time, as measured at the phone's last connection. */
  readonly clockOffsetMs?: number | null;
}

/** The measure is taken from replies that name whole seconds, and were some time under way. */
const MEASURED_WITHIN_MS = 5_000;

/**
 * Refuses what its own phone says was begun after the deadline. That it was before proves nothing: the organiser decides.
 * A clock that was never measured says neither. Throws `lateEvidence.begunLate`.
 */
export const requireBegunInTime = ({ saqUntil }: LoadedAssessment, { takenAt, clockOffsetMs }: LateClaim): void => {
  if (!saqUntil || !takenAt || typeof clockOffsetMs !== 'number') return;
  if (Date.parse(takenAt) + clockOffsetMs > Date.parse(saqUntil) + MEASURED_WITHIN_MS)
    throw problem.lateEvidenceBegunLate({ until: saqUntil });
};
