import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** Who verifies what. */
@Entity('assignments')
@Index('assignments_user_id_idx', ['userId'])
@Check('assignments_share_check', 'cardinality(share) > 0')
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

  /** Codes of the sections and items that are theirs where several read one body; null: the whole questionnaire. */
  @Column({ type: 'text', array: true, nullable: true })
  share!: string[] | null;
}
