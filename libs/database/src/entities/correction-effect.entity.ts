import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { PeriodInstrument } from './period-instrument.entity';

export const effectSubjects = ['answer', 'verdict'] as const;
export type EffectSubject = (typeof effectSubjects)[number];

/** `review`: it still counts and is to be looked at again. `dropped`: it counts no more. What a correction keeps has no row. */
export const effects = ['review', 'dropped'] as const;
export type Effect = (typeof effects)[number];

/** What one correction did to one answer or verdict. Settled once somebody has said that item again. */
@Entity('correction_effects')
@ForeignKey(() => PeriodInstrument, ['periodId', 'instrumentCode', 'version'], ['periodId', 'code', 'version'])
@Index('correction_effects_period_id_instrument_code_version_idx', ['periodId', 'instrumentCode', 'version'])
@Check('correction_effects_subject_check', `subject in ('answer','verdict')`)
@Check('correction_effects_effect_check', `effect in ('review','dropped')`)
export class CorrectionEffect {
  @Column({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'text' })
  instrumentCode!: string;

  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @PrimaryColumn({ type: 'text' })
  subject!: EffectSubject;

  /** Of the instrument in this period. */
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  effect!: Effect;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;
}
