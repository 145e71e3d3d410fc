import type { Transaction } from '@app/database';

/** Whoever reads it a second time, or has begun to, would know both readings. */
export const hasOtherReading = async (tx: Transaction, assessmentId: string, userId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    `select 1 from second_readers where assessment_id = $1 and user_id = $2
     union all select 1 from verdicts where assessment_id = $1 and verifier_id = $2 and round = 'second' limit 1`,
    [assessmentId, userId],
  );
  return rows.length > 0;
};
