import { problem, type Problem } from '@app/access';
import { stateLabels, takesAnswers } from './assessment-state';
import type { LoadedAssessment } from './load-assessment';

type Window = Pick<LoadedAssessment, 'saqFrom' | 'saqUntil' | 'saqDue'>;

/** The refusal outside the window, naming the window, and whether it is the deadline that is past. */
export const windowClosed = ({ saqFrom, saqUntil, saqDue }: Window): Problem => {
  const window = { ...(saqFrom ? { from: saqFrom } : {}), ...(saqUntil ? { until: saqUntil } : {}) };
  return problem.periodClosed(saqDue ? { ...window, state: 'over' } : window);
};

/**
 * Refuses unless answers and evidence may change now; a save that arrives within the period's grace was under way.
 * Throws `assessment.locked`, `item.locked` where only some items were given back, `period.closed`.
 */
export const requireFilling = (assessment: LoadedAssessment, itemCodes: readonly string[] = []): void => {
  requireFillingState(assessment, itemCodes);
  if (!assessment.takesSaves) throw windowClosed(assessment);
};

/** The same for what only begins now, such as an upload: no grace. Throws `assessment.locked`, `period.closed`. */
export const requireBeginning = (assessment: LoadedAssessment, itemCodes: readonly string[] = []): void => {
  requireFillingState(assessment, itemCodes);
  if (!assessment.saqOpen) throw windowClosed(assessment);
};

const requireFillingState = ({ state, editableItems }: LoadedAssessment, itemCodes: readonly string[]): void => {
  if (!takesAnswers(state)) throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  const locked = itemCodes.filter((code) => editableItems && !editableItems.includes(code));
  if (locked.length > 0) throw problem.itemLocked({ itemCodes: locked });
};
