import type { Transaction } from '@app/database';
import { findEvidence } from '../assessments/form.query';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { contentOf, type Notes, type SubmissionContent } from './submission-content';

/** What would be handed in if it were done now. */
export const findStandingContent = async (tx: Transaction, assessmentId: string): Promise<SubmissionContent> => {
  const { answers } = (await findFilled(tx, [assessmentId])).get(assessmentId) ?? nothingFilled;
  return contentOf({ answers, notes: await findNotes(tx, assessmentId) }, await findEvidence(tx, assessmentId));
};

/** A note stands with its answer or without one; an empty one is none. */
const findNotes = async (tx: Transaction, assessmentId: string): Promise<Notes> => {
  const rows = await tx.query<{ itemCode: string; note: string }[]>(
    `select item_code as "itemCode", note from answers where assessment_id = $1 and note <> '' order by item_code`,
    [assessmentId],
  );
  return Object.fromEntries(rows.map(({ itemCode, note }) => [itemCode, note]));
};
