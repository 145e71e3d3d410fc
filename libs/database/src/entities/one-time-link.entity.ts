import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity';

/** A link that works once and not for long. Only the SHA-256 of its token is kept. */
@Entity('one_time_links')
@Unique(['tokenHash'])
@Index('one_time_links_user_id_idx', ['userId'])
@Check('one_time_links_purpose_check', `purpose in ('password','email')`)
@Check('one_time_links_email_check', `(purpose = 'email') = (email is not null)`)
export class OneTimeLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text' })
  purpose!: 'password' | 'email';

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  /** The new address that the link confirms. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Who handed it over; null: the person asked for it. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  usedAt!: Date | null;
}
