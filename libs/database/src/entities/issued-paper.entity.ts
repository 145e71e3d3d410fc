import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Determination } from './determination.entity';

export const issuedPaperKinds = ['certificate', 'evaluation-sheet', 'minutes', 'decree'] as const;
export type IssuedPaperKind = (typeof issuedPaperKinds)[number];

/** A paper of a determination that anybody may check by its code; printed again it keeps code and number. Insert-only. */
@Entity('issued_papers')
@Unique(['determinationId', 'kind', 'aboutId'])
@Check('issued_papers_code_check', `code ~ '^[A-Z2-9]{16}$'`)
@Check('issued_papers_kind_check', `kind in ('certificate','evaluation-sheet','minutes','decree')`)
@Check('issued_papers_number_check', `(kind = 'certificate') = (number is not null)`)
@Check('issued_papers_running_number_check', '(number is null) = (running_number is null)')
export class IssuedPaper {
  /** Random: nobody finds one paper from another, or a result before it is published. */
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @ForeignKey(() => Determination)
  @Column({ type: 'uuid' })
  determinationId!: string;

  @Column({ type: 'text' })
  kind!: IssuedPaperKind;

  /** The assessment, the sitting, or the determination itself. */
  @Column({ type: 'uuid' })
  aboutId!: string;

  /** Of a certificate, by the organiser's pattern. */
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  /** Which of the organiser's certificates of its year. */
  @Column({ type: 'integer', nullable: true })
  runningNumber!: number | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  issuedAt!: Date;
}
