import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The document that scores given elsewhere were taken from. Insert-only. */
@Entity('recorded_sources')
@Index('recorded_sources_period_id_stage_code_id_idx', ['periodId', 'stageCode', 'id'])
@Index('recorded_sources_file_sha256_idx', ['fileSha256'])
@Check('recorded_sources_title_check', 'length(trim(title)) > 0')
export class RecordedSource {
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
