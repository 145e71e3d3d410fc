import type { ItemValue } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** The body's current word on one item. `value` null: it was answered once and cleared since. */
@Entity('answers')
@Check('answers_revision_check', 'revision > 0')
export class Answer {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'jsonb', nullable: true })
  value!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  revision!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt!: Date;
}
