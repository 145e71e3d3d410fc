import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** Who verifies what. */
@Entity('assignments')
@Index('assignments_user_id_idx', ['userId'])
export class Assignment {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => User)
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  assignedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  assignedAt!: Date;

  /** Why it came to them, Indonesian; null where it was chosen by hand. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
