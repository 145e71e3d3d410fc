import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** What a body asks the organiser about one item, and what it is answered. */
@Entity('item_questions')
@Index('item_questions_assessment_id_id_idx', ['assessmentId', 'id'])
@Unique('item_questions_asked_by_key_key', ['askedBy', 'key'])
@Check(
  'item_questions_answered_at_check',
  '(answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)',
)
export class ItemQuestion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  /** By which its author's device sends it; null where it did not wait there. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  text!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;
}
