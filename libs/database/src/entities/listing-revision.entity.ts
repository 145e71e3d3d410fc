import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InformationListing } from './information-listing.entity';
import { User } from './user.entity';

export const listingRevisionKinds = ['entered', 'imported', 'changed', 'withdrawn', 'restored'] as const;
export type ListingRevisionKind = (typeof listingRevisionKinds)[number];

/** What a listing said at each of its revisions, and who made it so. Insert-only. */
@Entity('listing_revisions')
@Check('listing_revisions_kind_check', `kind in ('entered','imported','changed','withdrawn','restored')`)
export class ListingRevision {
  @ForeignKey(() => InformationListing)
  @PrimaryColumn({ type: 'uuid' })
  listingId!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  kind!: ListingRevisionKind;

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
