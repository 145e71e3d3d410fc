import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity';
import { Inspection } from './inspection.entity';
import { User } from './user.entity';

/** What an assessor puts beside an item, a link or a file: a screenshot, a photograph, a reply. */
@Entity('inspection_evidence')
@Unique(['inspectionId', 'key'])
@Index('inspection_evidence_inspection_id_id_idx', ['inspectionId', 'id'])
@Index('inspection_evidence_file_sha256_idx', ['fileSha256'])
@Check('inspection_evidence_url_check', '(url is null) <> (file_sha256 is null)')
@Check('inspection_evidence_sent_sha256_check', `sent_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('inspection_evidence_file_name_check', '(file_name is null) = (file_sha256 is null)')
export class InspectionEvidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Inspection)
  @Column({ type: 'uuid' })
  inspectionId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  /** Of what was sent; of a picture another than that of what is kept. Null also where the file came before this was kept. */
  @Column({ type: 'text', nullable: true })
  sentSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  /** Made by the device: the same file sent twice is one piece. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt!: Date | null;
}
