import type { Transaction, VerdictDecision } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { standingVerdicts } from '../verdicts/standing-verdicts';

/** The verdict on an item that counts now. */
export const findStanding = async (
  tx: Transaction,
  assessmentId: string,
  itemCode: string,
): Promise<{ readonly revision: number; readonly value: ItemValue | null } | null> => {
  const [row] = await tx.query<{ revision: number; value: ItemValue | null }[]>(
    `select revision, value from ${standingVerdicts('v.assessment_id = $1 and v.item_code = $2')} standing`,
    [assessmentId, itemCode],
  );
  return row ?? null;
};

interface AppealVerdict {
  readonly id: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  /** After the one that counted, whatever its round: a desk that saw that one is stale. */
  readonly revision: number;
  readonly decision: VerdictDecision;
  readonly value: ItemValue;
  readonly reason: string;
  readonly verifierId: string;
}

/** Writes it beside the earlier ones, which stay. */
export const insertAppealVerdict = async (tx: Transaction, verdict: AppealVerdict): Promise<void> => {
  const { id, assessmentId, itemCode, revision, decision, value, reason, verifierId } = verdict;
  await tx.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, verifier_id)
     values ($1, $2, $3, 'appeal', $4, $5, $6, $7, $8)`,
    [id, assessmentId, itemCode, revision, decision, JSON.stringify(value), reason, verifierId],
  );
  // The period's fingerprint reads the row of the assessment, not its verdicts.
  await tx.query('update assessments set updated_at = now() where id = $1', [assessmentId]);
};
