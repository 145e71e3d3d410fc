import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** Who confirms what is handed in: the superior with an account, a signed letter that is uploaded, or either. */
export const confirmations = ['superior', 'letter', 'either'] as const;
export type Confirmation = (typeof confirmations)[number];

/** What becomes of answers that nobody handed in: nothing, or they are judged as they stood at the deadline. */
export const unsubmittedRules = ['zero', 'count'] as const;
export type UnsubmittedRule = (typeof unsubmittedRules)[number];

/** One version of how a period is handed in; insert-only. No row: the usual rules. */
@Entity('submission_rules')
@Check('submission_rules_version_check', 'version > 0')
@Check('submission_rules_confirm_check', `confirm in ('superior','letter','either')`)
@Check('submission_rules_grace_seconds_check', 'grace_seconds between 0 and 900')
@Check('submission_rules_unsubmitted_check', `unsubmitted in ('zero','count')`)
export class SubmissionRule {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  confirm!: Confirmation;

  /** How long after the deadline a save that was under way still arrives in time. */
  @Column({ type: 'integer' })
  graceSeconds!: number;

  @Column({ type: 'text' })
  unsubmitted!: UnsubmittedRule;

  /** Whether who is PPID of a body may sign as its superior too, with no letter. */
  @Column({ type: 'boolean', default: false })
  samePerson!: boolean;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
