import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Membership } from './membership.entity';
import { User } from './user.entity';

/** A signed-in browser. Only the SHA-256 of its token is kept, so that a copy of the table opens no door. */
@Entity('sessions')
@Unique(['tokenHash'])
@Index('sessions_user_id_idx', ['userId'])
@Index('sessions_expires_at_idx', ['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** SHA-256 of the cookie's token, hexadecimal. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  /** The hat chosen; null until a person with several has picked one. */
  @ForeignKey(() => Membership)
  @Column({ type: 'uuid', nullable: true })
  membershipId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  seenAt!: Date;
}
