import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InformationListing } from './information-listing.entity';
import { ListingDecree } from './listing-decree.entity';

/** A line as a decree fixed it: which of its revisions. Insert-only. */
@Entity('listing_decree_items')
export class ListingDecreeItem {
  @ForeignKey(() => ListingDecree)
  @PrimaryColumn({ type: 'uuid' })
  decreeId!: string;

  @ForeignKey(() => InformationListing)
  @PrimaryColumn({ type: 'uuid' })
  listingId!: string;

  @Column({ type: 'integer' })
  revision!: number;
}
