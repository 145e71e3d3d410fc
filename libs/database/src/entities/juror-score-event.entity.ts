import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PresentationJuror } from './presentation-juror.entity';

/** Every save of every juror's score; insert-only. */
@Entity('juror_score_events')
@ForeignKey(() => PresentationJuror, ['presentationId', 'userId'], ['presentationId', 'userId'])
@Unique('juror_score_events_presentation_user_criterion_revision_key', [
  'presentationId',
  'userId',
  'criterionCode',
  'revision',
])
export class JurorScoreEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid' })
  presentationId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
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
