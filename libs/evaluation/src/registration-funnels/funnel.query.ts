/** The way of each body from the list to the first answer; one statement a page, counts made by PostgreSQL. */
import { literally, type AssessmentState, type Keyset, type RegistrationState, type Transaction } from '@app/database';
import { funnelSteps, type FunnelStep, type FunnelView } from './funnel-steps';

export interface FunnelLine {
  readonly assessmentId: string;
  readonly key: string;
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly state: AssessmentState;
  readonly step: FunnelStep;
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  /** How it is reached: as it said itself, else as listed, else by the account of an officer. */
  readonly reachedName: string | null;
  readonly reachedEmail: string | null;
  readonly reachedPhone: string | null;
  readonly mailState: 'queued' | 'sent' | 'failed' | 'kept' | null;
  readonly mailReply: string | null;
  readonly mailedAt: Date | null;
  /** When the officers who have an account were told. */
  readonly toldAt: Date | null;
  readonly openedAt: Date | null;
  readonly registration: RegistrationState | null;
  readonly submittedAt: Date | null;
  /** An approved registration was made anew, as when the officer changed. */
  readonly isRenewal: boolean;
  readonly people: number;
}

/** One line for each participant that has not withdrawn, with its furthest step and what has happened on the way. */
const lines = `
  select a.id as "assessmentId", b.code collate "C" as key, b.id as "bodyId", b.code, b.name, b.kind, a.category, a.state,
         b.email, b.phone, b.officer_name as "officerName", m.state as "mailState", m.reply as "mailReply",
         coalesce(g.name, b.officer_name, h.name) as "reachedName", coalesce(g.email, b.email, h.email) as "reachedEmail",
         coalesce(g.phone, b.phone) as "reachedPhone",
         i.id is not null and i.revoked_at is null as "isInvited", m.state in ('sent', 'kept') or i.told_at is not null as "isMailed",
         r.state in ('submitted', 'approved') or r.round > 1 as "isSubmitted", coalesce(r.round > 1, false) as "isRenewal",
         i.mailed_at as "mailedAt", i.told_at as "toldAt", i.opened_at as "openedAt", r.state as registration, r.submitted_at as "submittedAt", h.people,
         case when a.state not in ('invited', 'registered') then 'filling'
              when a.state = 'registered' then 'registered'
              when r.state in ('submitted', 'approved') then 'submitted'
              when h.people > 0 then 'account'
              when i.opened_at is not null then 'opened'
              when m.state in ('sent', 'kept') then 'mailed'
              when i.id is not null and i.revoked_at is null then 'invited'
              else 'listed' end as step
    from assessments a join public_bodies b on b.id = a.public_body_id
    left join invitations i on i.assessment_id = a.id left join mails m on m.id = i.mail_id
    left join registrations r on r.assessment_id = a.id
    left join lateral (select nullif(trim(r.content->>'officerName'), '') as name, nullif(trim(r.content->>'officerEmail'), '') as email,
         nullif(trim(r.content->>'officerPhone'), '') as phone where r.state <> 'draft') g on true
   cross join lateral (select count(*)::int as people, (array_agg(u.name order by h.created_at desc))[1] as name,
         (array_agg(u.email order by h.created_at desc))[1] as email
      from memberships h join users u on u.id = h.user_id and u.disabled_at is null
     where h.public_body_id = b.id and h.role = 'unitPpid' and h.ended_at is null) h
   where a.period_id = $1 and a.state <> 'withdrawn'`;

const neverOpened = `f.step in ('listed', 'invited', 'mailed')`;
const mailFailed = `(f."mailState" = 'failed' and f.step in ('listed', 'invited'))`;

const where = `($2::text is null or f.name ilike '%' || $2 || '%' or f.code ilike $2 || '%')
  and ($3::text is null or (f.step = $3 and $3 <> 'submitted') or ($3 = 'submitted' and f.registration = 'submitted') or ($3 = 'neverOpened' and ${neverOpened}) or ($3 = 'mailFailed' and ${mailFailed})
       or ($3 = 'returned' and f.registration = 'returned'))
  and ($4::text is null or f.category = $4)`;

export interface FunnelFilter {
  readonly q?: string;
  readonly view?: FunnelView;
  readonly category?: string;
}

const filterValues = (periodId: string, { q, view, category }: FunnelFilter): readonly (string | null)[] => [
  periodId,
  q?.trim() ? literally(q.trim()) : null,
  view ?? null,
  category ?? null,
];

/** One page by code and one row more, which says whether there is a next page. */
export const findFunnelPage = (
  tx: Transaction,
  periodId: string,
  { after, limit, ...filter }: FunnelFilter & { readonly after: Keyset | null; readonly limit: number },
): Promise<FunnelLine[]> =>
  tx.query<FunnelLine[]>(
    `select * from (${lines}) f where ${where} and ($5::text is null or (f.key, f."assessmentId") > ($5 collate "C", $6::uuid))
      order by f.key, f."assessmentId" limit $7`,
    [...filterValues(periodId, filter), after?.key ?? null, after?.id ?? null, limit + 1],
  );

export const countFunnel = async (tx: Transaction, periodId: string, filter: FunnelFilter): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(`select count(*)::int as count from (${lines}) f where ${where}`, [
    ...filterValues(periodId, filter),
  ]);
  return row?.count ?? 0;
};

export interface FunnelCounts {
  readonly steps: Readonly<Partial<Record<FunnelStep, number>>> | null;
  readonly reached: Readonly<Record<FunnelStep, number>>;
  readonly total: number;
  readonly neverOpened: number;
  readonly mailFailed: number;
  readonly returned: number;
  /** Waiting for the organiser's word, whether for the first time or renewed. */
  readonly toDecide: number;
}

/** Nothing is inferred from what came later: a step counts those of whom it is so. */
const reached: Readonly<Record<FunnelStep, string>> = {
  listed: 'true',
  invited: '"isInvited"',
  mailed: '"isMailed"',
  opened: '"openedAt" is not null',
  account: 'people > 0',
  submitted: '"isSubmitted"',
  registered: `state <> 'invited'`,
  filling: `state not in ('invited', 'registered')`,
};

const reachedSql = Object.entries(reached)
  .map(([step, condition]) => `'${step}', count(*) filter (where ${condition})::int`)
  .join(', ');

/** How many stand at each step exactly, how many it has happened to, and how many are in difficulty. */
export const countSteps = async (tx: Transaction, periodId: string): Promise<FunnelCounts> => {
  const [row] = await tx.query<FunnelCounts[]>(
    `with f as (${lines})
     select (select json_object_agg(step, count) from (select step, count(*)::int as count from f group by step) s) as steps,
            json_build_object(${reachedSql}) as reached,
            count(*)::int as total, count(*) filter (where ${neverOpened})::int as "neverOpened",
            count(*) filter (where ${mailFailed})::int as "mailFailed",
            count(*) filter (where f.registration = 'returned')::int as returned,
            count(*) filter (where f.registration = 'submitted')::int as "toDecide" from f`,
    [periodId],
  );
  const none = Object.fromEntries(funnelSteps.map((step) => [step, 0])) as Record<FunnelStep, number>;
  return row ?? { steps: null, reached: none, total: 0, neverOpened: 0, mailFailed: 0, returned: 0, toDecide: 0 };
};
