import { audit, organiserOf, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { faultOf, settled, type ListingContent } from './listing-content';
import { holdListing, keepListings, markWithdrawn } from './listing.query';
import { publishListings } from './publish-listings';
import { requireBody } from './require-body';

export interface EnterListing extends ListingContent {
  /** Null: the actor's own. */
  readonly publicBodyId: string | null;
}

export interface ChangeListing extends ListingContent {
  /** The revision that was on screen. */
  readonly revision: number;
}

export interface WithdrawListing {
  readonly revision: number;
  readonly reason: string;
  readonly isWithdrawn: boolean;
}

/** Writes lines of lists. Nothing is overwritten: what a line said before stays with it. */
@Injectable()
export class ListingChangesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws `listing.body`, `listing.ground`, `listing.period`. */
  async enter(actor: Actor, input: EnterListing): Promise<{ readonly id: string }> {
    return transaction(this.dataSource, async (tx) => {
      const publicBodyId = await requireBody(tx, actor, { publicBodyId: input.publicBodyId, action: 'listing.write' });
      const id = newId();
      await keepOne(tx, actor, { id, publicBodyId, content: input, kind: 'entered' });
      await audit(tx, actor, 'listing.entered', { listingId: id, publicBodyId });
      return { id };
    });
  }

  /** Throws `listing.changed`, `listing.withdrawn`, `listing.ground`, `listing.period`. */
  async change(actor: Actor, id: string, { revision, ...content }: ChangeListing): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { publicBodyId, isWithdrawn } = await holdListing(tx, actor, id, revision);
      if (isWithdrawn) throw problem.listingWithdrawn();
      await keepOne(tx, actor, { id, publicBodyId, content, kind: 'changed' });
      await audit(tx, actor, 'listing.changed', { listingId: id, publicBodyId });
    });
  }

  /** Takes it off the list, or puts it back, with a reason. Throws `listing.changed`. */
  async withdraw(actor: Actor, id: string, { revision, reason, isWithdrawn }: WithdrawListing): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const held = await holdListing(tx, actor, id, revision);
      if (held.isWithdrawn === isWithdrawn) throw problem.listingChanged();
      await markWithdrawn(tx, held, { userId: actor.userId, reason: reason.trim(), isWithdrawn });
      await publishListings(tx, [id]);
      const { publicBodyId } = held;
      await audit(tx, actor, isWithdrawn ? 'listing.withdrawn' : 'listing.restored', { listingId: id, publicBodyId });
    });
  }
}

interface KeptOne {
  readonly id: string;
  readonly publicBodyId: string;
  readonly content: ListingContent;
  readonly kind: 'entered' | 'changed';
}

const keepOne = async (tx: Transaction, actor: Actor, { id, publicBodyId, content, kind }: KeptOne): Promise<void> => {
  const fault = faultOf(content);
  if (fault === 'ground') throw problem.listingGround();
  if (fault === 'period') throw problem.listingPeriod();
  const rows = [{ id, publicBodyId, ...settled(content) }];
  await keepListings(tx, { organiserId: organiserOf(actor), userId: actor.userId, kind, rows });
  await publishListings(tx, [id]);
};
