import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InformationListing, type ListingClass, type ListingForm } from './information-listing.entity';
import { ListingDecree } from './listing-decree.entity';
import { PublicBody } from './public-body.entity';

/** What everybody may read of a listing: made again whenever the list in force changes, never written by itself. */
@Entity('published_listings')
@Index('published_listings_title_idx', ['title', 'listingId'])
@Index('published_listings_public_body_id_idx', ['publicBodyId', 'title', 'listingId'])
@Index('published_listings_class_idx', ['class', 'title', 'listingId'])
@Index('published_listings_words_idx', { synchronize: false })
export class PublishedListing {
  @ForeignKey(() => InformationListing)
  @PrimaryColumn({ type: 'uuid' })
  listingId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @Column({ type: 'text' })
  class!: ListingClass;

  @Column({ type: 'text' })
  title!: string;

  /** Null, as everything below but the ground and the period, where it is exempt. */
  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  madeWhen!: string | null;

  @Column({ type: 'text', nullable: true })
  form!: ListingForm | null;

  @Column({ type: 'text', nullable: true })
  retention!: string | null;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'date', nullable: true })
  exemptUntil!: string | null;

  /** The decree that fixed it; null: the list was not fixed by one yet. */
  @ForeignKey(() => ListingDecree)
  @Column({ type: 'uuid', nullable: true })
  decreeId!: string | null;

  @Column({ type: 'tsvector' })
  words!: string;
}
