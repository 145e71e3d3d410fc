import { may, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { fromCursor, pageOf, transaction, type ListingClass } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListingCard, ListingView } from './listing-views';
import { findRevisions, loadListing } from './listing.query';
import {
  countListings,
  findListings,
  findUnits,
  type ListingFilter,
  type ListingSort,
  type SoughtListings,
} from './listings.query';

/** Which lines somebody asks for; a body is named by whoever sees several. */
export interface ListingsFind {
  readonly q?: string;
  readonly class?: ListingClass;
  readonly unit?: string;
  readonly filter?: ListingFilter;
  readonly publicBodyId?: string;
}

export interface ListingsAsk extends ListingsFind {
  readonly sort?: ListingSort;
  readonly cursor?: string;
}

export interface ListingPage {
  readonly items: readonly ListingCard[];
  readonly next: string | null;
  /** Ten thousand stands for that many or more. */
  readonly total: number;
  /** Of the own body, or of the one asked for. */
  readonly units: readonly string[];
}

const pageLength = 50;

/** What the actor may read of what was asked for. */
export const soughtBy = (actor: Actor, find: ListingsFind): SoughtListings => {
  const organiserId = organiserOf(actor);
  const publicBodyId = actor.publicBodyId ?? find.publicBodyId ?? null;
  requireMay(actor, 'listing.read', { organiserId, publicBodyId });
  const { class: kind = null, unit = null, filter = null, q = '' } = find;
  return { organiserId, publicBodyId, class: kind, unit, filter, q };
};

/** Lists of public and of exempt information as officers see them. */
@Injectable()
export class InformationListingsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page: of the own body, or of all bodies of the organiser. */
  async page(actor: Actor, { sort = 'title', cursor, ...find }: ListingsAsk): Promise<ListingPage> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after) throw problem.cursorInvalid();
    const sought = soughtBy(actor, find);
    return transaction(this.dataSource, async (tx) => {
      const rows = await findListings(tx, sought, { sort, after, limit: pageLength + 1 });
      const { items, next } = pageOf(rows, pageLength, ({ key, id }) => ({ key, id }));
      return {
        items: items.map(({ key: _, ...card }) => card),
        next,
        total: await countListings(tx, sought),
        units: sought.publicBodyId === null ? [] : await findUnits(tx, sought.publicBodyId),
      };
    });
  }

  /** One with all that it said before. */
  async show(actor: Actor, id: string): Promise<ListingView> {
    return transaction(this.dataSource, async (tx) => {
      const { organiserId, ...kept } = await loadListing(tx, actor, id);
      const { publicBodyId } = kept;
      return {
        ...kept,
        mayWrite: may(actor, 'listing.write', { organiserId, publicBodyId }),
        revisions: await findRevisions(tx, id),
      };
    });
  }
}
