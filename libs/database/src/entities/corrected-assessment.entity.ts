import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { DeterminationCorrection } from './determination-correction.entity';

/** A body whose verification the correction of a determination opens again; no other changes. */
@Entity('corrected_assessments')
@Index('corrected_assessments_assessment_id_idx', ['assessmentId'])
export class CorrectedAssessment {
  @ForeignKey(() => DeterminationCorrection)
  @PrimaryColumn({ type: 'uuid' })
  correctionId!: string;

  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;
}
