import { problem, type Problem } from '@app/access';
import { stateLabels, takesAnswers } from './assessment-state';
import type { LoadedAssessment } from './load-assessment';

type Window = Pick<LoadedAssessment, 'saqFrom' | 'saqUntil'>;

/** The refusal outside the window, naming the window. */
export const windowClosed = ({ saqFrom, saqUntil }: Window): Problem =>
  problem.periodClosed({ ...(saqFrom ? { from: saqFrom } : {}), ...(saqUntil ? { until: saqUntil } : {}) });

/** Refuses unless answers and evidence may change now. Throws `assessment.locked`, `period.closed`. */
export const requireFilling = (assessment: LoadedAssessment): void => {
  const { state } = assessment;
  if (!takesAnswers(state)) throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  if (!assessment.saqOpen) throw windowClosed(assessment);
};
