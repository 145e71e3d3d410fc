import type { Instrument, LintReason } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The questionnaire or rubric as a period froze it, and each correction of it since; the highest version counts; insert-only. */
@Entity('period_instruments')
@Index('period_instruments_sha256_idx', ['sha256'])
@Check('period_instruments_version_check', 'version > 0')
@Check('period_instruments_reason_check', 'version = 1 or coalesce(length(trim(reason)), 0) > 0')
export class PeriodInstrument {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** 1 as frozen at opening; a correction is the next one. */
  @PrimaryColumn({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'jsonb' })
  content!: Instrument;

  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  /** Why warnings were passed over, at opening or when the corrected version was published. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  reasons!: readonly LintReason[];

  /** Why it was corrected; bodies read it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
