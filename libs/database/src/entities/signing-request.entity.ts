import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

export const signingOutcomes = ['signed', 'returned'] as const;
export type SigningOutcome = (typeof signingOutcomes)[number];

/** The officer's word to the superior that a questionnaire is ready, and what became of it; one open at a time. */
@Entity('signing_requests')
@Index('signing_requests_assessment_id_asked_at_idx', ['assessmentId', 'askedAt'])
@Index('signing_requests_open_key', ['assessmentId'], { unique: true, where: 'ended_at is null' })
@Check('signing_requests_outcome_check', `outcome in ('signed','returned')`)
@Check(
  'signing_requests_ended_at_check',
  '(ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)',
)
@Check('signing_requests_reason_check', `outcome is distinct from 'returned' or coalesce(length(trim(reason)), 0) > 0`)
export class SigningRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  outcome!: SigningOutcome | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
