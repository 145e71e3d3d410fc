import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';
import { Verdict } from './verdict.entity';

export const appealOutcomes = ['granted', 'refused', 'withdrawn'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** A body's appeal against the verdict on one item; once an item, and ended once. */
@Entity('appeals')
@Unique(['assessmentId', 'itemCode'])
@Index('appeals_verdict_id_idx', ['verdictId'])
@Check('appeals_reason_check', 'length(trim(reason)) > 0')
@Check('appeals_outcome_check', `outcome in ('granted','refused','withdrawn')`)
@Check('appeals_ended_at_check', '(ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)')
@Check(
  'appeals_decision_reason_check',
  `coalesce(outcome, 'withdrawn') = 'withdrawn' or coalesce(length(trim(decision_reason)), 0) > 0`,
)
@Check('appeals_new_verdict_id_check', `(new_verdict_id is not null) = coalesce(outcome = 'granted', false)`)
export class Appeal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  /** The verdict that is appealed. */
  @ForeignKey(() => Verdict)
  @Column({ type: 'uuid' })
  verdictId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  lodgedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  lodgedAt!: Date;

  @Column({ type: 'text', nullable: true })
  outcome!: AppealOutcome | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  /** The verdict that takes the place of the appealed one. */
  @ForeignKey(() => Verdict)
  @Column({ type: 'uuid', nullable: true })
  newVerdictId!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
