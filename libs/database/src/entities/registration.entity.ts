import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { EvidenceFile } from './evidence-file.entity';
import { User } from './user.entity';

export const registrationStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What a body says of itself before it may fill: its officers, its decree, its channels. */
@Entity('registrations')
@Index('registrations_state_idx', ['state'])
@Index('registrations_decree_sha256_idx', ['decreeSha256'])
@Check('registrations_state_check', `state in ('draft','submitted','returned','approved')`)
@Check('registrations_revision_check', 'revision > 0')
@Check('registrations_round_check', 'round > 0')
@Check('registrations_decree_name_check', '(decree_name is null) = (decree_sha256 is null)')
@Check('registrations_submitted_at_check', `state = 'draft' or submitted_at is not null`)
@Check('registrations_reason_check', `state <> 'returned' or coalesce(length(trim(reason)), 0) > 0`)
export class Registration {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  state!: RegistrationState;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Raised by each renewal; what stood before is kept as an earlier one. */
  @Column({ type: 'integer', default: 1 })
  round!: number;

  @Column({ type: 'jsonb', default: {} })
  content!: Readonly<Record<string, unknown>>;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  decreeSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  decreeName!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  savedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  /** Why it was returned, last; until it is approved. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
