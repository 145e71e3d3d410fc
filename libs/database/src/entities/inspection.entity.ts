import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

export const inspectionOutcomes = ['done', 'missed'] as const;
export type InspectionOutcome = (typeof inspectionOutcomes)[number];

/** One body in a stage whose instrument an assessor fills: a website check, an access test, a visit. */
@Entity('inspections')
@Unique(['assessmentId', 'stageCode'])
@Index('inspections_period_id_stage_code_id_idx', ['periodId', 'stageCode', 'id'])
@Index('inspections_assessor_id_idx', ['assessorId'])
@Check('inspections_outcome_check', `outcome in ('done','missed')`)
@Check(
  'inspections_ended_at_check',
  '(ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)',
)
@Check(
  'inspections_outcome_reason_check',
  `coalesce(outcome, 'done') = 'done' or coalesce(length(trim(outcome_reason)), 0) > 0`,
)
export class Inspection {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  stageCode!: string;

  /** Who fills it; null: nobody yet. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  assessorId!: string | null;

  /** `missed`: it could not take place, with the reason. */
  @Column({ type: 'text', nullable: true })
  outcome!: InspectionOutcome | null;

  @Column({ type: 'text', nullable: true })
  outcomeReason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
