import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** More time to fill in, for one body or (without `assessmentId`) for all of a period; it only ever lengthens. */
@Entity('deadline_extensions')
@Index('deadline_extensions_period_id_assessment_id_idx', ['periodId', 'assessmentId'])
@Check('deadline_extensions_reason_check', 'length(trim(reason)) > 0')
@Check(
  'deadline_extensions_undone_at_check',
  '(undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)',
)
export class DeadlineExtension {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  until!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  undoneAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  undoneBy!: string | null;

  @Column({ type: 'text', nullable: true })
  undoneReason!: string | null;
}
