import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Period } from './period.entity';
import { PublicBody } from './public-body.entity';

/** The life of a self assessment (RULINGS 22). */
export const assessmentStates = [
  'invited',
  'registered',
  'filling',
  'submitted',
  'verifying',
  'provisional',
  'appealing',
  'verified',
  'returned',
  'withdrawn',
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** One body in one period. */
@Entity('assessments')
@Unique(['periodId', 'publicBodyId'])
@Index('assessments_public_body_id_idx', ['publicBodyId'])
@Index('assessments_period_id_category_id_idx', ['periodId', 'category', 'id'])
@Index('assessments_period_id_state_id_idx', ['periodId', 'state', 'id'])
@Check(
  'assessments_state_check',
  `state in ('invited','registered','filling','submitted','verifying','provisional','appealing','verified','returned','withdrawn')`,
)
export class Assessment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'text', nullable: true })
  groupCode!: string | null;

  /** Code of the questionnaire among the period's instruments. */
  @Column({ type: 'text' })
  instrumentCode!: string;

  @Column({ type: 'text' })
  state!: AssessmentState;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  registeredAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  verifiedAt!: Date | null;

  /** Self score at submission, as a reduced fraction. */
  @Column({ type: 'text', nullable: true })
  selfExact!: string | null;

  /** The same, rounded by the period's rule. */
  @Column({ type: 'numeric', nullable: true })
  selfScore!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
