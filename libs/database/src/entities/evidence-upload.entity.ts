import type { EvidenceKind } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Evidence } from './evidence.entity';
import { User } from './user.entity';

/** A file on its way: the room kept for it, and the piece of evidence it became. Forgotten when it expires. */
@Entity('evidence_uploads')
@Index('evidence_uploads_assessment_id_created_by_idx', ['assessmentId', 'createdBy'])
@Index('evidence_uploads_expires_at_idx', ['expiresAt'])
@Index('evidence_uploads_evidence_id_idx', ['evidenceId'])
@Check('evidence_uploads_kind_check', `kind in ('link','file','photo','video','screenshot','statement')`)
@Check('evidence_uploads_page_check', 'page > 0')
@Check('evidence_uploads_size_bytes_check', 'size_bytes > 0')
export class EvidenceUpload {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  kind!: EvidenceKind;

  @Column({ type: 'integer', nullable: true })
  page!: number | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  declaredType!: string;

  @Column({ type: 'integer' })
  sizeBytes!: number;

  /** What the sender knows its content by; in the form of a SHA-256 it is held to it. */
  @Column({ type: 'text', nullable: true })
  fingerprint!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @ForeignKey(() => Evidence)
  @Column({ type: 'uuid', nullable: true })
  evidenceId!: string | null;
}
