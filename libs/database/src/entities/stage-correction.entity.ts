import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Inspection } from './inspection.entity';
import { inspectionOutcomes, type InspectionOutcome } from './inspection.entity';
import { PresentationJuror } from './presentation-juror.entity';
import { User } from './user.entity';

/**
 * A finished inspection or a signed card that the organiser gave back to whoever filled it, to be mended and ended anew. What
 * stood before stays: values and scores have revisions, and how it had ended is kept here.
 */
@Entity('stage_corrections')
@ForeignKey(() => PresentationJuror, ['presentationId', 'jurorId'], ['presentationId', 'userId'])
@Index('stage_corrections_assessment_id_idx', ['assessmentId'])
@Index('stage_corrections_open_inspection_key', ['inspectionId'], { unique: true, where: 'closed_at is null' })
@Index('stage_corrections_open_card_key', ['presentationId', 'jurorId'], { unique: true, where: 'closed_at is null' })
@Check(
  'stage_corrections_inspection_id_check',
  '(inspection_id is null) <> (presentation_id is null) and (presentation_id is null) = (juror_id is null)',
)
@Check('stage_corrections_reason_check', 'length(trim(reason)) > 0')
@Check('stage_corrections_outcome_check', `outcome in ('${inspectionOutcomes.join("','")}')`)
export class StageCorrection {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Assessment)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'text' })
  stageCode!: string;

  @ForeignKey(() => Inspection)
  @Column({ type: 'uuid', nullable: true })
  inspectionId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  presentationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  jurorId!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  openedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  openedAt!: Date;

  /** When it had been finished or signed before. */
  @Column({ type: 'timestamptz', precision: 3 })
  endedAt!: Date;

  /** How an inspection had ended; null for a card. */
  @Column({ type: 'text', nullable: true })
  outcome!: InspectionOutcome | null;

  @Column({ type: 'text', nullable: true })
  outcomeReason!: string | null;

  /** When it was finished or signed anew; null: it is still being mended. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;
}
