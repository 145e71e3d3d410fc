import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inspection } from './inspection.entity';

/** The minutes of a finished visit as a PDF in the store, once the worker has made it; a corrected visit has further editions. */
@Entity('visit_minutes')
@Check('visit_minutes_file_sha256_check', `file_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('visit_minutes_size_bytes_check', 'size_bytes > 0')
@Check('visit_minutes_edition_check', 'edition > 0')
export class VisitMinutes {
  @ForeignKey(() => Inspection)
  @PrimaryColumn({ type: 'uuid' })
  inspectionId!: string;

  @PrimaryColumn({ type: 'integer', default: 1 })
  edition!: number;

  @Column({ type: 'text' })
  fileSha256!: string;

  @Column({ type: 'integer' })
  sizeBytes!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
