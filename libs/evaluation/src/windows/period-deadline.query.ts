import { instant, type Transaction } from '@app/database';
import { saqWindow } from './saq-window';

export interface PeriodDeadline {
  /** What holds for whoever was given nothing of their own: extended for all, else the schedule's; ISO 8601. */
  readonly deadline: string | null;
  /** Whole days until then, by the database's clock; negative once it is over, null without an end. */
  readonly daysLeft: number | null;
  /** Bodies that may fill in longer than that. */
  readonly longer: number;
}

/** The deadline of a whole period as its bodies have it: the earliest that holds for any, repairs aside. */
export const findPeriodDeadline = async (tx: Transaction, periodId: string): Promise<PeriodDeadline> => {
  const [row] = await tx.query<PeriodDeadline[]>(
    `with d as (
       select greatest((pp.policy #>> '{windows,saq,until}')::timestamptz, case when pp.policy #> '{windows,saq,until}' is not null then
                (select max(least(x.until, x.undone_at)) from deadline_extensions x where x.period_id = p.id and x.assessment_id is null) end) as until
         from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.id = $1)
     select ${instant('d.until')} as deadline,
            floor(extract(epoch from d.until - now()) / 86400)::int as "daysLeft",
            (select count(*)::int from assessments a join periods p on p.id = a.period_id
               join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
              where a.period_id = $1 and a.state in ('invited','registered','filling') and w.due_at > d.until) as longer
       from d`,
    [periodId],
  );
  return row ?? { deadline: null, daysLeft: null, longer: 0 };
};
