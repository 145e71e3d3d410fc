import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { RecordedSource } from './recorded-source.entity';
import { User } from './user.entity';

/** What a body was given elsewhere in a stage of kind `recorded`; insert-only, the newest revision counts. No score: it did not take part. */
@Entity('recorded_scores')
@Index('recorded_scores_source_id_idx', ['sourceId'])
@Check('recorded_scores_revision_check', 'revision > 0')
@Check('recorded_scores_score_check', 'score >= 0')
@Check('recorded_scores_note_check', '(score is not null and revision = 1) or coalesce(length(trim(note)), 0) > 0')
export class RecordedScore {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  stageCode!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'numeric', nullable: true })
  score!: string | null;

  /** Why there is none, or why it is another one than before. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @ForeignKey(() => RecordedSource)
  @Column({ type: 'uuid' })
  sourceId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  recordedAt!: Date;
}
