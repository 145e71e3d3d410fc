/** What ends the time of appeals: the clock and the last decision; whoever comes next writes it down. */
import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { moveAssessment, moveAssessments } from '../assessments/move-assessment';
import { setStage } from '../verifications/set-stage.query';
import { appealsAreSettled, appealWindow } from '../windows/appeal-window';

interface Due {
  readonly id: string;
  readonly state: 'appealing';
  readonly stageCode: string | null;
}

/** Code of the stage that a questionnaire is, over the policy in force as `pp`. */
const questionnaireStage = `(select s->>'code' from jsonb_array_elements(pp.policy->'stages') s where s->>'kind' = 'questionnaire' limit 1)`;

const dueSql = `
  select a.id, a.state, ${questionnaireStage} as "stageCode"
    from assessments a join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join ${appealWindow()} aw
   where a.state = 'appealing' and p.state = 'open' and ${appealsAreSettled}
     and ($1::uuid is null or a.period_id = $1) and ($2::uuid is null or a.id = $2)
   order by a.id for update of a`;

/**
 * Verified now: whose time for appeals is over and whose appeals are all decided. Done again it changes nothing; what a job
 * left undone is done by whoever determines, opens a stage or decides an appeal.
 */
export const settleAppeals = async (
  tx: Transaction,
  {
    periodId = null,
    assessmentId = null,
  }: { readonly periodId?: string | null; readonly assessmentId?: string | null },
): Promise<number> => {
  const due = await tx.query<Due[]>(dueSql, [periodId, assessmentId]);
  if (due.length === 0) return 0;
  await moveAssessments(tx, null, due, { to: 'verified', reason: 'Masa sanggah berakhir.' });
  for (const { id, stageCode } of due)
    if (stageCode !== null) await setStage(tx, { assessmentId: id, stageCode, state: 'done', reason: null });
  return due.length;
};

/** A verification closed once more after its score had been opened: its time for appeals goes on, or is over. */
export const resumeAppeals = async (
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
): Promise<'provisional' | 'appealing' | 'verified'> => {
  const [released] = await tx.query<unknown[]>('select 1 from score_releases where assessment_id = $1', [assessmentId]);
  if (!released) return 'provisional';
  await moveAssessment(tx, actor, { id: assessmentId, state: 'provisional' }, { to: 'appealing' });
  return (await settleAppeals(tx, { assessmentId })) > 0 ? 'verified' : 'appealing';
};
