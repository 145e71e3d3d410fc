import type { EvidenceKind } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { EvidenceFile } from './evidence-file.entity';
import { User } from './user.entity';

/** One proof beside an answer: a link or a file, never both. Taken away, it stays on record. */
@Entity('evidence')
@Index('evidence_assessment_id_item_code_id_idx', ['assessmentId', 'itemCode', 'id'])
@Index('evidence_file_sha256_idx', ['fileSha256'])
@Index('evidence_sent_sha256_idx', ['sentSha256'])
@Check('evidence_kind_check', `kind in ('link','file','photo','video','screenshot','statement')`)
@Check('evidence_url_check', '(url is null) <> (file_sha256 is null)')
@Check('evidence_file_name_check', '(file_name is null) = (file_sha256 is null)')
@Check('evidence_sent_sha256_check', `sent_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('evidence_page_check', 'page > 0')
@Check('evidence_place_check', 'place > 0')
@Check('evidence_removed_at_check', '(removed_at is null) = (removed_by is null)')
export class Evidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  kind!: EvidenceKind;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  /** The hash of what was sent; of a picture another than that of what is kept. */
  @Column({ type: 'text', nullable: true })
  sentSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ type: 'integer', nullable: true })
  page!: number | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Where the body wants it looked at among the item's pieces; null: after those, in the order of coming. */
  @Column({ type: 'integer', nullable: true })
  place!: number | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  removedBy!: string | null;
}
