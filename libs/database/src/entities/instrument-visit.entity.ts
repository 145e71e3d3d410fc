import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instrument } from './instrument.entity';
import { User } from './user.entity';

/** When somebody last had a draft open, so that two editors learn of each other. */
@Entity('instrument_visits')
export class InstrumentVisit {
  @ForeignKey(() => Instrument)
  @PrimaryColumn({ type: 'uuid' })
  instrumentId!: string;

  @ForeignKey(() => User)
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  seenAt!: Date;
}
