import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/**
 * The second, blind reading of an assessment; apart from `assignments`, so that nothing open to the first reader is open to
 * the second. Finished once all its readers have. Waived: the organiser lets the first reading stand alone, with a reason.
 */
@Entity('second_readings')
@Check(
  'second_readings_waived_at_check',
  'waived_at is null or (finished_at is null and coalesce(length(trim(waived_reason)), 0) > 0)',
)
export class SecondReading {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  assignedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  assignedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  waivedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  waivedReason!: string | null;
}
