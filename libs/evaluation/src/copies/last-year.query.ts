import type { Transaction } from '@app/database';
import { findAnswers, findEvidence, findVerdicts } from '../assessments/form.query';
import { loadInstrument } from '../instruments/load-instrument';
import { findPreviousPeriod } from '../trends/previous-period.query';
import { findOwnAssessment } from './copies.query';
import { lastYearOf, type LastYear } from './last-year';

/** Last year with the assessment that its answers come from. */
export interface FoundYear extends LastYear {
  readonly fromAssessmentId: string | null;
}

interface Place {
  readonly periodId: string;
  readonly publicBodyId: string;
  readonly bodyKind: string;
  readonly instrumentSha256: string | null;
}

const noYear: FoundYear = { period: null, items: {}, fromAssessmentId: null };

/** What a body said and was judged to be in the year before an assessment, item by item of this year's questionnaire. */
export const findLastYear = async (tx: Transaction, assessment: Place): Promise<FoundYear> => {
  const period = await findPreviousPeriod(tx, assessment.periodId);
  const earlier = period && (await findOwnAssessment(tx, period.periodId, assessment.publicBodyId));
  if (!earlier?.instrumentSha256) return noYear;
  const before = {
    instrument: await loadInstrument(tx, earlier.instrumentSha256),
    answers: await findAnswers(tx, earlier.id),
    verdicts: await findVerdicts(tx, earlier.id, false),
    evidence: await findEvidence(tx, earlier.id),
  };
  const current = await loadInstrument(tx, assessment.instrumentSha256);
  return { period, items: lastYearOf(before, current, assessment.bodyKind), fromAssessmentId: earlier.id };
};
