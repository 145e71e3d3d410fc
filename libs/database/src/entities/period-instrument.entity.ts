import type { Instrument } from '@app/instrument';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';

/** The questionnaire or rubric as it stood when the period opened; insert-only. */
@Entity('period_instruments')
@Index('period_instruments_sha256_idx', ['sha256'])
export class PeriodInstrument {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  content!: Instrument;

  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;
}
