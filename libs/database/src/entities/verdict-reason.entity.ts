import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** A reason to be used again: one verifier's own, or shared by the organiser where it is nobody's. */
@Entity('verdict_reasons')
@Index('verdict_reasons_organiser_id_idx', ['organiserId', 'id'])
@Check('verdict_reasons_text_check', 'length(trim(text)) > 0')
export class VerdictReason {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
