import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Determination } from './determination.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

export const correctionOutcomes = ['determined', 'withdrawn'] as const;

/** A determination that the plenary takes up again, until it determines anew or leaves it as it was. */
@Entity('determination_corrections')
@Index('determination_corrections_open_key', ['periodId'], { unique: true, where: 'ended_at is null' })
@Check('determination_corrections_reason_check', 'length(trim(reason)) > 0')
@Check('determination_corrections_outcome_check', `outcome in ('determined','withdrawn')`)
@Check('determination_corrections_ended_at_check', '(ended_at is null) = (outcome is null)')
export class DeterminationCorrection {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  /** What is corrected. */
  @ForeignKey(() => Determination)
  @Column({ type: 'uuid' })
  determinationId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  openedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: (typeof correctionOutcomes)[number] | null;
}
