/** The organiser's board: one statement a page, whatever its size; counts are made by PostgreSQL. */
import { literally, type AssessmentState, type Keyset, type Transaction } from '@app/database';
import { linkKeyOf } from '../link-checks/link-views';
import { saqWindow, unsubmittedRule } from '../windows/saq-window';

/** What a state alone does not say: late, extended, or never handed in, and what that means. */
export const handings = [
  'notAssessed',
  'neverFilled',
  'unsubmittedZero',
  'unsubmittedCount',
  'grace',
  'extension',
  'repair',
  'repairLapsed',
  'extended',
] as const;
export type Handing = (typeof handings)[number];

const handing = `
  case when w.is_over and a.state = 'invited' then 'notAssessed'
       when w.is_over and a.state = 'registered' then 'neverFilled'
       when w.is_over and a.state = 'filling' and ${unsubmittedRule} = 'count' then 'unsubmittedCount'
       when w.is_over and a.state = 'filling' then 'unsubmittedZero'
       when a.state in ('invited','registered','filling') and w.due_at > w.policy_due_at then 'extended'
       when a.state = 'returned' then case when w.is_over then 'repairLapsed' end
       when a.state not in ('invited','registered','filling','withdrawn') then
         (select nullif(s.timing, 'inTime') from submissions s where s.assessment_id = a.id order by s.revision desc limit 1) end`;

export const boardSorts = ['name', '-name', 'code', '-code', 'state', '-state', 'submittedAt', '-submittedAt'] as const;
export type BoardSort = (typeof boardSorts)[number];

export interface BoardFilter {
  readonly q?: string;
  readonly category?: string;
  readonly state?: AssessmentState;
  readonly sort: BoardSort;
  readonly after: Keyset | null;
  readonly limit: number;
}

export interface BoardLine {
  readonly id: string;
  readonly key: string;
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly groupCode: string | null;
  readonly instrumentCode: string;
  readonly state: AssessmentState;
  readonly submittedAt: Date | null;
  readonly lastSavedAt: Date | null;
  readonly doubtfulLinks: number;
  readonly handing: Handing | null;
  readonly lastRemindedAt: Date | null;
  readonly verifierId: string | null;
  readonly verifierName: string | null;
  readonly stages: Readonly<Record<string, string>> | null;
}

/** Sort keys as text under the plain collation, so that cursor and index mean the same order everywhere. */
const keys: Readonly<Record<string, string>> = {
  name: `lower(b.name) collate "C"`,
  code: `b.code collate "C"`,
  state: `lpad(array_position(array['invited','registered','filling','returned','submitted','verifying','provisional','appealing','verified','withdrawn'], a.state)::text, 2, '0') collate "C"`,
  // One that was returned was handed in all the same.
  submittedAt: `coalesce(to_char(coalesce(a.submitted_at, (select max(s.submitted_at) from submissions s where s.assessment_id = a.id)) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'), '9999') collate "C"`,
};

const where = `a.period_id = $1
  and ($2::text is null or b.name ilike '%' || $2 || '%' or b.code ilike $2 || '%')
  and ($3::text is null or a.category = $3)
  and ($4::text is null or a.state = $4)`;

const filterValues = (
  periodId: string,
  filter: Pick<BoardFilter, 'q' | 'category' | 'state'>,
): readonly (string | null)[] => [
  periodId,
  filter.q?.trim() ? literally(filter.q.trim()) : null,
  filter.category ?? null,
  filter.state ?? null,
];

const pageSql = (sort: BoardSort): string => {
  const descending = sort.startsWith('-');
  const key = keys[sort.replace('-', '')] ?? `b.code collate "C"`;
  const direction = descending ? 'desc' : 'asc';
  return `
    with page as (
      select a.id, ${key} as key, b.id as body_id, b.code, b.name, b.kind, a.category, a.group_code, a.instrument_code, a.state, a.submitted_at
        from assessments a join public_bodies b on b.id = a.public_body_id
       where ${where} and ($5::text is null or (${key}, a.id) ${descending ? '<' : '>'} ($5, $6::uuid))
       order by key ${direction}, a.id ${direction} limit $7)
    select page.id, page.key, page.body_id as "bodyId", page.code, page.name, page.kind, page.category, page.group_code as "groupCode",
           page.instrument_code as "instrumentCode", page.state, coalesce(page.submitted_at, handed.last) as "submittedAt",
           saved.last as "lastSavedAt", doubted.count as "doubtfulLinks",
           ${handing} as handing,
           (select max(at) from reminders where assessment_id = page.id) as "lastRemindedAt",
           verifier.id as "verifierId", verifier.name as "verifierName", staged.stages
      from page
      join assessments a on a.id = page.id join periods p on p.id = a.period_id
      join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      cross join ${saqWindow()} w
      cross join lateral (select max(s.submitted_at) as last from submissions s where s.assessment_id = page.id) handed
      cross join lateral (select max(saved_at) as last from answers where assessment_id = page.id) saved
      cross join lateral (select count(distinct l.url_sha256)::int as count from evidence e
                            join links l on l.url_sha256 = ${linkKeyOf('e.url')} and l.kind in ('dead','signIn','blocked','doubtful')
                           where e.assessment_id = page.id and e.removed_at is null and e.url is not null) doubted
      cross join lateral (select json_object_agg(stage_code, state) as stages from assessment_stages
                           where assessment_id = page.id) staged
      left join lateral (select (array_agg(u.id order by s.assigned_at, u.id))[1] as id, string_agg(u.name, ', ' order by u.name) as name
                           from assignments s join users u on u.id = s.user_id where s.assessment_id = page.id) verifier on true
     order by page.key ${direction}, page.id ${direction}`;
};

/** One page and one row more, which says whether there is a next page. */
export const findBoardPage = (tx: Transaction, periodId: string, filter: BoardFilter): Promise<BoardLine[]> =>
  tx.query<BoardLine[]>(pageSql(filter.sort), [
    ...filterValues(periodId, filter),
    filter.after?.key ?? null,
    filter.after?.id ?? null,
    filter.limit + 1,
  ]);

/** How many bodies the filter finds in all. */
export const countBoard = async (tx: Transaction, periodId: string, filter: BoardFilter): Promise<number> => {
  const sql = `select count(*)::int as count from assessments a join public_bodies b on b.id = a.public_body_id where ${where}`;
  const [row] = await tx.query<{ count: number }[]>(sql, [...filterValues(periodId, filter)]);
  return row?.count ?? 0;
};

export interface CategoryCounts {
  readonly category: string;
  readonly total: number;
  readonly invited: number;
  readonly filling: number;
  readonly submitted: number;
  readonly verified: number;
  /** Stages that somebody in the category has reached, or was kept out of by their gate. */
  readonly openedStages: readonly string[];
}

/** Bodies per state. */
export const countByState = (tx: Transaction, periodId: string): Promise<{ state: AssessmentState; count: number }[]> =>
  tx.query('select state, count(*)::int as count from assessments where period_id = $1 group by state order by state', [
    periodId,
  ]);

/** Bodies per category and progress; `submitted` counts all that were handed in, verified or not. */
export const countByCategory = (tx: Transaction, periodId: string): Promise<CategoryCounts[]> =>
  tx.query(
    `select category, count(*)::int as total,
            count(*) filter (where state = 'invited')::int as invited,
            count(*) filter (where state in ('registered','filling','returned'))::int as filling,
            count(*) filter (where state in ('submitted','verifying','provisional','appealing','verified'))::int as submitted,
            count(*) filter (where state = 'verified')::int as verified,
            array(select distinct s.stage_code from assessment_stages s join assessments b on b.id = s.assessment_id
                   where b.period_id = $1 and b.category = a.category and s.state <> 'pending' order by 1) as "openedStages"
       from assessments a where period_id = $1 group by category order by category`,
    [periodId],
  );

/** Submissions per day of the organiser's zone; a body that handed in again counts on its first day. */
export const countByDay = (tx: Transaction, periodId: string): Promise<{ date: string; submitted: number }[]> =>
  tx.query(
    `select to_char(s.submitted_at at time zone o.time_zone, 'YYYY-MM-DD') as date, count(*)::int as submitted
       from submissions s join assessments a on a.id = s.assessment_id
       join periods p on p.id = a.period_id join organisers o on o.id = p.organiser_id
      where p.id = $1 and s.revision = 1 group by 1 order by 1`,
    [periodId],
  );
