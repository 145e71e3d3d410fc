import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** A sitting of the jury at one place, or over a video link: bodies come one after the other, so many minutes each. */
@Entity('presentation_sessions')
@Index('presentation_sessions_period_id_starts_at_id_idx', ['periodId', 'startsAt', 'id'])
@Check('presentation_sessions_name_check', 'length(trim(name)) > 0')
@Check('presentation_sessions_minutes_check', 'minutes between 1 and 240')
@Check('presentation_sessions_video_url_check', `video_url like 'https://%'`)
@Check('presentation_sessions_room_check', 'num_nonnulls(room, video_url) > 0')
export class PresentationSession {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'text' })
  stageCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  /** For each body. */
  @Column({ type: 'integer' })
  minutes!: number;

  @Column({ type: 'text', nullable: true })
  room!: string | null;

  @Column({ type: 'text', nullable: true })
  videoUrl!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
