import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const listingClasses = ['periodic', 'immediate', 'onDemand', 'exempt'] as const;
export type ListingClass = (typeof listingClasses)[number];

export const listingForms = ['soft', 'hard', 'both'] as const;
export type ListingForm = (typeof listingForms)[number];

/** A line of a body's list of public information, or of what is exempt from it, as it stands now. */
@Entity('information_listings')
@Index('information_listings_public_body_id_idx', ['publicBodyId', 'title', 'id'])
@Index('information_listings_organiser_id_idx', ['organiserId', 'title', 'id'])
@Index('information_listings_unit_idx', ['organiserId', 'unit', 'id'])
@Index('information_listings_changed_at_idx', ['organiserId', 'changedAt', 'id'])
@Index('information_listings_exempt_until_idx', ['exemptUntil'], { where: 'withdrawn_at is null' })
@Index('information_listings_words_idx', { synchronize: false })
@Check('information_listings_class_check', `class in ('periodic','immediate','onDemand','exempt')`)
@Check('information_listings_form_check', `form in ('soft','hard','both')`)
@Check('information_listings_text_check', 'length(trim(title)) > 0 and length(trim(unit)) > 0')
@Check(
  'information_listings_exempt_check',
  `case when class = 'exempt' then length(trim(ground)) > 0 and link is null
   else num_nonnulls(ground, tested_on, test_summary, test_link, exempt_until) = 0 end`,
)
export class InformationListing {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @Column({ type: 'text' })
  class!: ListingClass;

  /** Code of what its class requires that it answers, of the organiser's list of requirements. */
  @Column({ type: 'text', nullable: true })
  requirement!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  summary!: string;

  /** Who holds the information, and who answers for its making. */
  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'text' })
  official!: string;

  /** As lists write it: a year, a month, a date. */
  @Column({ type: 'text' })
  madeWhen!: string;

  @Column({ type: 'text' })
  madeWhere!: string;

  @Column({ type: 'text' })
  form!: ListingForm;

  @Column({ type: 'text' })
  retention!: string;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  /** Why it is exempt, by which law; null: it is not. */
  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'date', nullable: true })
  testedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  testSummary!: string | null;

  @Column({ type: 'text', nullable: true })
  testLink!: string | null;

  /** The last day of the exemption; null: no end was fixed. */
  @Column({ type: 'date', nullable: true })
  exemptUntil!: string | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  listedAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  changedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  changedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  /** What a search finds it by. */
  @Column({ type: 'tsvector' })
  words!: string;
}
