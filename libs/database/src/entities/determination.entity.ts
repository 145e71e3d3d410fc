import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Letterhead } from './organiser.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/**
 * The plenary's decision with everything it was made from, frozen; insert-only. One that corrects another names it: those of
 * a period are a chain, and the last of it holds.
 */
@Entity('determinations')
@Index('determinations_first_key', ['periodId'], { unique: true, where: 'corrects_id is null' })
@Unique(['correctsId'])
@Check('determinations_correction_check', '(corrects_id is null) = (correction_reason is null)')
@Check('determinations_signature_check', '(statement is null) = (signature is null)')
export class Determination {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  /** Number of the decree. */
  @Column({ type: 'text' })
  number!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  policyVersion!: number;

  /** `terbuka/period@1`. */
  @Column({ type: 'jsonb' })
  periodDocument!: unknown;

  @Column({ type: 'text' })
  periodSha256!: string;

  /** `terbuka/result@1`. */
  @Column({ type: 'jsonb' })
  resultDocument!: unknown;

  @Column({ type: 'text' })
  resultSha256!: string;

  /** Which of the organiser's decrees of its year; null where the number was given by hand. */
  @Column({ type: 'integer', nullable: true })
  runningNumber!: number | null;

  /** `terbuka/determination@1`, as it was signed; null before determinations were signed. */
  @Column({ type: 'jsonb', nullable: true })
  statement!: unknown;

  /** Algorithm, signature and public key. */
  @Column({ type: 'jsonb', nullable: true })
  signature!: unknown;

  /** The determination that this one takes the place of. */
  @ForeignKey(() => Determination)
  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Column({ type: 'text', nullable: true })
  correctionReason!: string | null;

  /** How the organiser's papers looked when it was decided: letterhead with words, and the pattern of certificate numbers. */
  @Column({ type: 'jsonb', nullable: true })
  papers!: { readonly letterhead: Letterhead; readonly certificatePattern: string } | null;
}
