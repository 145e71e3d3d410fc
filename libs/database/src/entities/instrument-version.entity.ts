import type { Instrument as InstrumentContent, LintReason } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instrument } from './instrument.entity';
import { User } from './user.entity';

/** What was published of an instrument; insert-only. */
@Entity('instrument_versions')
@Check('instrument_versions_number_check', 'number > 0')
export class InstrumentVersion {
  @ForeignKey(() => Instrument)
  @PrimaryColumn({ type: 'uuid' })
  instrumentId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** Its `version` is `number` as text. */
  @Column({ type: 'jsonb' })
  content!: InstrumentContent;

  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Why warnings were passed over. */
  @Column({ type: 'jsonb' })
  reasons!: readonly LintReason[];

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  publishedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  publishedAt!: Date;
}
