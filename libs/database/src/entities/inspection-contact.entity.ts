import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Inspection } from './inspection.entity';
import { Mail } from './mail.entity';
import { User } from './user.entity';

/** `refused` is an answer too, and so is a document that came without a letter. */
export const contactKinds = [
  'sent',
  'acknowledged',
  'extended',
  'answered',
  'refused',
  'documentReceived',
  'other',
] as const;
export type ContactKind = (typeof contactKinds)[number];

export const contactChannels = ['email', 'form', 'letter', 'counter', 'phone', 'chat'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** One contact of an access test, in or out; its date decides. Struck out where it was logged by mistake, never changed. */
@Entity('inspection_contacts')
@Index('inspection_contacts_inspection_id_at_id_idx', ['inspectionId', 'at', 'id'])
@Check(
  'inspection_contacts_kind_check',
  `kind in ('sent','acknowledged','extended','answered','refused','documentReceived','other')`,
)
@Check('inspection_contacts_channel_check', `channel in ('email','form','letter','counter','phone','chat')`)
@Check('inspection_contacts_struck_at_check', '(struck_at is null) = (struck_by is null)')
export class InspectionContact {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Inspection)
  @Column({ type: 'uuid' })
  inspectionId!: string;

  @Column({ type: 'text' })
  kind!: ContactKind;

  @Column({ type: 'text' })
  channel!: ContactChannel;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Under which the body registered the request. */
  @Column({ type: 'text', nullable: true })
  registrationNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Where it was sent from here. */
  @ForeignKey(() => Mail)
  @Column({ type: 'uuid', nullable: true })
  mailId!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  loggedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  loggedAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  struckBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  struckAt!: Date | null;
}
