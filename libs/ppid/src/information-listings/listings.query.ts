import { instant, type Keyset, type ListingClass, type Transaction } from '@app/database';
import type { ListingCard } from './listing-views';
import type { ListingContent } from './listing-content';
import { contentColumns } from './listing.query';
import { searchWords } from './search-words';

export const listingFilters = ['expiring', 'untested', 'withdrawn'] as const;
export type ListingFilter = (typeof listingFilters)[number];

export const listingSorts = ['title', 'unit', 'latest'] as const;
export type ListingSort = (typeof listingSorts)[number];

/** Which lines: an organiser's, narrowed to a body, a class, a unit, words. */
export interface SoughtListings {
  readonly organiserId: string;
  /** Null: of all bodies. */
  readonly publicBodyId: string | null;
  readonly class: ListingClass | null;
  readonly unit: string | null;
  readonly filter: ListingFilter | null;
  readonly q: string;
}

/** So many days before its end an exemption is to be looked at again. */
const EXPIRING_DAYS = 90;

/** Nobody counts further than that. */
const mostCounted = 10_000;

const conditions: Readonly<Record<ListingFilter, string>> = {
  expiring: `l.exempt_until < current_date + ${EXPIRING_DAYS}`,
  untested: `l.class = 'exempt' and l.tested_on is null`,
  withdrawn: 'l.withdrawn_at is not null',
};

interface Condition {
  readonly sql: string;
  readonly values: unknown[];
}

const where = ({ organiserId, publicBodyId, class: kind, unit, filter, q }: SoughtListings): Condition => {
  const values: unknown[] = [organiserId];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const words = searchWords(q);
  const sql = [
    'l.organiser_id = $1',
    filter === 'withdrawn' ? conditions.withdrawn : 'l.withdrawn_at is null',
    ...(publicBodyId === null ? [] : [`l.public_body_id = ${bound(publicBodyId)}`]),
    ...(kind === null ? [] : [`l.class = ${bound(kind)}`]),
    ...(unit === null ? [] : [`l.unit = ${bound(unit)}`]),
    ...(filter === null ? [] : [conditions[filter]]),
    ...(words === '' ? [] : [`l.words @@ to_tsquery('simple', ${bound(words)})`]),
  ];
  return { sql: sql.join(' and '), values };
};

const keys = {
  title: { column: 'l.title', type: 'text', sign: '>', order: 'asc' },
  unit: { column: 'l.unit', type: 'text', sign: '>', order: 'asc' },
  latest: { column: 'l.changed_at', type: 'timestamptz', sign: '<', order: 'desc' },
} as const satisfies Record<ListingSort, object>;

interface PageWanted {
  readonly sort: ListingSort;
  readonly after: Keyset | null;
  readonly limit: number;
}

const pageSql = (sought: SoughtListings, { sort, after, limit }: PageWanted, columns: string): Condition => {
  const { sql, values } = where(sought);
  const { column, type, sign, order } = keys[sort];
  const from = after
    ? ` and (${column}, l.id) ${sign} ($${values.push(after.key)}::${type}, $${values.push(after.id)}::uuid)`
    : '';
  return {
    sql: `select ${columns}, ${column}::text as key from information_listings l
            join public_bodies b on b.id = l.public_body_id
           where ${sql}${from} order by ${column} ${order}, l.id ${order} limit $${values.push(limit)}`,
    values,
  };
};

export const findListings = (
  tx: Transaction,
  sought: SoughtListings,
  page: PageWanted,
): Promise<(ListingCard & { readonly key: string })[]> => {
  const { sql, values } = pageSql(
    sought,
    page,
    `l.id, l.class, l.title, left(l.summary, 300) as summary, l.unit, b.name as "bodyName", l.form, l.link,
     l.exempt_until::text as "exemptUntil", case when l.class = 'exempt' then l.tested_on is not null end as "isTested",
     ${instant('l.changed_at')} as "changedAt", l.withdrawn_at is not null as "isWithdrawn"`,
  );
  return tx.query(sql, values);
};

/** The whole of a line, for writing it out. */
export interface WholeListing extends ListingContent {
  readonly id: string;
  readonly bodyName: string;
  readonly key: string;
}

export const findWholeListings = (
  tx: Transaction,
  sought: SoughtListings,
  page: PageWanted,
): Promise<WholeListing[]> => {
  const { sql, values } = pageSql(sought, page, `l.id, b.name as "bodyName", ${contentColumns}`);
  return tx.query(sql, values);
};

/** How many there are; ten thousand stands for that many or more. */
export const countListings = async (tx: Transaction, sought: SoughtListings): Promise<number> => {
  const { sql, values } = where(sought);
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from (select 1 from information_listings l where ${sql} limit ${mostCounted}) t`,
    values,
  );
  return row?.count ?? 0;
};

/** The units that a body's lines name; two hundred at most. */
export const findUnits = async (tx: Transaction, publicBodyId: string): Promise<string[]> => {
  const rows = await tx.query<{ unit: string }[]>(
    `select distinct unit from information_listings where public_body_id = $1 and withdrawn_at is null
      order by unit limit 200`,
    [publicBodyId],
  );
  return rows.map(({ unit }) => unit);
};
