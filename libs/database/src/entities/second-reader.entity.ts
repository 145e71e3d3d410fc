import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SecondReading } from './second-reading.entity';
import { User } from './user.entity';

/** Who reads which part of a second reading. Finished: what they said of it is compared, and no longer theirs to change. */
@Entity('second_readers')
@Index('second_readers_user_id_idx', ['userId'])
@Check('second_readers_share_check', 'cardinality(share) > 0')
export class SecondReader {
  @ForeignKey(() => SecondReading)
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

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
