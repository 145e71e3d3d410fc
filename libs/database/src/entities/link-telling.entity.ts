import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.entity';
import { Link } from './link.entity';

/** A body was told that a link of its does not open, so that it is told once. */
@Entity('link_tellings')
@Check('link_tellings_occasion_check', `occasion in ('found','deadline')`)
export class LinkTelling {
  @ForeignKey(() => Assessment)
  @PrimaryColumn({ type: 'uuid' })
  assessmentId!: string;

  @ForeignKey(() => Link)
  @PrimaryColumn({ type: 'text' })
  urlSha256!: string;

  @PrimaryColumn({ type: 'text' })
  occasion!: 'found' | 'deadline';

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  toldAt!: Date;
}
