import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instrument } from './instrument.entity';
import { User } from './user.entity';

/** What one of the team says about a draft, or about one item of it. */
@Entity('instrument_comments')
@Index('instrument_comments_instrument_id_id_idx', ['instrumentId', 'id'])
@Check('instrument_comments_resolved_at_check', '(resolved_at is null) = (resolved_by is null)')
export class InstrumentComment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Instrument)
  @Column({ type: 'uuid' })
  instrumentId!: string;

  /** May name an item that is gone by now. */
  @Column({ type: 'text', nullable: true })
  itemCode!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  resolvedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;
}
