import { fromCursor, literally, pageOf, type ListingClass, type ListingForm } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchWords } from './search-words';

/** What somebody looks for; a cursor that is not one of ours begins at the first page. */
export interface PublicAsk {
  readonly q: string;
  readonly class: ListingClass | null;
  /** Words of the body's name. */
  readonly body: string;
  readonly publicBodyId: string | null;
  readonly cursor: string | null;
}

/** A line as everybody reads it. */
export interface PublishedLine {
  readonly id: string;
  readonly publicBodyId: string;
  readonly bodyName: string;
  readonly class: ListingClass;
  readonly title: string;
  readonly summary: string | null;
  readonly unit: string | null;
  readonly madeWhen: string | null;
  readonly form: ListingForm | null;
  readonly retention: string | null;
  readonly link: string | null;
  readonly ground: string | null;
  readonly exemptUntil: string | null;
  /** Whether the exemption’s last day has passed. */
  readonly hasEnded: boolean;
}

export interface PublishedPage {
  readonly items: readonly PublishedLine[];
  readonly next: string | null;
  /** A thousand stands for that many or more. */
  readonly total: number;
}

/** The decree that fixed a list. */
export interface ListDecree {
  readonly number: string;
  readonly decidedOn: string;
  readonly link: string | null;
}

export interface PublishedBody {
  readonly id: string;
  readonly name: string;
  readonly organiserName: string;
  readonly open: ListDecree | null;
  readonly exempt: ListDecree | null;
}

const pageLength = 50;
const mostCounted = 1_000;
const mostBodies = 500;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Lists as everybody reads and searches them, across all bodies. */
@Injectable()
export class PublishedListingsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page by titles. */
  async search(ask: PublicAsk): Promise<PublishedPage> {
    const { sql, values } = conditionOf(ask);
    const after = ask.cursor === null ? null : fromCursor(ask.cursor);
    const [{ total } = { total: 0 }] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from (select 1 from published_listings p where ${sql} limit ${mostCounted}) t`,
      values,
    );
    const from = after
      ? ` and (p.title, p.listing_id) > ($${values.push(after.key)}, $${values.push(after.id)}::uuid)`
      : '';
    const rows = await this.dataSource.query<PublishedLine[]>(
      `select p.listing_id as id, p.public_body_id as "publicBodyId", b.name as "bodyName", p.class, p.title, p.summary,
              p.unit, p.made_when as "madeWhen", p.form, p.retention, p.link, p.ground,
              p.exempt_until::text as "exemptUntil", coalesce(p.exempt_until < current_date, false) as "hasEnded"
         from published_listings p join public_bodies b on b.id = p.public_body_id
        where ${sql}${from} order by p.title, p.listing_id limit $${values.push(pageLength + 1)}`,
      values,
    );
    return { ...pageOf(rows, pageLength, ({ title, id }) => ({ key: title, id })), total };
  }

  /** A body with the decrees in force for its lists; null where there is none. */
  async body(id: string): Promise<PublishedBody | null> {
    if (!uuid.test(id)) return null;
    const [found] = await this.dataSource.query<PublishedBody[]>(
      `select b.id, b.name, o.name as "organiserName", ${decreeOf('open')} as open, ${decreeOf('exempt')} as exempt
         from public_bodies b join organisers o on o.id = b.organiser_id
        where b.id = $1 and exists (select 1 from information_listings l where l.public_body_id = b.id)`,
      [id],
    );
    return found ?? null;
  }
}

const decreeOf = (kind: 'open' | 'exempt'): string =>
  `(select json_build_object('number', d.number, 'decidedOn', d.decided_on::text, 'link', d.link) from listing_decrees d
     where d.public_body_id = b.id and d.kind = '${kind}' order by d.decided_on desc, d.recorded_at desc, d.id desc limit 1)`;

const conditionOf = ({ q, class: kind, body, publicBodyId }: PublicAsk): { sql: string; values: unknown[] } => {
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const words = searchWords(q);
  const name = literally(body.trim());
  const sql = [
    'true',
    ...(publicBodyId === null ? [] : [`p.public_body_id = ${bound(publicBodyId)}`]),
    ...(kind === null ? [] : [`p.class = ${bound(kind)}`]),
    ...(words === '' ? [] : [`p.words @@ to_tsquery('simple', ${bound(words)})`]),
    ...(name === ''
      ? []
      : [
          `p.public_body_id in (select id from public_bodies where name ilike '%' || ${bound(name)} || '%' limit ${mostBodies})`,
        ]),
  ];
  return { sql: sql.join(' and '), values };
};
