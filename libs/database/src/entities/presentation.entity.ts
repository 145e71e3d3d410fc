import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Period } from './period.entity';
import { PresentationSession } from './presentation-session.entity';

/** Somebody who came for the body. */
export interface Delegate {
  readonly name: string;
  readonly position: string;
}

/** One body's turn before the jury. */
@Entity('presentations')
@Unique(['assessmentId', 'stageCode'])
@Unique(['sessionId', 'place'])
@Index('presentations_period_id_stage_code_id_idx', ['periodId', 'stageCode', 'id'])
@Check('presentations_place_check', 'place is null or session_id is not null and place > 0')
export class Presentation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  stageCode!: string;

  @ForeignKey(() => PresentationSession)
  @Column({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  /** In the order of its session, from 1; null until lots are drawn. */
  @Column({ type: 'integer', nullable: true })
  place!: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startsAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  room!: string | null;

  /** Whether the head of the body came in person; null: not recorded yet. */
  @Column({ type: 'boolean', nullable: true })
  headAttended!: boolean | null;

  /** Who came besides the head, as the organiser noted it. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  delegates!: readonly Delegate[];

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
