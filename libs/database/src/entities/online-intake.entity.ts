import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from './consultation.entity';
import { InformationRequest } from './information-request.entity';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';

export const intakeKinds = ['request', 'consultation'] as const;
export type IntakeKind = (typeof intakeKinds)[number];

/** What somebody sent online, until their e-mail address is proven; then it is a request or a consultation, and this a trace. */
@Entity('online_intakes')
@Unique('online_intakes_token_hash_key', ['tokenHash'])
@Unique('online_intakes_proof_hash_key', ['proofHash'])
@Index('online_intakes_client_hash_idx', ['clientHash', 'sentAt'])
@Index('online_intakes_email_hash_idx', ['emailHash', 'sentAt'])
@Index('online_intakes_sent_at_idx', ['sentAt'])
@Check('online_intakes_kind_check', `kind in ('request','consultation')`)
@Check(
  'online_intakes_content_check',
  `(content is null) = (num_nonnulls(request_id, consultation_id) = 1) and num_nonnulls(request_id, consultation_id) < 2`,
)
export class OnlineIntake {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  @Column({ type: 'text' })
  kind!: IntakeKind;

  /** What was typed; gone once it is more than an intake. */
  @Column({ type: 'jsonb', nullable: true })
  content!: object | null;

  /** SHA-256 of the secret in the letter, which later opens the sender's page. */
  @Column({ type: 'text' })
  tokenHash!: string;

  /** SHA-256 of the solved riddle, so that none is used twice. */
  @Column({ type: 'text' })
  proofHash!: string;

  /** Where it came from and to whom the letter went, as hashes, to slow down floods. */
  @Column({ type: 'text' })
  clientHash!: string;

  @Column({ type: 'text' })
  emailHash!: string;

  @ForeignKey(() => InformationRequest)
  @Column({ type: 'uuid', nullable: true })
  requestId!: string | null;

  @ForeignKey(() => Consultation)
  @Column({ type: 'uuid', nullable: true })
  consultationId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  sentAt!: Date;
}
