import type { EvidenceKind } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity';
import { Evidence } from './evidence.entity';
import { LateAnswer } from './late-answer.entity';
import { User } from './user.entity';

/** A piece of evidence that came after the deadline: beside its late answer, counted only once that is accepted. */
@Entity('late_evidence')
@Unique('late_evidence_sent_by_key_key', ['sentBy', 'key'])
@Index('late_evidence_late_answer_id_idx', ['lateAnswerId'])
@Index('late_evidence_file_sha256_idx', ['fileSha256'])
@Check('late_evidence_kind_check', `kind in ('link','file','photo','video','screenshot','statement')`)
@Check('late_evidence_url_check', '(url is null) <> (file_sha256 is null)')
@Check('late_evidence_file_name_check', '(file_name is null) = (file_sha256 is null)')
@Check('late_evidence_sent_sha256_check', `sent_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('late_evidence_page_check', 'page > 0')
export class LateEvidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** What it is decided with: its sender's last word on the item. */
  @ForeignKey(() => LateAnswer)
  @Column({ type: 'uuid' })
  lateAnswerId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  sentBy!: string;

  /** By which its sender's device sends it: sent twice it is one piece. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: EvidenceKind;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  sentSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ type: 'integer', nullable: true })
  page!: number | null;

  /** What the phone claims; nobody can prove it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenAt!: Date | null;

  /** Server time less phone time, as the phone measured it when it last had a connection. */
  @Column({ type: 'integer', nullable: true })
  clockOffsetMs!: number | null;

  /** When the server first heard of it: before the deadline where its upload was under way. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  begunAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  arrivedAt!: Date;

  /** The evidence it became. */
  @ForeignKey(() => Evidence)
  @Column({ type: 'uuid', nullable: true })
  evidenceId!: string | null;
}
