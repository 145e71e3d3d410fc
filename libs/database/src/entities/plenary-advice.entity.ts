import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

export const adviceStates = ['queued', 'running', 'done', 'failed'] as const;
export type AdviceState = (typeof adviceStates)[number];

/** Figures that help the plenary and decide nothing, with the seed and the input they were made from. */
@Entity('plenary_advice')
@Index('plenary_advice_period_id_requested_at_id_idx', ['periodId', 'requestedAt', 'id'])
@Check('plenary_advice_state_check', `state in ('queued','running','done','failed')`)
@Check('plenary_advice_progress_check', 'progress between 0 and 100')
@Check('plenary_advice_document_check', `(state = 'done') = (document is not null)`)
@Check('plenary_advice_seed_check', 'seed between 0 and 4294967295')
@Check('plenary_advice_runs_check', 'runs between 1 and 10000')
export class PlenaryAdvice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'text' })
  state!: AdviceState;

  @Column({ type: 'integer', default: 0 })
  progress!: number;

  /** Where chance begins: the same seed on the same input gives the same intervals. */
  @Column({ type: 'bigint' })
  seed!: string;

  @Column({ type: 'integer' })
  runs!: number;

  /** Per cent of itself by which each stage's weight is shaken to either side. */
  @Column({ type: 'numeric' })
  weightPercent!: string;

  /** Standard deviation of judging, in points of the scale, where jurors do not show it themselves. */
  @Column({ type: 'numeric' })
  noisePoints!: string;

  /** SHA-256 of the period document it was made from. */
  @Column({ type: 'text', nullable: true })
  inputSha256!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  document!: unknown;

  /** Indonesian sentence for whoever asked. */
  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
