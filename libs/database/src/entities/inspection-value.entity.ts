import type { ItemValue } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Inspection } from './inspection.entity';
import { User } from './user.entity';

/** What an assessor found on one item; the highest revision counts. Insert-only. */
@Entity('inspection_values')
@Unique(['inspectionId', 'key'])
@Check('inspection_values_revision_check', 'revision > 0')
export class InspectionValue {
  @ForeignKey(() => Inspection)
  @PrimaryColumn({ type: 'uuid' })
  inspectionId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  /** Null: taken back. */
  @Column({ type: 'jsonb', nullable: true })
  value!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Made by the device: the same save sent twice is one revision. Null: sent by something that makes none. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  savedAt!: Date;
}
