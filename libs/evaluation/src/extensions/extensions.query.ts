import { instant, type Transaction } from '@app/database';
import { questionnaireOf } from '../periods/period-rules';
import type { LoadedPeriod } from '../periods/load-period';
import { saqWindow } from '../windows/saq-window';

export interface Extension {
  readonly id: string;
  /** Null where it is for every body of the period. */
  readonly assessmentId: string | null;
  readonly bodyName: string | null;
  readonly until: string;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly undoneAt: string | null;
  readonly undoneReason: string | null;
}

const extensionColumns = `
  select x.id, x.assessment_id as "assessmentId", b.name as "bodyName", ${instant('x.until')} as until, x.reason,
         u.name as "madeBy", ${instant('x.made_at')} as "madeAt", ${instant('x.undone_at')} as "undoneAt",
         x.undone_reason as "undoneReason"
    from deadline_extensions x join users u on u.id = x.made_by
    left join assessments a on a.id = x.assessment_id left join public_bodies b on b.id = a.public_body_id`;

const MOST_LISTED = 500;

/** All that were given in a period, newest first, undone ones too. */
export const findExtensions = (tx: Transaction, periodId: string): Promise<Extension[]> =>
  tx.query<Extension[]>(
    `${extensionColumns} where x.period_id = $1 order by x.made_at desc, x.id limit ${MOST_LISTED}`,
    [periodId],
  );

/** What one body was given, newest first: its own and those for all. */
export const findExtensionsOf = (tx: Transaction, assessmentId: string): Promise<Extension[]> =>
  tx.query<Extension[]>(
    `${extensionColumns} where x.assessment_id = $1
        or x.assessment_id is null and x.period_id = (select period_id from assessments where id = $1)
     order by x.made_at desc, x.id limit ${MOST_LISTED}`,
    [assessmentId],
  );

/** A body as an extension concerns it. */
export interface Concerned {
  readonly id: string;
  readonly name: string;
  readonly publicBodyId: string;
  /** Whether the given time is after the deadline in force and after now. */
  readonly isLater: boolean;
  /** Whether it can still hand in, and no later stage of its category has begun. */
  readonly isBefore: boolean;
}

/** The bodies that an extension would concern; without ids all that have not handed in. */
export const findConcerned = (
  tx: Transaction,
  { id, policy }: LoadedPeriod,
  { ids, until }: { readonly ids: readonly string[] | null; readonly until: string },
): Promise<Concerned[]> =>
  tx.query<Concerned[]>(
    `select a.id, b.name, b.id as "publicBodyId",
            $3::timestamptz > w.due_at and $3::timestamptz > clock_timestamp() as "isLater",
            a.state in ('invited','registered','filling','returned') and not exists (
              select 1 from assessment_stages s join assessments o on o.id = s.assessment_id
               where o.period_id = a.period_id and o.category = a.category and s.stage_code <> $4 and s.state <> 'pending') as "isBefore"
       from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where a.period_id = $1 and (a.id = any($2::uuid[]) or $2 is null and a.state in ('invited','registered','filling','returned'))
      order by b.name, a.id`,
    [id, ids, until, questionnaireOf(policy)?.code ?? ''],
  );
