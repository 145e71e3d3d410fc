import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** What a verifier asks a body about an item, and what it answers; no answer and no verdict changes by it. */
@Entity('clarifications')
@Index('clarifications_assessment_id_id_idx', ['assessmentId', 'id'])
@Index('clarifications_asked_by_idx', ['askedBy'])
@Check('clarifications_text_check', 'length(trim(text)) > 0')
@Check(
  'clarifications_answer_check',
  '(answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)',
)
export class Clarification {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  text!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;
}
