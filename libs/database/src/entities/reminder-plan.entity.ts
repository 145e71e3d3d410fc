import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** How a period's bodies are reminded, where its organiser has changed the usual way. */
@Entity('reminder_plans')
@Check('reminder_plans_revision_check', 'revision > 0')
export class ReminderPlan {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'jsonb' })
  plan!: unknown;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  savedAt!: Date;
}
