import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { EvidenceFile } from './evidence-file.entity';
import { User } from './user.entity';

/** A scan of the statement that the superior signed by hand. */
@Entity('signed_letters')
@Index('signed_letters_assessment_id_uploaded_at_idx', ['assessmentId', 'uploadedAt'])
@Check('signed_letters_signer_name_check', 'length(trim(signer_name)) > 0')
@Check('signed_letters_signer_title_check', 'length(trim(signer_title)) > 0')
export class SignedLetter {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text' })
  fileSha256!: string;

  @Column({ type: 'text' })
  fileName!: string;

  /** As it stands on the letter. */
  @Column({ type: 'text' })
  signerName!: string;

  /** Office with its capacity, e.g. `Plt. Camat Yosowilangun`. */
  @Column({ type: 'text' })
  signerTitle!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  uploadedAt!: Date;

  /** Of the answers that the letter stands for; null for what is older than this column, which stands for none. */
  @Column({ type: 'text', nullable: true })
  answersSha256!: string | null;

  /** The same of the list of evidence. */
  @Column({ type: 'text', nullable: true })
  evidenceSha256!: string | null;
}
