import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InformationRequest } from './information-request.entity';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';

/** A request that somebody sent online, until its e-mail address is proven; then it is a request, and this is only a trace. */
@Entity('request_intakes')
@Unique('request_intakes_token_hash_key', ['tokenHash'])
@Unique('request_intakes_proof_hash_key', ['proofHash'])
@Index('request_intakes_client_hash_idx', ['clientHash', 'sentAt'])
@Index('request_intakes_email_hash_idx', ['emailHash', 'sentAt'])
@Index('request_intakes_sent_at_idx', ['sentAt'])
@Check('request_intakes_request_id_check', '(request_id is null) = (content is not null)')
export class RequestIntake {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  /** What was typed; gone once it is a request. */
  @Column({ type: 'jsonb', nullable: true })
  content!: object | null;

  /** SHA-256 of the secret in the letter, which later opens the requester's page. */
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

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  sentAt!: Date;
}
