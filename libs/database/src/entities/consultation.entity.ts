import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const consultationTopics = [
  'request',
  'objection',
  'listing',
  'exemption',
  'service',
  'evaluation',
  'website',
  'other',
] as const;
export type ConsultationTopic = (typeof consultationTopics)[number];

export const consultationChannels = ['online', 'officer', 'desk', 'phone'] as const;
export type ConsultationChannel = (typeof consultationChannels)[number];

export const consultationStates = ['waiting', 'answered', 'closed'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** A question to the consultation clinic, by anybody or by an officer, at the desk of a body or of the lead PPID. */
@Entity('consultations')
@Unique('consultations_number_key', ['organiserId', 'number'])
@Unique('consultations_secret_hash_key', ['secretHash'])
@Index('consultations_desk_idx', ['organiserId', 'publicBodyId', 'id'])
@Index('consultations_asker_body_id_idx', ['askerBodyId', 'id'], { where: 'asker_body_id is not null' })
@Index('consultations_waiting_since_idx', ['organiserId', 'waitingSince', 'id'], { where: 'waiting_since is not null' })
@Check('consultations_channel_check', `channel in ('online','officer','desk','phone')`)
@Check(
  'consultations_topic_check',
  `topic in ('request','objection','listing','exemption','service','evaluation','website','other')`,
)
@Check('consultations_state_check', `state in ('waiting','answered','closed')`)
@Check('consultations_waiting_since_check', `(waiting_since is not null) = (state = 'waiting')`)
@Check('consultations_closed_at_check', `(closed_at is not null) = (state = 'closed')`)
@Check('consultations_rating_check', 'rating between 1 and 5')
@Check('consultations_asker_check', `(asker_user_id is not null) = (channel = 'officer')`)
@Check('consultations_text_check', 'length(trim(question)) > 0 and length(trim(asker_name)) > 0')
export class Consultation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  /** Whose desk it lies on now; null: the lead PPID's. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  /** In the clinic's book of the year, e.g. `KL/0012/2026`. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  channel!: ConsultationChannel;

  /** An officer who asks, and for which body; null: anybody else. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  askerUserId!: string | null;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  askerBodyId!: string | null;

  @Column({ type: 'text' })
  askerName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text' })
  topic!: ConsultationTopic;

  /** The body that the question is about. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  aboutBodyId!: string | null;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'text' })
  state!: ConsultationState;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  askedAt!: Date;

  /** Since when the asker waits for the desk. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  waitingSince!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  firstAnsweredAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  /** How content the asker was, 1 to 5. */
  @Column({ type: 'smallint', nullable: true })
  rating!: number | null;

  @Column({ type: 'text', nullable: true })
  ratingNote!: string | null;

  /** SHA-256 of the secret that opens the asker's page. */
  @Column({ type: 'text' })
  secretHash!: string;

  @Column({ type: 'integer', default: 1 })
  revision!: number;
}
