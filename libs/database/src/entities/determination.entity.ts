import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The plenary's decision with everything it was made from, frozen; insert-only. */
@Entity('determinations')
@Unique(['periodId'])
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
}
