import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Determination } from './determination.entity';
import { Period } from './period.entity';

export const resultStatuses = ['ranked', 'undetermined', 'withdrawn', 'notAssessed'] as const;
export type ResultStatus = (typeof resultStatuses)[number];

/** One body's frozen outcome with its score sheet; insert-only. */
@Entity('period_results')
@Index('period_results_period_id_category_rank_category_idx', ['periodId', 'category', 'rankCategory'])
@Index('period_results_subject_id_determination_id_idx', ['subjectId', 'determinationId'])
@Check('period_results_status_check', `status in ('ranked','undetermined','withdrawn','notAssessed')`)
export class PeriodResult {
  @ForeignKey(() => Determination)
  @PrimaryColumn({ type: 'uuid' })
  determinationId!: string;

  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  /** The body's code, as in the published documents. */
  @Column({ type: 'text' })
  subjectId!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'numeric', nullable: true })
  final!: string | null;

  /** Reduced fraction just before the final rounding. */
  @Column({ type: 'text', nullable: true })
  exact!: string | null;

  @Column({ type: 'text', nullable: true })
  band!: string | null;

  @Column({ type: 'integer', nullable: true })
  rankCategory!: number | null;

  @Column({ type: 'integer', nullable: true })
  rankBand!: number | null;

  @Column({ type: 'integer', nullable: true })
  rankOverall!: number | null;

  @Column({ type: 'text' })
  status!: ResultStatus;

  /** A `SheetLine` of @app/scoring; null for a body that has no sheet (never registered). */
  @Column({ type: 'jsonb', nullable: true })
  sheet!: unknown;

  @Column({ type: 'text', nullable: true })
  sheetSha256!: string | null;
}
