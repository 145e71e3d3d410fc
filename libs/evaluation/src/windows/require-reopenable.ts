import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { Policy, Window } from '@app/scoring';
import { findConcerned } from '../extensions/extensions.query';
import type { LoadedPeriod } from '../periods/load-period';

/**
 * An end of filling may be moved later by the rule of an extension: no later stage of a body that has not handed in has
 * begun. One that has passed is opened for all no more once anybody's answers were judged; a body kept from filling is
 * given time of its own. Throws `extension.begun`.
 */
export const requireReopenable = async (tx: Transaction, period: LoadedPeriod, after: Policy): Promise<void> => {
  const [saq, changed] = [period.policy.windows?.['saq'], after.windows?.['saq']];
  if (period.state !== 'open' || !saq || !isLater(saq, changed)) return;
  const concerned = await findConcerned(tx, period, { ids: null, until: changed?.until ?? 'infinity' });
  const begun = concerned.filter(({ isBefore }) => !isBefore);
  if (begun.length > 0 || (await isJudgedAfter(tx, period.id, saq.until)))
    throw problem.extensionBegun({ bodies: begun.map(({ name }) => name) });
};

/**
 * The window of a stage that has ended is not opened again once a stage whose gate reads its scores has begun. Throws
 * `stage.followed`.
 */
export const requireUnfollowed = async (
  tx: Transaction,
  { id, policy, state }: LoadedPeriod,
  after: Policy,
): Promise<void> => {
  if (state !== 'open') return;
  for (const { code, label } of policy.stages) {
    if (code === 'saq' || !isLater(policy.windows?.[code], after.windows?.[code])) continue;
    const followers = policy.stages.flatMap((stage) => (stage.gate?.on === code ? [stage.code] : []));
    const [row] = await tx.query<{ isFollowed: boolean }[]>(
      `select clock_timestamp() >= $2::timestamptz and exists (
                select 1 from assessment_stages s join assessments a on a.id = s.assessment_id
                 where a.period_id = $1 and s.stage_code = any($3) and s.state <> 'pending') as "isFollowed"`,
      [id, untilOf(policy, code), followers],
    );
    if (row?.isFollowed) throw problem.stageFollowed({ stage: label ?? code });
  }
};

const untilOf = ({ windows }: Policy, code: string): string | undefined => windows?.[code]?.until;

/** Whether a window that was set ends later than it did, or no more. */
const isLater = (before: Window | undefined, after: Window | undefined): boolean =>
  before !== undefined && (after === undefined || Date.parse(after.until) > Date.parse(before.until));

/** Whether that end has passed, by the database's clock, and the period's judging has begun. */
export const isJudgedAfter = async (tx: Transaction, periodId: string, until: string): Promise<boolean> => {
  const [row] = await tx.query<{ isJudged: boolean }[]>(
    `select clock_timestamp() >= $2::timestamptz and exists (select 1 from assessments
              where period_id = $1 and state in ('verifying','provisional','appealing','verified')) as "isJudged"`,
    [periodId, until],
  );
  return row?.isJudged ?? false;
};
