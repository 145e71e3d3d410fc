import { problem, requireMay, type Action, type Actor } from '@app/access';
import type { PeriodState, Transaction } from '@app/database';
import { builtInInstruments, type Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { Instruments } from './period-rules';

/** A period with the policy in force. */
export interface LoadedPeriod {
  readonly id: string;
  readonly organiserId: string;
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly state: PeriodState;
  readonly policyVersion: number;
  readonly policy: Policy;
}

/** The period, if the actor may do this to it. Throws `access.*`. */
export const loadPeriod = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, lock = false }: { readonly action: Action; readonly lock?: boolean },
): Promise<LoadedPeriod> => {
  const [found] = await tx.query<LoadedPeriod[]>(
    `select p.id, p.organiser_id as "organiserId", p.code, p.title, p.year, p.state, p.policy_version as "policyVersion",
            pp.policy
       from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      where p.id = $1 ${lock ? 'for no key update of p' : ''}`,
    [id],
  );
  if (!found) throw problem.notFound();
  requireMay(actor, action, found);
  return found;
};

/** The instruments a period may name: its own, and the built-in ones it has no own version of. */
export const findInstruments = async (
  tx: Transaction,
  periodId: string,
): Promise<{ own: Instruments; all: Instruments }> => {
  const rows = await tx.query<{ code: string; content: Instrument }[]>(
    'select distinct on (code) code, content from period_instruments where period_id = $1 order by code, version desc',
    [periodId],
  );
  const own = Object.fromEntries(rows.map(({ code, content }) => [code, content]));
  return { own, all: { ...builtInInstruments, ...own } };
};
