import { problem, requireMay, type Action, type Actor } from '@app/access';
import type { PeriodState, Transaction } from '@app/database';
import { builtInInstruments, type Instrument, type LintReason } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { findPublished } from '../instruments/published-versions.query';
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

/** What a period may name under some codes. */
export interface KnownInstruments {
  /** Frozen with the period. */
  readonly own: Instruments;
  /** What the organiser published last. */
  readonly published: Instruments;
  /** Those of the period, else the published, else the built-in ones. */
  readonly all: Instruments;
  /** Why their warnings may stand, by code: as said with the period, else with what the organiser published. */
  readonly reasons: Readonly<Record<string, readonly LintReason[]>>;
}

/** The instruments that a period means by these codes, all built-in ones among them. */
export const findInstruments = async (
  tx: Transaction,
  { id, organiserId }: { readonly id: string; readonly organiserId: string },
  codes: readonly string[],
): Promise<KnownInstruments> => {
  const rows = await tx.query<{ code: string; content: Instrument; reasons: readonly LintReason[] }[]>(
    `select distinct on (code) code, content, reasons from period_instruments where period_id = $1 and code = any($2)
      order by code, version desc`,
    [id, codes],
  );
  const own = Object.fromEntries(rows.map(({ code, content }) => [code, content]));
  const latest = Object.entries(await findPublished(tx, organiserId, codes));
  const published = Object.fromEntries(latest.map(([code, { content }]) => [code, content]));
  return {
    own,
    published,
    all: { ...builtInInstruments, ...published, ...own },
    reasons: {
      ...Object.fromEntries(latest.map(([code, { reasons }]) => [code, reasons])),
      ...Object.fromEntries(rows.map(({ code, reasons }) => [code, reasons])),
    },
  };
};
