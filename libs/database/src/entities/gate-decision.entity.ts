import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** A body let into a stage or kept out of it by decree, whatever the gate says; the newest counts. Insert-only. */
@Entity('gate_decisions')
@Index('gate_decisions_period_id_id_idx', ['periodId', 'id'])
@Index('gate_decisions_assessment_id_stage_code_idx', ['assessmentId', 'stageCode'])
@Check('gate_decisions_decree_check', 'length(trim(decree)) > 0')
@Check('gate_decisions_reason_check', 'length(trim(reason)) > 0')
export class GateDecision {
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

  @Column({ type: 'boolean' })
  passed!: boolean;

  /** Number of the decree or minutes. */
  @Column({ type: 'text' })
  decree!: string;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  decidedAt!: Date;
}
