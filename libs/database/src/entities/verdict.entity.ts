import type { ItemValue } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

export const verdictDecisions = ['accept', 'correct', 'reject', 'notApplicable'] as const;
export type VerdictDecision = (typeof verdictDecisions)[number];
export const verdictRounds = ['first', 'second', 'adjudicated', 'appeal'] as const;
export type VerdictRound = (typeof verdictRounds)[number];

/** A verifier's word on one item; insert-only: a later revision supersedes, none is edited. */
@Entity('verdicts')
@Unique(['assessmentId', 'itemCode', 'round', 'revision'])
@Check('verdicts_round_check', `round in ('first','second','adjudicated','appeal')`)
@Check('verdicts_decision_check', `decision in ('accept','correct','reject','notApplicable')`)
@Check('verdicts_revision_check', 'revision > 0')
@Check('verdicts_reason_check', `decision <> 'reject' or coalesce(length(trim(reason)), 0) > 0`)
export class Verdict {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  round!: VerdictRound;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  decision!: VerdictDecision;

  /** The value as accepted; null: the item stays unanswered. */
  @Column({ type: 'jsonb', nullable: true })
  value!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'integer', nullable: true })
  page!: number | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  verifierId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
