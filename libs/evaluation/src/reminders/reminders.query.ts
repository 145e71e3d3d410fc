/** The one place that says which bodies may be reminded, of what, and whom to write to. */
import type { AssessmentState, Transaction } from '@app/database';
import { saqWindow } from '../windows/saq-window';

export interface Remindable {
  readonly assessmentId: string;
  readonly publicBodyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly instrumentCode: string;
  readonly state: AssessmentState;
  readonly dueAt: Date | null;
  /** Whole days of the organiser's calendar until then. */
  readonly daysLeft: number | null;
  readonly recipients: readonly Recipient[];
  readonly lastRemindedAt: Date | null;
  /** Whether that was so lately that a further reminder needs a second thought. */
  readonly isRecent: boolean;
}

export interface Recipient {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Within this, nobody is reminded twice unless the sender says so. */
export const RECENT_HOURS = 12;

const sql = `
  select a.id as "assessmentId", b.id as "publicBodyId", b.code, b.name, b.kind, a.category,
         a.instrument_code as "instrumentCode", a.state, w.due_at as "dueAt",
         ((w.due_at - interval '1 millisecond') at time zone o.time_zone)::date - (w.at at time zone o.time_zone)::date as "daysLeft",
         coalesce((select json_agg(json_build_object('userId', u.id, 'name', u.name, 'email', u.email) order by u.name, u.id)
            from users u where u.disabled_at is null and exists (select 1 from memberships m
                  where m.user_id = u.id and m.public_body_id = b.id and m.role in ('unitPpid','superior') and m.ended_at is null)), '[]') as recipients,
         last.at as "lastRemindedAt", coalesce(last.at > now() - interval '${RECENT_HOURS} hours', false) as "isRecent"
    from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
    join organisers o on o.id = p.organiser_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
    cross join lateral (select max(r.at) as at from reminders r where r.assessment_id = a.id) last
   where a.period_id = $1 and ($2::uuid[] is null or a.id = any($2)) and w.is_open
     and a.state in ('invited','registered','filling','returned')
     and not (a.state = 'invited' and exists (select 1 from registrations g where g.assessment_id = a.id and g.state = 'submitted'))
   order by b.name, a.id`;

/**
 * Bodies that can still hand in by the database's clock: neither done, nor withdrawn, nor too late, nor waiting for the
 * organiser to approve their registration.
 */
export const findRemindable = (
  tx: Transaction,
  periodId: string,
  ids: readonly string[] | null = null,
): Promise<Remindable[]> => tx.query(sql, [periodId, ids]);

export interface ReminderLine {
  readonly id: string;
  readonly bodyName: string;
  readonly stage: string;
  readonly daysBefore: number | null;
  readonly recipients: number;
  readonly sentBy: string | null;
  readonly at: Date;
}

/** Reminders of a period, the latest first; ids sort by time. */
export const findReminders = (
  tx: Transaction,
  periodId: string,
  before: string | null,
  limit: number,
): Promise<ReminderLine[]> =>
  tx.query(
    `select r.id, b.name as "bodyName", r.stage, r.days_before as "daysBefore", r.recipients, u.name as "sentBy", r.at
       from reminders r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
       left join users u on u.id = r.sent_by
      where a.period_id = $1 and ($2::uuid is null or r.id < $2) order by r.id desc limit $3`,
    [periodId, before, limit],
  );

export const countReminders = async (tx: Transaction, periodId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from reminders r join assessments a on a.id = r.assessment_id where a.period_id = $1',
    [periodId],
  );
  return row?.count ?? 0;
};
