import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

export const followUpStates = ['planned', 'underWay', 'done', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What a body will do about an item that lost points. Insert-only, the newest revision counts. */
@Entity('follow_ups')
@Index('follow_ups_due_on_idx', ['dueOn'])
@Check('follow_ups_revision_check', 'revision > 0')
@Check('follow_ups_action_check', 'length(trim(action)) > 0')
@Check('follow_ups_responsible_check', 'length(trim(responsible)) > 0')
@Check('follow_ups_state_check', "state in ('planned','underWay','done','dropped')")
@Check('follow_ups_proof_check', "state in ('planned','underWay') or coalesce(proof_url, note) is not null")
class FollowUp {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  action!: string;

  /** A person or an office, as the body writes it. */
  @Column({ type: 'text' })
  responsible!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: FollowUpState;

  @Column({ type: 'text', nullable: true })
  proofUrl!: string | null;

  /** Of the proof, or why it was dropped. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  writtenBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  writtenAt!: Date;
}

const plan: [string, string, string] = ['assessmentId', 'itemCode', 'revision'];

/** The superior's word that a revision is what the body will do. Insert-only. */
@Entity('follow_up_confirmations')
@ForeignKey(() => FollowUp, plan, plan)
class FollowUpConfirmation {
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  confirmedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  confirmedAt!: Date;
}

/** Whether a year later, at the item that asks the same, what was planned was kept. Insert-only, the newest revision counts. */
@Entity('follow_up_checks')
@ForeignKey(() => FollowUp, ['planAssessmentId', 'planItemCode', 'planRevision'], plan, {
  name: 'follow_up_checks_plan_fkey',
})
@Index('follow_up_checks_plan_assessment_id_plan_item_code_idx', ['planAssessmentId', 'planItemCode'])
@Check('follow_up_checks_revision_check', 'revision > 0')
@Check('follow_up_checks_note_check', 'kept or coalesce(length(trim(note)), 0) > 0')
class FollowUpCheck {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid' })
  planAssessmentId!: string;

  @Column({ type: 'text' })
  planItemCode!: string;

  @Column({ type: 'integer' })
  planRevision!: number;

  @Column({ type: 'boolean' })
  kept!: boolean;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  checkedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  checkedAt!: Date;
}

/** What bodies plan after a result, and what became of it. */
export const followUpTables = [FollowUp, FollowUpConfirmation, FollowUpCheck] as const;
