import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** A year's results taken from a table, which cannot be computed again; kept with the file they came from. Only withdrawn. */
@Entity('past_years')
@Index('past_years_standing_key', ['organiserId', 'year', 'title'], { unique: true, where: 'withdrawn_at is null' })
@Check('past_years_year_check', 'year between 2000 and 2100')
@Check('past_years_row_count_check', 'row_count > 0')
@Check(
  'past_years_withdrawal_check',
  '(withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null)',
)
export class PastYear {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  title!: string;

  /** Where the table was published, and under which terms. */
  @Column({ type: 'text' })
  source!: string;

  /** The highest score there could be. */
  @Column({ type: 'text' })
  scale!: string;

  /** Which column was taken for what. */
  @Column({ type: 'jsonb' })
  mapping!: unknown;

  @Column({ type: 'integer' })
  rowCount!: number;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  fileSha256!: string;

  @Column({ type: 'integer' })
  sizeBytes!: number;

  /** The workbook itself. */
  @Column({ type: 'bytea', select: false })
  file!: Buffer;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  importedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  importedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason!: string | null;
}
