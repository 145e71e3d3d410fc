import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

/** A conflict of interest that no membership tells: declared by the person, or recorded by the organiser. */
@Entity('conflicts')
@Index('conflicts_user_id_public_body_id_idx', ['userId', 'publicBodyId'], { unique: true, where: 'ended_at is null' })
@Index('conflicts_public_body_id_idx', ['publicBodyId'])
@Check('conflicts_reason_check', 'length(trim(reason)) > 0')
@Check(
  'conflicts_ended_at_check',
  '(ended_at is null) = (ended_by is null) and (ended_at is null or coalesce(length(trim(ended_reason)), 0) > 0)',
)
export class ConflictOfInterest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid' })
  publicBodyId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  saidBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  saidAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
