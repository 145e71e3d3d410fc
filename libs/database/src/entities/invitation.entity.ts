import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Membership } from './membership.entity';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

/**
 * Asks somebody to act for a body. With an assessment it is the body's own invitation to register, of which there is
 * one; without, it asks one person to come, perhaps in place of another.
 */
@Entity('invitations')
@Unique(['assessmentId'])
@Index('invitations_public_body_id_id_idx', ['publicBodyId', 'id'])
@Check('invitations_role_check', `role in ('unitPpid','superior')`)
@Check('invitations_accepted_at_check', '(accepted_at is null) = (accepted_by is null)')
@Check('invitations_mailed_at_check', 'mailed_at is not null or mail_id is null')
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Column({ type: 'text' })
  role!: 'unitPpid' | 'superior';

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Where it was sent last; null where it was only handed over. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** The hat that ends when this is accepted. */
  @ForeignKey(() => Membership)
  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  /** The last letter that carried it. */
  @Column({ type: 'uuid', nullable: true })
  mailId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt!: Date | null;

  /** When the officers that the body has already were told last, in the app and by mail as each of them chose. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  toldAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acceptedAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  acceptedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
