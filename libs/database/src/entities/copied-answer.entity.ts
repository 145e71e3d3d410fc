import type { ItemValue } from '@app/instrument';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** Last year's answer, laid out to be looked at. It is no answer and counts nowhere until a person saves the item. */
@Entity('copied_answers')
export class CopiedAnswer {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'jsonb' })
  value!: ItemValue;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  fromAssessmentId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  copiedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  copiedAt!: Date;
}
