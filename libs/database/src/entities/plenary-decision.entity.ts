import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { PlenarySitting } from './plenary-sitting.entity';
import { User } from './user.entity';

export const plenaryDecisionKinds = ['confirm', 'review', 'note'] as const;
export type PlenaryDecisionKind = (typeof plenaryDecisionKinds)[number];

/** What a sitting decided on a body, a category or the whole period; insert-only, and no score is made from it. */
@Entity('plenary_decisions')
@Index('plenary_decisions_sitting_id_id_idx', ['sittingId', 'id'])
@Check('plenary_decisions_kind_check', `kind in ('confirm','review','note')`)
@Check('plenary_decisions_reason_check', 'length(trim(reason)) > 0')
@Check('plenary_decisions_about_check', 'assessment_id is null or category is null')
@Check(
  'plenary_decisions_votes_check',
  '(votes_for is null) = (votes_against is null) and (votes_for is null) = (votes_abstain is null)',
)
export class PlenaryDecision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PlenarySitting)
  @Column({ type: 'uuid' })
  sittingId!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text' })
  kind!: PlenaryDecisionKind;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** All three null: agreed without a vote. */
  @Column({ type: 'integer', nullable: true })
  votesFor!: number | null;

  @Column({ type: 'integer', nullable: true })
  votesAgainst!: number | null;

  @Column({ type: 'integer', nullable: true })
  votesAbstain!: number | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  recordedAt!: Date;
}
