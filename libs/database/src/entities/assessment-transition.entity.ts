import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Assessment, type AssessmentState } from './assessment.entity';
import { User } from './user.entity';

/** One move in an assessment's life: who, when, why; insert-only. No actor: the system itself. */
@Entity('assessment_transitions')
@Index('assessment_transitions_assessment_id_id_idx', ['assessmentId', 'id'])
export class AssessmentTransition {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  fromState!: AssessmentState;

  @Column({ type: 'text' })
  toState!: AssessmentState;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
