import type { Actor } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { saqWindow } from '../windows/saq-window';

/** A body whose window is open now, by the database's clock. */
export interface OpenBody {
  readonly publicBodyId: string;
  /** Whether an extension gives it more time than the schedule. */
  readonly isExtended: boolean;
}

/** All that closing would shut. A repair has a deadline of its own and stays open. */
export const findOpenBodies = (tx: Transaction, periodId: string): Promise<OpenBody[]> =>
  tx.query<OpenBody[]>(
    `select a.public_body_id as "publicBodyId", w.due_at > w.policy_due_at as "isExtended"
       from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where p.id = $1 and a.state in ('invited','registered','filling') and w.is_open and w.due_at is not null order by 1`,
    [periodId],
  );

/** Whom another end of the schedule would touch. */
export interface DeadlineMove {
  /** Bodies that have not handed in. */
  readonly unfinished: number;
  /** Of these, the ones whose time would end earlier than now. */
  readonly losing: number;
  /** Of these, the ones that can fill in now and could not any more. */
  readonly shut: number;
  /** The first of those that lose time, by name. */
  readonly names: readonly string[];
}

const MOST_NAMED = 20;

/** What moving the schedule's end there would do; an extension that lasts longer keeps its time. */
export const findDeadlineMove = async (tx: Transaction, periodId: string, until: string): Promise<DeadlineMove> => {
  const [row] = await tx.query<DeadlineMove[]>(
    `with one as (
       select b.name, n.until < coalesce(w.due_at, 'infinity') as loses,
              w.is_open and n.until <= w.at as "isShut"
         from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
         join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
        cross join lateral (select greatest($2::timestamptz, max(least(x.until, x.undone_at))) as until from deadline_extensions x
              where x.period_id = p.id and (x.assessment_id = a.id or x.assessment_id is null)) n
        where p.id = $1 and a.state in ('invited','registered','filling'))
     select count(*)::int as unfinished, count(*) filter (where loses)::int as losing,
            count(*) filter (where loses and "isShut")::int as shut,
            coalesce((select json_agg(name order by name) from (select name from one where loses order by name limit ${MOST_NAMED}) f), '[]') as names
       from one`,
    [periodId, until],
  );
  return row ?? { unfinished: 0, losing: 0, shut: 0, names: [] };
};

/** Ends every extension that still runs at this instant, but for those given to lengthen a repair. */
export const endExtensions = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { periodId, at, reason }: { readonly periodId: string; readonly at: string; readonly reason: string },
): Promise<void> => {
  await tx.query(
    `update deadline_extensions x set undone_at = $2, undone_by = $3, undone_reason = $4
      where x.period_id = $1 and x.undone_at is null and x.until > $2::timestamptz
        and not exists (select 1 from repairs r where r.assessment_id = x.assessment_id and r.ended_at is null and x.made_at >= r.made_at)`,
    [periodId, at, userId, reason],
  );
};

/** The database's clock, ISO 8601 in milliseconds. */
export const instantNow = async (tx: Transaction): Promise<string> => {
  const [row] = await tx.query<{ at: string }[]>(`select ${instant('clock_timestamp()')} as at`);
  return row?.at ?? '';
};
