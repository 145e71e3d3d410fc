import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A host that links lead to, so that all workers together ask it slowly. */
@Entity('link_hosts')
export class LinkHost {
  @PrimaryColumn({ type: 'text' })
  host!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  nextAllowedAt!: Date;

  /** Until when looks that had to wait were given a time. */
  @Column({ type: 'timestamptz', precision: 3 })
  bookedUntil!: Date;
}
