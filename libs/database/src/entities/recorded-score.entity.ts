import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { EvidenceFile } from './evidence-file.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The document that scores given elsewhere were taken from. Insert-only. */
@Entity('recorded_sources')
@Index('recorded_sources_period_id_stage_code_id_idx', ['periodId', 'stageCode', 'id'])
@Index('recorded_sources_file_sha256_idx', ['fileSha256'])
@Check('recorded_sources_title_check', 'length(trim(title)) > 0')
class RecordedSource {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'text' })
  stageCode!: string;

  /** What it is and its number: `Surat KI Provinsi 12/2026`. */
  @Column({ type: 'text' })
  title!: string;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text' })
  fileSha256!: string;

  @Column({ type: 'text' })
  fileName!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  addedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  addedAt!: Date;
}

/** What a body was given elsewhere in a stage of kind `recorded`; insert-only, the newest revision counts. No score: it did not take part. */
@Entity('recorded_scores')
@Index('recorded_scores_source_id_idx', ['sourceId'])
@Check('recorded_scores_revision_check', 'revision > 0')
@Check('recorded_scores_score_check', 'score >= 0')
@Check('recorded_scores_note_check', '(score is not null and revision = 1) or coalesce(length(trim(note)), 0) > 0')
class RecordedScore {
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

/** Scores that were given elsewhere and the documents they come from. */
export const recordedTables = [RecordedSource, RecordedScore] as const;
