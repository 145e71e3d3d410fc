import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PastYear } from './past-year.entity';
import { PublicBody } from './public-body.entity';

/** One row of a past year's table, as it was written; insert-only. */
@Entity('past_results')
@Index('past_results_public_body_id_idx', ['publicBodyId'])
@Check('past_results_final_check', 'final >= 0')
@Check('past_results_rank_check', 'rank > 0')
export class PastResult {
  @ForeignKey(() => PastYear)
  @PrimaryColumn({ type: 'uuid' })
  pastYearId!: string;

  /** The row in the table. */
  @PrimaryColumn({ type: 'integer' })
  rowNumber!: number;

  /** Null for one that is known by its name only. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  /** Null where the table says that there was none. */
  @Column({ type: 'numeric', nullable: true })
  final!: string | null;

  @Column({ type: 'text', nullable: true })
  band!: string | null;

  @Column({ type: 'integer', nullable: true })
  rank!: number | null;

  /** Scores of stages by the headings of their columns. */
  @Column({ type: 'jsonb' })
  stages!: unknown;
}
