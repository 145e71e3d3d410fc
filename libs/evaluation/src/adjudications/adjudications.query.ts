import type { Transaction, VerdictDecision } from '@app/database';
import type { ItemValue } from '@app/instrument';

/** What one of the readers said of an item. */
export interface ReadVerdict {
  readonly decision: VerdictDecision;
  readonly value: ItemValue | null;
  readonly reason: string | null;
  readonly page: number | null;
}

/** The newest word of each reader on an item. */
export const findReadVerdicts = async (
  tx: Transaction,
  assessmentId: string,
  itemCode: string,
): Promise<{ readonly first?: ReadVerdict; readonly second?: ReadVerdict }> => {
  const rows = await tx.query<(ReadVerdict & { round: 'first' | 'second' })[]>(
    `select distinct on (round) round, decision, value, reason, page from verdicts
      where assessment_id = $1 and item_code = $2 and round in ('first','second') order by round, revision desc`,
    [assessmentId, itemCode],
  );
  return Object.fromEntries(rows.map(({ round, ...verdict }) => [round, verdict]));
};

/** Whether a person reads an assessment, first or second, or ever gave a verdict in either. */
export const hasReadIt = async (tx: Transaction, assessmentId: string, userId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    `select 1 from assignments where assessment_id = $1 and user_id = $2
     union all select 1 from second_readers where assessment_id = $1 and user_id = $2
     union all select 1 from verdicts where assessment_id = $1 and verifier_id = $2 and round in ('first','second') limit 1`,
    [assessmentId, userId],
  );
  return rows.length > 0;
};

interface Adjudication {
  readonly id: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly decision: VerdictDecision;
  readonly value: ItemValue;
  readonly reason: string;
  readonly userId: string;
}

/** Writes the verdict of a third person, with a revision after the first reader's, so that their desk sees that it is stale. */
export const insertAdjudication = async (tx: Transaction, row: Adjudication): Promise<void> => {
  const { id, assessmentId, itemCode, decision, value, reason, userId } = row;
  await tx.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, verifier_id)
     select $1, $2, $3, 'adjudicated', coalesce(max(revision), 0) + 1, $4, $5, $6, $7 from verdicts
      where assessment_id = $2 and item_code = $3 and round in ('first','adjudicated')`,
    [id, assessmentId, itemCode, decision, JSON.stringify(value), reason, userId],
  );
  // The period's fingerprint reads the row of the assessment, not its verdicts.
  await tx.query('update assessments set updated_at = now() where id = $1', [assessmentId]);
};
