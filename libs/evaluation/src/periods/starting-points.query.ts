import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { renewedPolicy, startingPolicy } from './starting-policy';

/** What a new period may start from. No dates in either: those are the organiser's to set. */
export interface StartingPoints {
  readonly builtIn: Policy;
  /** The newest period's rules, moved on by a year or more; null where there is no period yet. */
  readonly newest: { readonly id: string; readonly title: string; readonly policy: Policy } | null;
}

interface Row {
  readonly organiserCode: string;
  readonly organiserName: string;
  /** This year, or the one after the newest period's. */
  readonly year: number;
  readonly periodId: string | null;
  readonly policy: Policy | null;
}

/** Names the new period by organiser and year, and finds the newest one. */
export const findStartingPoints = async (tx: Transaction, organiserId: string): Promise<StartingPoints> => {
  const [row] = await tx.query<Row[]>(
    `select o.code as "organiserCode", o.name as "organiserName", p.id as "periodId", pp.policy,
            greatest(extract(year from now() at time zone o.time_zone)::int, p.year + 1) as year
       from organisers o
       left join lateral (select id, year, policy_version from periods where organiser_id = o.id
                           order by year desc, id desc limit 1) p on true
       left join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      where o.id = $1`,
    [organiserId],
  );
  if (!row) throw new RangeError(`no organiser ${organiserId}`);
  const { organiserCode, organiserName, year, periodId, policy } = row;
  const name = { code: `${organiserCode}-${year}`, title: `Monev KIP ${organiserName} ${year}`, year };
  return {
    builtIn: startingPolicy(name, organiserName),
    newest: periodId && policy ? { id: periodId, title: policy.title, policy: renewedPolicy(policy, name) } : null,
  };
};
