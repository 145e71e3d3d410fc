import { literally, type FollowUpState, type Keyset, type Transaction } from '@app/database';

export const followUpFilters = ['late', 'planned', 'underWay', 'done', 'dropped', 'unconfirmed', 'notKept'] as const;
export type FollowUpFilter = (typeof followUpFilters)[number];

/** A leading `-` turns the order round. */
export const followUpSorts = ['late', 'due', 'body', 'item', '-due', '-body', '-item'] as const;
export type FollowUpSort = (typeof followUpSorts)[number];

/** One item of one body's plan, as the organiser lists it. */
export interface FollowUpLine {
  readonly assessmentId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly itemCode: string;
  readonly action: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: FollowUpState;
  readonly isLate: boolean;
  readonly isConfirmed: boolean;
  readonly proofUrl: string | null;
  readonly note: string | null;
  /** What a verifier found a year later; null where nobody has looked. */
  readonly kept: boolean | null;
  readonly key: string;
}

export interface SoughtFollowUps {
  readonly periodId: string;
  readonly today: string;
  readonly q: string;
  readonly filter: FollowUpFilter | null;
}

const isOpen = `f.state in ('planned','underWay')`;
const isLate = `(${isOpen} and f.due_on < $2::date)`;

const conditions: Readonly<Record<FollowUpFilter, string>> = {
  late: isLate,
  planned: `f.state = 'planned'`,
  underWay: `f.state = 'underWay'`,
  done: `f.state = 'done'`,
  dropped: `f.state = 'dropped'`,
  unconfirmed: 'c.confirmed_at is null',
  notKept: 'k.kept = false',
};

/** The newest revision of every item that any body of the period plans about. */
const lines = `
  from assessments a join public_bodies b on b.id = a.public_body_id
 cross join lateral (
   select distinct on (o.item_code) o.* from follow_ups o where o.assessment_id = a.id order by o.item_code, o.revision desc) f
  left join follow_up_confirmations c on c.assessment_id = f.assessment_id and c.item_code = f.item_code and c.revision = f.revision
  left join lateral (
   select h.kept from follow_up_checks h where h.plan_assessment_id = f.assessment_id and h.plan_item_code = f.item_code
    order by h.checked_at desc, h.revision desc limit 1) k on true
 where a.period_id = $1
   and ($3 = '' or b.name ilike '%' || $3 || '%' or b.code ilike $3 || '%' or f.item_code ilike $3 || '%'
     or f.action ilike '%' || $3 || '%' or f.responsible ilike '%' || $3 || '%')`;

const place = `b.code || ' ' || f.item_code`;
const keys = {
  late: `(case when ${isLate} then '0' when ${isOpen} then '1' else '2' end || f.due_on::text || ' ' || ${place})`,
  due: `(f.due_on::text || ' ' || ${place})`,
  body: `(lower(b.name) || ' ' || ${place})`,
  item: `(f.item_code || ' ' || lower(b.name) || ' ' || b.code)`,
} as const;

const isKey = (sort: string): sort is keyof typeof keys => sort in keys;

const valuesOf = ({ periodId, today, q }: SoughtFollowUps): unknown[] => [periodId, today, literally(q.trim())];

/** A page of plans: the late ones first, unless sorted otherwise. No limit: all of them. */
export const findPeriodFollowUps = (
  tx: Transaction,
  sought: SoughtFollowUps,
  { sort, after, limit }: { readonly sort: FollowUpSort; readonly after: Keyset | null; readonly limit: number | null },
): Promise<FollowUpLine[]> => {
  const named = sort.replace('-', '');
  const key = `${keys[isKey(named) ? named : 'late']} collate "C"`;
  const [sign, order] = sort.startsWith('-') ? ['<', 'desc'] : ['>', 'asc'];
  return tx.query<FollowUpLine[]>(
    `select a.id as "assessmentId", b.code as "bodyCode", b.name as "bodyName", f.item_code as "itemCode", f.action,
            f.responsible, f.due_on::text as "dueOn", f.state, ${isLate} as "isLate",
            c.confirmed_at is not null as "isConfirmed", f.proof_url as "proofUrl", f.note, k.kept, ${key} as key
     ${lines} and ${sought.filter ? conditions[sought.filter] : 'true'}
       and ($4::text is null or (${key}, a.id) ${sign} ($4::text collate "C", $5::uuid))
     order by ${key} ${order}, a.id ${order} limit $6`,
    [...valuesOf(sought), after?.key ?? null, after?.id ?? null, limit],
  );
};

/** How many there are under each filter, whatever filter is chosen, and how many bodies plan at all. */
export interface FollowUpCounts extends Readonly<Record<FollowUpFilter, number>> {
  readonly all: number;
  readonly bodies: number;
}

export const countPeriodFollowUps = async (tx: Transaction, sought: SoughtFollowUps): Promise<FollowUpCounts> => {
  const counts = followUpFilters.map((filter) => `count(*) filter (where ${conditions[filter]})::int as "${filter}"`);
  const [row] = await tx.query<FollowUpCounts[]>(
    `select count(*)::int as "all", count(distinct a.id)::int as bodies, ${counts.join(', ')} ${lines}`,
    valuesOf(sought),
  );
  if (!row) throw new RangeError('counting gives one row');
  return row;
};
