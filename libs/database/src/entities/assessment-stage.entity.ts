import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';

export const stageStates = ['pending', 'open', 'done', 'gatedOut', 'missed', 'undetermined'] as const;
export type AssessmentStageState = (typeof stageStates)[number];

/** Where one body stands in one stage of its period. */
@Entity('assessment_stages')
@Check('assessment_stages_state_check', `state in ('pending','open','done','gatedOut','missed','undetermined')`)
export class AssessmentStage {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  stageCode!: string;

  @Column({ type: 'text' })
  state!: AssessmentStageState;

  /** Indonesian sentence, e.g. why the gate stayed closed. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
