import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** How a person is told by mail; urgent things come at once whatever they chose. */
export const notifyWays = ['atOnce', 'digest', 'none'] as const;
export type NotifyBy = (typeof notifyWays)[number];

/** A person who may sign in. What they may do is in their memberships. */
@Entity('users')
@Unique(['email'])
@Check('users_email_check', `email = lower(email) and email like '%_@_%'`)
@Check('users_notify_by_check', `notify_by in ('atOnce','digest','none')`)
export class User {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Kept in lower case, so that one address is one person. */
  @Column({ type: 'text' })
  email!: string;

  /** argon2id, in PHC string form. */
  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'text', default: 'digest' })
  notifyBy!: NotifyBy;

  /** Seals what waits on this person's phones; made at the first sign-in, handed out only to who is signed in. */
  @Column({ type: 'text', nullable: true })
  deviceKey!: string | null;
}
