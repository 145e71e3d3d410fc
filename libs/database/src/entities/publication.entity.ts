import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Determination } from './determination.entity';
import { Period } from './period.entity';
import { User } from './user.entity';

/** The moment a determination became public; what it corrects stays readable under its own number. */
@Entity('publications')
export class Publication {
  @ForeignKey(() => Determination)
  @PrimaryColumn({ type: 'uuid' })
  determinationId!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  publishedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  publishedAt!: Date;
}
