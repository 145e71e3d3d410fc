import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PresentationSession } from './presentation-session.entity';
import { Presentation } from './presentation.entity';

/** What the room sees of a session: who is on, whether scores are shown, and the picture held while it is frozen. */
@Entity('session_boards')
@Check('session_boards_frozen_at_check', '(frozen is null) = (frozen_at is null)')
export class SessionBoard {
  @ForeignKey(() => PresentationSession)
  @PrimaryColumn({ type: 'uuid' })
  sessionId!: string;

  @ForeignKey(() => Presentation)
  @Column({ type: 'uuid', nullable: true })
  nowId!: string | null;

  @Column({ type: 'boolean', default: false })
  showsScores!: boolean;

  /** The picture as it was when it was frozen. */
  @Column({ type: 'jsonb', nullable: true })
  frozen!: object | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  frozenAt!: Date | null;
}
