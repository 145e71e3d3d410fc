import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Organiser } from './organiser.entity';

export const mailStates = ['queued', 'sent', 'failed', 'kept'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail and what became of it. `kept`: there is no mail server, so it is read on the outbox page. */
@Entity('mails')
@Index('mails_organiser_id_id_idx', ['organiserId', 'id'])
@Index('mails_state_id_idx', ['state', 'id'])
@Check('mails_kind_check', `kind ~ '^[a-z][a-z-]*$'`)
@Check('mails_state_check', `state in ('queued','sent','failed','kept')`)
@Check('mails_fault_check', `fault in ('address','refused','unreachable')`)
@Check('mails_person_name_check', '(person_name is null) = (person_reply_to is null)')
@Check('mails_sent_at_check', `(state = 'sent') = (sent_at is not null)`)
export class Mail {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** In whose name it goes; null: the installation's own. */
  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid', nullable: true })
  organiserId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  toAddress!: string;

  @Column({ type: 'text' })
  toName!: string;

  /** Of a letter that a person writes, e.g. a request for information: whose name it bears. */
  @Column({ type: 'text', nullable: true })
  personName!: string | null;

  @Column({ type: 'text', nullable: true })
  personReplyTo!: string | null;

  @Column({ type: 'text' })
  subject!: string;

  /** Plain text; a mark stands where the secret goes. */
  @Column({ type: 'text' })
  text!: string;

  /** A link that opens a door; kept no longer than the mail may need it. */
  @Column({ type: 'text', nullable: true })
  secret!: string | null;

  /** Stored files by SHA-256. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  attachments!: unknown;

  /** Of a letter that tells a body's deadline: whose. */
  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  /** The deadline as it stands in the text; it is written anew where another holds when the letter goes. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'text' })
  state!: MailState;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  fault!: 'address' | 'refused' | 'unreachable' | null;

  /** What the server said last time. */
  @Column({ type: 'text', nullable: true })
  reply!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  queuedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  triedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
