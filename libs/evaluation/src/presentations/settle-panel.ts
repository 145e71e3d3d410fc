import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { setStage } from '../verifications/set-stage.query';
import type { PresentationLine } from './presentations.query';

/** How many complete cards a panel needs by the policy. */
export const leastJurors = (policy: Pick<Policy, 'stages'> | undefined, stageCode: string): number =>
  policy?.stages.find(({ code }) => code === stageCode)?.panel?.minJurors ?? 1;

type Panel = Pick<PresentationLine, 'id' | 'assessmentId' | 'stageCode'>;

/**
 * Where a body's panel stage stands: open while somebody who heard it has not signed, done when all have and they are
 * enough, undetermined where nobody is waited for and they are too few. A stage that was missed or never entered stays so.
 */
export const settlePanel = async (
  tx: Transaction,
  { id, assessmentId, stageCode }: Panel,
  least: number,
): Promise<void> => {
  const [row] = await tx.query<{ waiting: number; signed: number; state: string | null }[]>(
    `select count(*) filter (where j.card_signed_at is null and j.away_reason is null)::int as waiting,
            count(j.card_signed_at)::int as signed,
            (select state from assessment_stages where assessment_id = $2 and stage_code = $3) as state
       from presentation_jurors j where j.presentation_id = $1 and j.recused_reason is null`,
    [id, assessmentId, stageCode],
  );
  if (!row || (row.state !== null && !['open', 'done', 'undetermined'].includes(row.state))) return;
  if (row.waiting > 0) return setStage(tx, { assessmentId, stageCode, state: 'open', reason: null });
  const isEnough = row.signed >= least;
  const reason = `Baru ${row.signed} dari sedikitnya ${least} kartu juri yang ditandatangani, dan tidak ada juri yang masih ditunggu.`;
  return setStage(tx, {
    assessmentId,
    stageCode,
    state: isEnough ? 'done' : 'undetermined',
    reason: isEnough ? null : reason,
  });
};
