import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Submission } from './submission.entity';

/** The receipt as a PDF in the store, once the worker has made it. */
@Entity('receipt_files')
@Check('receipt_files_file_sha256_check', `file_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('receipt_files_size_bytes_check', 'size_bytes > 0')
export class ReceiptFile {
  @ForeignKey(() => Submission)
  @PrimaryColumn({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'text' })
  fileSha256!: string;

  @Column({ type: 'integer' })
  sizeBytes!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
