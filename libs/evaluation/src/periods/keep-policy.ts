import { organiserOf, problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { findInstruments } from './load-period';
import { namedInstruments, policyFaults } from './period-rules';

/** Another version of a period's rules, in force at once. Throws `period.invalid`. */
export const keepPolicy = async (
  tx: Transaction,
  actor: Actor,
  {
    id,
    version,
    policy,
    reason,
  }: { readonly id: string; readonly version: number; readonly policy: Policy; readonly reason: string | null },
): Promise<void> => {
  const known = await findInstruments(tx, { id, organiserId: organiserOf(actor) }, namedInstruments(policy));
  const errors = policyFaults(policy, known.all);
  if (errors.length > 0) throw problem.periodInvalid({ errors });
  await tx.query(
    'insert into period_policies (period_id, version, policy, reason, created_by) values ($1, $2, $3, $4, $5)',
    [id, version, JSON.stringify(policy), reason, actor.userId],
  );
  await tx.query('update periods set policy_version = $2, code = $3, title = $4, year = $5 where id = $1', [
    id,
    version,
    policy.code,
    policy.title,
    policy.year,
  ]);
};
