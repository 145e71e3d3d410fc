import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { EvidenceFile } from './evidence-file.entity';
import { User } from './user.entity';

/** What a body had registered with before it renewed that, as it was approved. Insert-only. */
@Entity('earlier_registrations')
@Index('earlier_registrations_decree_sha256_idx', ['decreeSha256'])
@Check('earlier_registrations_round_check', 'round > 0')
@Check('earlier_registrations_decree_name_check', '(decree_name is null) = (decree_sha256 is null)')
export class EarlierRegistration {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'integer' })
  round!: number;

  @Column({ type: 'jsonb' })
  content!: Readonly<Record<string, unknown>>;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  decreeSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  decreeName!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;

  /** Null: the period's rule. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;
}
