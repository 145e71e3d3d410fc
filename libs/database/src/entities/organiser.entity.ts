import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Texts of papers that are the organiser's own, with places such as `{periode}` that are filled in when they are made. */
export interface PaperWords {
  /** Of a decree: why ("Menimbang"), by which law ("Mengingat"), and what it decides beside the results. */
  readonly considering: readonly string[];
  readonly recalling: readonly string[];
  readonly dictums: readonly string[];
  /** How minutes of the plenary begin. */
  readonly minutes: string;
  /** What a certificate is given for. */
  readonly certificate: string;
}

/** What stands on paper: head lines, address, city of signing, and who signs; on which paper, with which logo and words. */
export interface Letterhead {
  readonly lines: readonly string[];
  readonly address: string;
  readonly city: string;
  readonly signatories: readonly { readonly role: string; readonly name: string; readonly nip: string }[];
  /** A4 where absent. */
  readonly paper?: 'A4' | 'F4';
  /** SHA-256 of the picture as it is kept beside the reports. */
  readonly logoSha256?: string;
  /** The standard ones where absent. */
  readonly words?: PaperWords;
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

  /** Grows with each change of what its papers look like. */
  @Column({ type: 'integer', default: 0 })
  papersRevision!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
