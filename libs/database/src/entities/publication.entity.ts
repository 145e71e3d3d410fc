import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The moment a determined period became public. */
@Entity('publications')
export class Publication {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  publishedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  publishedAt!: Date;
}
