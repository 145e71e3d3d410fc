import { literally, type Keyset, type RequestOutcome, type RequestState, type Transaction } from '@app/database';
import type { ObjectionView, RequestEventView } from './request-views';

export const requestFilters = ['running', 'dueSoon', 'overdue', 'stopped', 'objections', 'finished'] as const;
export type RequestFilter = (typeof requestFilters)[number];

export const requestSorts = ['due', 'latest'] as const;
export type RequestSort = (typeof requestSorts)[number];

/** Which requests: an organiser's, narrowed to one desk, a state, words. */
export interface Sought {
  readonly organiserId: string;
  /** Only those that lie or lay on this body's desk; null: all desks. */
  readonly publicBodyId: string | null;
  readonly filter: RequestFilter | null;
  readonly q: string;
  readonly today: string;
  /** Until when something is due soon. */
  readonly soon: string;
}

export interface RequestLine {
  readonly id: string;
  readonly number: string;
  readonly channel: 'online' | 'desk' | 'letter' | 'email';
  readonly receivedOn: string;
  readonly requesterName: string;
  readonly information: string;
  readonly deskName: string;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly dueOn: string | null;
  readonly isExtended: boolean;
  readonly hasOpenObjection: boolean;
  readonly key: string;
}

const isOpenObjection = `exists (select 1 from request_objections o where o.request_id = r.id and o.outcome is null)`;

const conditions: Readonly<Record<RequestFilter, string>> = {
  running: `r.state in ('open','stopped')`,
  dueSoon: `r.due_on between $3 and $4`,
  overdue: `r.due_on < $3`,
  stopped: `r.state = 'stopped'`,
  objections: isOpenObjection,
  finished: `r.state in ('decided','delivered','withdrawn')`,
};

const where = (filter: RequestFilter | null): string => `
  r.organiser_id = $1
  and ($2::uuid is null or r.public_body_id = $2 or exists (
    select 1 from information_request_events e where e.request_id = r.id and e.public_body_id = $2))
  and ($5 = '' or r.number ilike '%' || $5 || '%' or r.requester_name ilike '%' || $5 || '%' or r.information ilike '%' || $5 || '%')
  and $3::date is not null and $4::date is not null
  and ${filter ? conditions[filter] : 'true'}`;

const valuesOf = ({ organiserId, publicBodyId, today, soon, q }: Sought): unknown[] => [
  organiserId,
  publicBodyId,
  today,
  soon,
  literally(q.trim()),
];

const farthest = '9999-12-31';
const keys: Readonly<Record<RequestSort, string>> = {
  due: `coalesce(r.due_on, date '${farthest}')`,
  latest: 'r.received_on',
};

/** A page of requests: the most urgent first, or the latest received. */
export const findRequests = (
  tx: Transaction,
  sought: Sought,
  { sort, after, limit }: { readonly sort: RequestSort; readonly after: Keyset | null; readonly limit: number },
): Promise<RequestLine[]> => {
  const [sign, order] = sort === 'due' ? ['>', 'asc'] : ['<', 'desc'];
  const key = keys[sort];
  return tx.query<RequestLine[]>(
    `select r.id, r.number, r.channel, r.received_on::text as "receivedOn", r.requester_name as "requesterName",
            left(r.information, 300) as information, coalesce(b.name, 'PPID Utama') as "deskName", r.state, r.outcome,
            r.due_on::text as "dueOn", r.is_extended as "isExtended", ${isOpenObjection} as "hasOpenObjection",
            ${key}::text as key
       from information_requests r left join public_bodies b on b.id = r.public_body_id
      where ${where(sought.filter)} and ($6::date is null or (${key}, r.id) ${sign} ($6::date, $7::uuid))
      order by ${key} ${order}, r.id ${order} limit $8`,
    [...valuesOf(sought), after?.key ?? null, after?.id ?? null, limit],
  );
};

/** How many there are under each filter, whatever filter is chosen. */
export const countRequests = async (
  tx: Transaction,
  sought: Sought,
): Promise<Readonly<Record<RequestFilter, number>> & { readonly all: number }> => {
  const counts = requestFilters.map((filter) => `count(*) filter (where ${conditions[filter]})::int as "${filter}"`);
  const [row] = await tx.query<(Record<RequestFilter, number> & { all: number })[]>(
    `select count(*)::int as "all", ${counts.join(', ')} from information_requests r where ${where(null)}`,
    valuesOf(sought),
  );
  return row ?? { all: 0, running: 0, dueSoon: 0, overdue: 0, stopped: 0, objections: 0, finished: 0 };
};

/** What happened, oldest first. */
export const findRequestEvents = async (tx: Transaction, requestId: string): Promise<RequestEventView[]> => {
  const rows = await tx.query<(Omit<RequestEventView, 'at'> & { at: Date })[]>(
    `select e.id, e.kind, e.happened_on::text as "on", coalesce(b.name, 'PPID Utama') as "deskName", e.text, e.detail,
            u.name as "by", e.at
       from information_request_events e left join public_bodies b on b.id = e.public_body_id
       left join users u on u.id = e.user_id where e.request_id = $1 order by e.id`,
    [requestId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

export const findObjections = (tx: Transaction, requestId: string): Promise<ObjectionView[]> =>
  tx.query<ObjectionView[]>(
    `select id, number, filed_on::text as "filedOn", reasons, text, due_on::text as "dueOn", outcome, decision,
            decided_on::text as "decidedOn", superior_name as "superiorName", superior_position as "superiorPosition",
            response, response_note as "responseNote"
       from request_objections where request_id = $1 order by id`,
    [requestId],
  );

/** Desks of an organiser by name or code, for choosing one. */
export const findDesks = (
  tx: Transaction,
  organiserId: string,
  q: string,
): Promise<{ readonly publicBodyId: string; readonly name: string }[]> =>
  tx.query(
    `select id as "publicBodyId", name from public_bodies
      where organiser_id = $1 and ($2 = '' or name ilike '%' || $2 || '%' or code ilike '%' || $2 || '%')
      order by name, id limit 20`,
    [organiserId, literally(q.trim())],
  );
