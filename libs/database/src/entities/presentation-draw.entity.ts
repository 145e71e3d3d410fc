import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PresentationSession } from './presentation-session.entity';
import { User } from './user.entity';

/** A drawing of lots for the order of a session; the newest counts, earlier ones stay. Insert-only. */
@Entity('presentation_draws')
@Index('presentation_draws_session_id_id_idx', ['sessionId', 'id'])
@Check('presentation_draws_seed_check', 'length(trim(seed)) > 0')
export class PresentationDraw {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PresentationSession)
  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'text' })
  seed!: string;

  /** Codes of the bodies in the order drawn. */
  @Column({ type: 'jsonb' })
  codes!: readonly string[];

  /** Why lots were drawn again; null for the first drawing. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  drawnBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  drawnAt!: Date;
}
