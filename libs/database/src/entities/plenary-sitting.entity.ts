import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** Whoever belongs to the plenary, and whether they came. */
export interface PlenaryMember {
  readonly name: string;
  readonly position: string;
  readonly present: boolean;
}

/** One sitting of the plenary on a period; corrected until it is closed, once, and nothing is added or changed afterwards. */
@Entity('plenary_sittings')
@Index('plenary_sittings_period_id_id_idx', ['periodId', 'id'])
@Check('plenary_sittings_quorum_check', 'quorum > 0')
@Check('plenary_sittings_closed_at_check', '(closed_at is null) = (closed_by is null)')
export class PlenarySitting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Period)
  @Column({ type: 'uuid' })
  periodId!: string;

  @Column({ type: 'date' })
  heldOn!: string;

  @Column({ type: 'text' })
  place!: string;

  /** Name of the member who leads it. */
  @Column({ type: 'text' })
  chair!: string;

  @Column({ type: 'jsonb' })
  members!: readonly PlenaryMember[];

  /** Members who must be there for a decision to hold. */
  @Column({ type: 'integer' })
  quorum!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  openedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  openedAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;
}
