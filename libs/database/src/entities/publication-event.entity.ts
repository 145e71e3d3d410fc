import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Determination } from './determination.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

export const publicationEventKinds = ['planned', 'moved', 'cancelled', 'released', 'withdrawn', 'restored'] as const;
export type PublicationEventKind = (typeof publicationEventKinds)[number];

/** What happened to the publication of a determination, and why; insert-only. The last that is planned or moved is due. */
@Entity('publication_events')
@Index('publication_events_period_id_id_idx', ['periodId', 'id'])
@Index('publication_events_determination_id_id_idx', ['determinationId', 'id'])
@Check('publication_events_kind_check', `kind in ('planned','moved','cancelled','released','withdrawn','restored')`)
@Check('publication_events_release_at_check', `(kind in ('planned','moved')) = (release_at is not null)`)
@Check(
  'publication_events_reason_check',
  `kind in ('planned','released','restored') or (reason is not null and length(trim(reason)) > 0)`,
)
export class PublicationEvent {
  /** In the order in which they were made. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => Determination)
  @Column({ type: 'uuid' })
  determinationId!: string;

  @Column({ type: 'text' })
  kind!: PublicationEventKind;

  /** The hour at which the result becomes public, by the clock of the database. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  releaseAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Null where the installation did what somebody had planned. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
