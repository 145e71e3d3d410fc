import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PresentationSession } from './presentation-session.entity';
import { User } from './user.entity';

export const presences = ['present', 'absent', 'late', 'left'] as const;
export type JurorPresence = (typeof presences)[number];

/** What was noted about a juror's presence at a session; the newest counts. Insert-only. */
@Entity('session_presences')
@Index('session_presences_session_id_user_id_id_idx', ['sessionId', 'userId', 'id'])
@Check('session_presences_presence_check', `presence in ('present','absent','late','left')`)
@Check('session_presences_reason_check', `presence = 'present' or length(trim(reason)) > 0`)
export class SessionPresence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PresentationSession)
  @Column({ type: 'uuid' })
  sessionId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  presence!: JurorPresence;

  /** When who is late came, or who left went. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  notedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  notedAt!: Date;
}
