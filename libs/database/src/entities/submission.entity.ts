import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { SignedLetter } from './signed-letter.entity';
import { User } from './user.entity';

/** When it came: before the deadline, in the grace after it, within an extension, or as a repair. */
export const submissionTimings = ['inTime', 'grace', 'extension', 'repair'] as const;
export type SubmissionTiming = (typeof submissionTimings)[number];

/** The act of handing in, with the statement the superior stood for; insert-only. */
@Entity('submissions')
@Unique(['assessmentId', 'revision'])
@Unique(['number'])
@Check('submissions_revision_check', 'revision > 0')
@Check('submissions_timing_check', `timing in ('inTime','grace','extension','repair')`)
export class Submission {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  /** 1 at first; one more each time it was returned and handed in again. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text' })
  statement!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  signedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  /** SHA-256 of the canonical JSON of the answers as they stood, hexadecimal. */
  @Column({ type: 'text' })
  answersSha256!: string;

  /** Receipt number. */
  @Column({ type: 'text' })
  number!: string;

  /** Of the statement's wording. */
  @Column({ type: 'integer', default: 1 })
  statementVersion!: number;

  @Column({ type: 'text', default: 'inTime' })
  timing!: SubmissionTiming;

  /** Office of who signed, with its capacity: `Plt. Camat Yosowilangun`. */
  @Column({ type: 'text', nullable: true })
  signerTitle!: string | null;

  /** Where a letter was signed by hand instead. */
  @ForeignKey(() => SignedLetter)
  @Column({ type: 'uuid', nullable: true })
  letterId!: string | null;

  /** Whether who signed was the body's PPID too, and brought no letter. */
  @Column({ type: 'boolean', default: false })
  bySamePerson!: boolean;

  /** Answers and evidence word for word, so that the hashes can be computed again; null for what is older than this column. */
  @Column({ type: 'jsonb', nullable: true })
  content!: unknown;

  /** SHA-256 of the canonical JSON of the evidence list. */
  @Column({ type: 'text', nullable: true })
  evidenceSha256!: string | null;
}
