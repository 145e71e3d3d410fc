import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** What the people of one body say to each other about one item. Nobody outside the body reads it. */
@Entity('item_comments')
@Index('item_comments_assessment_id_id_idx', ['assessmentId', 'id'])
@Unique('item_comments_author_id_key_key', ['authorId', 'key'])
@Check('item_comments_resolved_at_check', '(resolved_at is null) = (resolved_by is null)')
export class ItemComment {
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
  authorId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  resolvedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;
}
