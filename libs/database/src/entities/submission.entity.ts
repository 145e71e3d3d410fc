import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** The act of handing in, with the statement the superior stood for; insert-only. */
@Entity('submissions')
@Unique(['assessmentId', 'revision'])
@Unique(['number'])
@Check('submissions_revision_check', 'revision > 0')
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
}
