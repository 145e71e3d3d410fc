import type { ItemValue } from '@app/instrument';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** Every save of every answer, in order; the audit of answers (RULINGS 24); insert-only. */
@Entity('answer_events')
@Unique(['assessmentId', 'itemCode', 'revision'])
@Index('answer_events_assessment_id_idempotency_key_idx', ['assessmentId', 'idempotencyKey'], {
  unique: true,
  where: 'idempotency_key is not null',
})
export class AnswerEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'jsonb', nullable: true })
  value!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  actorId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Chosen by the client: the same key again gets the first reply again, and writes nothing. */
  @Column({ type: 'text', nullable: true })
  idempotencyKey!: string | null;
}
