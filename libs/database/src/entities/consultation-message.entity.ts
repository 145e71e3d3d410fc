import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from './consultation.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const consultationMessageKinds = [
  'asked',
  'followUp',
  'reply',
  'note',
  'assigned',
  'handedOn',
  'booked',
  'unbooked',
  'closed',
  'reopened',
  'rated',
  'published',
] as const;
export type ConsultationMessageKind = (typeof consultationMessageKinds)[number];

/** What was said and done in a consultation, in the order of ids; insert-only. */
@Entity('consultation_messages')
@Index('consultation_messages_consultation_id_id_idx', ['consultationId', 'id'])
@Check(
  'consultation_messages_kind_check',
  `kind in ('asked','followUp','reply','note','assigned','handedOn','booked','unbooked','closed','reopened','rated','published')`,
)
export class ConsultationMessage {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Consultation)
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'text' })
  kind!: ConsultationMessageKind;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** Whose desk it lay on; null: the lead PPID's. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  /** Null: the asker without an account. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  /** What belongs to this kind alone. */
  @Column({ type: 'jsonb' })
  detail!: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
