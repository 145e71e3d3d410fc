import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { findConcerned } from '../extensions/extensions.query';
import type { LoadedPeriod } from '../periods/load-period';

/**
 * An end of filling may be moved later by the rule of an extension: no later stage of a body that has not handed in has
 * begun. One that has passed is opened for all no more once anybody's answers were judged; a body kept from filling is
 * given time of its own. Throws `extension.begun`.
 */
export const requireReopenable = async (tx: Transaction, period: LoadedPeriod, after: Policy): Promise<void> => {
  const saq = period.policy.windows?.['saq'];
  const until = after.windows?.['saq']?.until ?? null;
  if (period.state !== 'open' || !saq || (until !== null && Date.parse(until) <= Date.parse(saq.until))) return;
  const concerned = await findConcerned(tx, period, { ids: null, until: until ?? 'infinity' });
  const begun = concerned.filter(({ isBefore }) => !isBefore);
  if (begun.length > 0 || (await isJudgedAfter(tx, period.id, saq.until)))
    throw problem.extensionBegun({ bodies: begun.map(({ name }) => name) });
};

/** Whether that end has passed, by the database's clock, and the period's judging has begun. */
export const isJudgedAfter = async (tx: Transaction, periodId: string, until: string): Promise<boolean> => {
  const [row] = await tx.query<{ isJudged: boolean }[]>(
    `select clock_timestamp() >= $2::timestamptz and exists (select 1 from assessments
              where period_id = $1 and state in ('verifying','provisional','appealing','verified')) as "isJudged"`,
    [periodId, until],
  );
  return row?.isJudged ?? false;
};
