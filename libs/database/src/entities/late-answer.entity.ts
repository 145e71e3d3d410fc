import type { ItemValue } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

export const lateDecisions = ['accepted', 'declined'] as const;
export type LateDecision = (typeof lateDecisions)[number];

/** An answer that came after the deadline, kept apart until the organiser decides (RULINGS 31). */
@Entity('late_answers')
@Unique(['assessmentId', 'key'])
@Index('late_answers_assessment_id_id_idx', ['assessmentId', 'id'])
@Check('late_answers_seen_revision_check', 'seen_revision >= 0')
@Check('late_answers_decision_check', `decision in ('accepted','declined')`)
@Check(
  'late_answers_decided_at_check',
  '(decision is null) = (decided_at is null) and (decision is null) = (decided_by is null) and (decision is null) = (decision_reason is null)',
)
@Check(
  'late_answers_applied_revision_check',
  `(applied_revision is not null) = (decision is not distinct from 'accepted')`,
)
@Check('late_answers_is_evidence_only_check', 'not is_evidence_only or value is null and note is null')
export class LateAnswer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'jsonb', nullable: true })
  value!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** No answer came: only evidence beside the answer that stands. */
  @Column({ type: 'boolean', default: false })
  isEvidenceOnly!: boolean;

  /** The revision that the phone had seen. */
  @Column({ type: 'integer' })
  seenRevision!: number;

  @Column({ type: 'text' })
  key!: string;

  /** What the phone claims; nobody can prove it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  typedAt!: Date | null;

  /** Server time less phone time, as the phone measured it when it last had a connection. */
  @Column({ type: 'integer', nullable: true })
  clockOffsetMs!: number | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  sentBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  arrivedAt!: Date;

  /** The deadline that held then, with every extension; null where there was none. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  passedDeadline!: Date | null;

  @Column({ type: 'text', nullable: true })
  decision!: LateDecision | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  /** Revision of the answer that an acceptance made. */
  @Column({ type: 'integer', nullable: true })
  appliedRevision!: number | null;
}
