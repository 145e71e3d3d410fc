import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What stands on paper: head lines, address, city of signing, and who signs. */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly address: string;
  readonly city: string;
  readonly signatories: readonly { readonly role: string; readonly name: string; readonly nip: string }[];
}

/** A tenant: an Information Commission, or a regency that evaluates its own bodies. */
@Entity('organisers')
@Unique(['code'])
@Check('organisers_code_check', `code ~ '^[a-z0-9][a-z0-9.-]{0,62}$'`)
export class Organiser {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** IANA zone in which its deadlines are shown, e.g. `Asia/Jakarta`. */
  @Column({ type: 'text' })
  timeZone!: string;

  /** CSS colour of its screens and papers, e.g. `#0b5d4e`. */
  @Column({ type: 'text' })
  accent!: string;

  @Column({ type: 'jsonb' })
  letterhead!: Letterhead;

  /** Where answers to its mails go; null: to the sending address. */
  @Column({ type: 'text', nullable: true })
  replyTo!: string | null;

  /** How its decrees are numbered, e.g. `{number}/SK/KI-JT/{roman-month}/{year}`. */
  @Column({ type: 'text', default: '{number}/SK/{roman-month}/{year}' })
  decreePattern!: string;

  /** How its certificates are numbered, as decrees are. */
  @Column({ type: 'text', default: '{number}/SERT/{roman-month}/{year}' })
  certificatePattern!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
