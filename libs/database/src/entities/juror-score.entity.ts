import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PresentationJuror } from './presentation-juror.entity';

/** A juror's current score for one criterion. */
@Entity('juror_scores')
@ForeignKey(() => PresentationJuror, ['presentationId', 'userId'], ['presentationId', 'userId'])
@Check('juror_scores_revision_check', 'revision > 0')
export class JurorScore {
  @PrimaryColumn({ type: 'uuid' })
  presentationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @PrimaryColumn({ type: 'text' })
  criterionCode!: string;

  @Column({ type: 'numeric' })
  score!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  savedAt!: Date;
}
