import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import {
  fromCursor,
  instant,
  type ListingDecreeKind,
  newId,
  pageOf,
  type Transaction,
  transaction,
} from '@app/database';
import { loadCalendar } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireBody } from './require-body';
import type { ListingContent } from './listing-content';
import { publishListings } from './publish-listings';

export interface FixListings {
  /** Null: the actor's own. */
  readonly publicBodyId: string | null;
  readonly kind: ListingDecreeKind;
  readonly number: string;
  readonly decidedOn: string;
  readonly link: string | null;
}

/** A decree; instants are ISO texts in UTC. */
export interface ListingDecreeView {
  readonly id: string;
  readonly bodyName: string;
  readonly kind: ListingDecreeKind;
  readonly number: string;
  readonly decidedOn: string;
  readonly link: string | null;
  readonly lines: number;
  readonly isInForce: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A line as a decree fixed it. */
export interface FixedListing {
  readonly id: string;
  readonly revision: number;
  readonly content: ListingContent;
}

export interface FixedListings {
  readonly decree: ListingDecreeView;
  readonly items: readonly FixedListing[];
  readonly next: string | null;
  readonly total: number;
}

const pageLength = 50;

const select = `select d.id, d.organiser_id as "organiserId", d.public_body_id as "publicBodyId", b.name as "bodyName",
  d.kind, d.number, d.decided_on::text as "decidedOn", d.link, d.lines, u.name as "recordedBy",
  ${instant('d.recorded_at')} as "recordedAt", not exists (
    select 1 from listing_decrees n where n.public_body_id = d.public_body_id and n.kind = d.kind
       and (n.decided_on, n.recorded_at, n.id) > (d.decided_on, d.recorded_at, d.id)) as "isInForce"
  from listing_decrees d join public_bodies b on b.id = d.public_body_id join users u on u.id = d.recorded_by`;

/** Decrees that fix lists, and the lists as they fixed them. */
@Injectable()
export class ListingDecreesService {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest two hundred: of the own body, of one, or of all bodies of the organiser. */
  async list(actor: Actor, publicBodyId: string | null): Promise<readonly ListingDecreeView[]> {
    const organiserId = organiserOf(actor);
    const wanted = actor.publicBodyId ?? publicBodyId;
    requireMay(actor, 'listing.read', { organiserId, publicBodyId: wanted });
    return this.dataSource.query<ListingDecreeView[]>(
      `${select} where d.organiser_id = $1 and ($2::uuid is null or d.public_body_id = $2)
        order by d.decided_on desc, d.recorded_at desc, d.id desc limit 200`,
      [organiserId, wanted],
    );
  }

  /** One with a page of its lines, by their titles. */
  async show(actor: Actor, id: string, cursor: string | undefined): Promise<FixedListings> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const [decree] = await tx.query<(ListingDecreeView & { organiserId: string; publicBodyId: string })[]>(
        `${select} where d.id = $1`,
        [id],
      );
      if (!decree || decree.organiserId !== actor.organiserId) throw problem.notFound();
      requireMay(actor, 'listing.read', decree);
      const rows = await tx.query<FixedListing[]>(
        `select i.listing_id as id, i.revision, r.content from listing_decree_items i
           join listing_revisions r on r.listing_id = i.listing_id and r.revision = i.revision
          where i.decree_id = $1 and ($2::text is null or (r.content->>'title', i.listing_id) > ($2, $3::uuid))
          order by r.content->>'title', i.listing_id limit $4`,
        [id, after?.key ?? null, after?.id ?? null, pageLength + 1],
      );
      const { items, next } = pageOf(rows, pageLength, (row) => ({ key: row.content.title, id: row.id }));
      return { decree, items, next, total: decree.lines };
    });
  }

  /**
   * Fixes a list as it stands by a decree; from then on everybody reads it so. Throws `listing.body`, `listingDecree.day`,
   * `listingDecree.empty`, `listingDecree.taken`.
   */
  async fix(
    actor: Actor,
    { publicBodyId, kind, number, decidedOn, link }: FixListings,
  ): Promise<{ readonly id: string }> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      const body = await requireBody(tx, actor, { publicBodyId, action: 'listing.fix' });
      const { today } = await loadCalendar(tx, organiserId);
      if (decidedOn > today) throw problem.listingDecreeDay();
      const standing = await findStanding(tx, body, kind);
      if (standing.length === 0) throw problem.listingDecreeEmpty();
      const id = newId();
      await tx.query(
        `insert into listing_decrees (id, organiser_id, public_body_id, kind, number, decided_on, link, lines, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, organiserId, body, kind, number.trim(), decidedOn, link, standing.length, actor.userId],
      );
      await tx.query(
        `insert into listing_decree_items (decree_id, listing_id, revision)
         select $1, g.id, g.revision from jsonb_to_recordset($2::jsonb) as g(id uuid, revision int)`,
        [id, JSON.stringify(standing)],
      );
      const all = await tx.query<{ id: string }[]>('select id from information_listings where public_body_id = $1', [
        body,
      ]);
      await publishListings(
        tx,
        all.map((one) => one.id),
      );
      await audit(tx, actor, 'listingDecree.recorded', { decreeId: id, publicBodyId: body, number: number.trim() });
      return { id };
    });
  }
}

const findStanding = (
  tx: Transaction,
  publicBodyId: string,
  kind: ListingDecreeKind,
): Promise<{ readonly id: string; readonly revision: number }[]> =>
  tx.query(
    `select id, revision from information_listings
      where public_body_id = $1 and withdrawn_at is null and (class = 'exempt') = ($2 = 'exempt') for share`,
    [publicBodyId, kind],
  );
