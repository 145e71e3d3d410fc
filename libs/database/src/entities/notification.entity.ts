import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** A notice to one person. While it is unread, the same about the same thing only counts up. */
@Entity('notifications')
@Index('notifications_user_id_told_at_id_idx', ['userId', 'toldAt', 'id'])
@Index('notifications_user_id_kind_href_idx', ['userId', 'kind', 'href'], { unique: true, where: 'read_at IS NULL' })
@Index('notifications_awaits_digest_idx', ['userId'], { where: 'awaits_digest' })
@Check('notifications_kind_check', `kind ~ '^[a-z][a-z-]*$'`)
@Check('notifications_href_check', `href ~ '^/([^/\\\\]|$)'`)
export class Notification {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid', nullable: true })
  organiserId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  /** An address of the web app. */
  @Column({ type: 'text' })
  href!: string;

  @Column({ type: 'integer', default: 1 })
  times!: number;

  /** Whether the next digest tells it by mail. */
  @Column({ type: 'boolean' })
  awaitsDigest!: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  toldAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt!: Date | null;
}
