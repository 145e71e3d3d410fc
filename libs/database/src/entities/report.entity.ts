import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

export const reportStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ReportState = (typeof reportStates)[number];

/** A paper asked for, and how far it has come. */
@Entity('reports')
@Index('reports_requested_by_requested_at_id_idx', ['requestedBy', 'requestedAt', 'id'])
@Index('reports_period_id_idx', ['periodId'])
@Check('reports_kind_check', `kind ~ '^[a-z][a-z-]*$'`)
@Check('reports_format_check', `format in ('xlsx','pdf')`)
@Check('reports_state_check', `state in ('queued','running','done','failed','cancelled')`)
@Check('reports_progress_check', 'progress between 0 and 100')
@Check('reports_file_sha256_check', `(state = 'done') = (file_sha256 is not null)`)
export class Report {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  /** `ranking`, `recap`, `evaluation-sheet`; later issues add their own. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  format!: 'xlsx' | 'pdf';

  @Column({ type: 'jsonb' })
  params!: unknown;

  @Column({ type: 'text' })
  state!: ReportState;

  @Column({ type: 'integer', default: 0 })
  progress!: number;

  /** Rows of bodies that it will have, known once it is being made. */
  @Column({ type: 'integer', nullable: true })
  expectedRows!: number | null;

  @Column({ type: 'integer', nullable: true })
  rowCount!: number | null;

  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ type: 'integer', nullable: true })
  sizeBytes!: number | null;

  /** Indonesian sentence for whoever asked. */
  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
