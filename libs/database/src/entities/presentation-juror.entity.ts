import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Presentation } from './presentation.entity';
import { User } from './user.entity';

/** A juror's seat at one presentation; signing closes the card. */
@Entity('presentation_jurors')
@Index('presentation_jurors_user_id_idx', ['userId'])
export class PresentationJuror {
  @ForeignKey(() => Presentation)
  @PrimaryColumn({ type: 'uuid' })
  presentationId!: string;

  @ForeignKey(() => User)
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text', nullable: true })
  recusedReason!: string | null;

  /** Why this juror did not hear the body; null: was there. An unsigned card of who was away is not waited for. */
  @Column({ type: 'text', nullable: true })
  awayReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cardSignedAt!: Date | null;
}
