import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const listingDecreeKinds = ['open', 'exempt'] as const;
export type ListingDecreeKind = (typeof listingDecreeKinds)[number];

/** A decree that fixed a body's list of public information, or of what is exempt. The latest is in force. Insert-only. */
@Entity('listing_decrees')
@Unique('listing_decrees_number_key', ['publicBodyId', 'kind', 'number'])
@Check('listing_decrees_kind_check', `kind in ('open','exempt')`)
@Check('listing_decrees_number_check', 'length(trim(number)) > 0')
export class ListingDecree {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @Column({ type: 'text' })
  kind!: ListingDecreeKind;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  /** How many lines it fixed. */
  @Column({ type: 'integer' })
  lines!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  recordedAt!: Date;
}
