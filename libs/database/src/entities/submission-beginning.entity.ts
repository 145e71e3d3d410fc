import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** The moment somebody pressed to hand in, by the database's clock: pressed in time, the rest may take the grace. */
@Entity('submission_beginnings')
@Index('submission_beginnings_assessment_id_begun_at_idx', ['assessmentId', 'begunAt'])
export class SubmissionBeginning {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  begunAt!: Date;
}
