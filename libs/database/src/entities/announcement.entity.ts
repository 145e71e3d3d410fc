import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ItemQuestion } from './item-question.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** What the organiser tells every body of a period, or one category, or whoever is asked one item. Taken back, never deleted. */
@Entity('announcements')
@Index('announcements_period_id_id_idx', ['periodId', 'id'])
@Check('announcements_item_code_check', '(item_code is null) = (instrument_code is null)')
export class Announcement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  /** Null: all categories. */
  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', nullable: true })
  instrumentCode!: string | null;

  @Column({ type: 'text', nullable: true })
  itemCode!: string | null;

  /** The question whose answer this makes known to all. */
  @ForeignKey(() => ItemQuestion)
  @Column({ type: 'uuid', nullable: true })
  questionId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  announcedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  announcedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;
}
