import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** What a verifier may be given in a period when work is shared out; by hand the organiser may go beyond it. */
@Entity('verifier_limits')
@Index('verifier_limits_user_id_idx', ['userId'])
@Check('verifier_limits_max_items_check', 'max_items > 0')
export class VerifierLimit {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @ForeignKey(() => User)
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  /** Items on the desk at most; null: no limit. */
  @Column({ type: 'integer', nullable: true })
  maxItems!: number | null;

  /** Kinds of bodies; null: all. */
  @Column({ type: 'text', array: true, nullable: true })
  kinds!: string[] | null;

  /** Region codes that a body's code begins with; null: everywhere. */
  @Column({ type: 'text', array: true, nullable: true })
  regions!: string[] | null;

  /** Languages that they read, in words; null: not said, so all. */
  @Column({ type: 'text', array: true, nullable: true })
  languages!: string[] | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  setBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  setAt!: Date;
}
