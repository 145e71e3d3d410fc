import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** A questionnaire given back for the repair of single items until a time of its own; one at a time. */
@Entity('repairs')
@Index('repairs_assessment_id_made_at_idx', ['assessmentId', 'madeAt'])
@Index('repairs_open_key', ['assessmentId'], { unique: true, where: 'ended_at is null' })
@Check('repairs_reason_check', 'length(trim(reason)) > 0')
export class Repair {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  until!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;

  /** When it was handed in again, or judged without. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
