import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Appeal } from './appeal.entity';
import { EvidenceFile } from './evidence-file.entity';
import { User } from './user.entity';

/** A piece brought in an appeal, a link or a file; apart from the evidence that was first judged. Insert-only. */
@Entity('appeal_evidence')
@Index('appeal_evidence_appeal_id_id_idx', ['appealId', 'id'])
@Index('appeal_evidence_file_sha256_idx', ['fileSha256'])
@Check('appeal_evidence_url_check', '(url is null) <> (file_sha256 is null)')
@Check('appeal_evidence_file_name_check', '(file_name is null) = (file_sha256 is null)')
export class AppealEvidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Appeal)
  @Column({ type: 'uuid' })
  appealId!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
