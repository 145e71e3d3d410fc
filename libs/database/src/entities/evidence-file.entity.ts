import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A stored file, known by its content; the bytes are in the storage of @app/platform. */
@Entity('evidence_files')
@Check('evidence_files_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('evidence_files_size_bytes_check', 'size_bytes > 0')
export class EvidenceFile {
  @PrimaryColumn({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  sizeBytes!: number;

  /** As found in the bytes, never as declared. */
  @Column({ type: 'text' })
  mediaType!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
