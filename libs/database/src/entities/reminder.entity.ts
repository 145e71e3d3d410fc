import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** That a body was reminded; insert-only. By itself so many days before its deadline, or by a person. */
@Entity('reminders')
@Index('reminders_assessment_id_at_idx', ['assessmentId', 'at'])
@Index('reminders_assessment_id_due_at_days_before_idx', ['assessmentId', 'dueAt', 'daysBefore'], {
  unique: true,
  where: 'days_before IS NOT NULL',
})
@Check('reminders_stage_check', `stage in ('notRegistered','notStarted','incomplete','notSubmitted','returned')`)
@Check('reminders_days_before_check', `(days_before is null) = (sent_by is not null)`)
export class Reminder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  /** Where the body stood. */
  @Column({ type: 'text' })
  stage!: string;

  /** The deadline it was reminded of; another one is reminded of anew. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'integer', nullable: true })
  daysBefore!: number | null;

  /** How many people were written to. */
  @Column({ type: 'integer' })
  recipients!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  sentBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
