import type { Transaction } from '@app/database';
import { findEvidence } from '../assessments/form.query';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { contentOf, type SubmissionContent } from './submission-content';

/** What would be handed in if it were done now. */
export const findStandingContent = async (tx: Transaction, assessmentId: string): Promise<SubmissionContent> => {
  const { answers } = (await findFilled(tx, [assessmentId])).get(assessmentId) ?? nothingFilled;
  return contentOf(answers, await findEvidence(tx, assessmentId));
};
