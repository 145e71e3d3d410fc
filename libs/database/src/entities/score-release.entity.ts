import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { User } from './user.entity';

/** A provisional score opened to its body, with the time it has for appeals as it was then; insert-only, so nothing reopens. */
@Entity('score_releases')
@Check('score_releases_closes_at_check', 'closes_at > opens_at')
export class ScoreRelease {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  releasedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  releasedAt!: Date;

  /** From when appeals are taken. */
  @Column({ type: 'timestamptz', precision: 3 })
  opensAt!: Date;

  /** Until when, exclusive. */
  @Column({ type: 'timestamptz', precision: 3 })
  closesAt!: Date;
}
