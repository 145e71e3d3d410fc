import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';

export const bodyKinds = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] as const;
export type PublicBodyKind = (typeof bodyKinds)[number];

/** An agency, district, ward or village that is evaluated; known to its organiser by `code`. */
@Entity('public_bodies')
@Unique(['organiserId', 'code'])
@Index('public_bodies_parent_id_idx', ['parentId'])
@Check('public_bodies_kind_check', `kind in ('OPD','KECAMATAN','KELURAHAN','DESA')`)
export class PublicBody {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: PublicBodyKind;

  /** Code of the Ministry of Home Affairs, e.g. `35.08.07`. */
  @Column({ type: 'text', nullable: true })
  regionCode!: string | null;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text', nullable: true })
  groupCode!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  /** What its documents are written in where that is not what everybody reads, in words: `Jawa`. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** Where invitations go. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** As it is dialled from anywhere: `+62…`. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  officerName!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
