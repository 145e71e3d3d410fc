import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from './consultation.entity';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const clinicWays = ['desk', 'video'] as const;
export type ClinicWay = (typeof clinicWays)[number];

/** A time at which a desk receives one asker, at its place or by video. */
@Entity('clinic_slots')
@Unique('clinic_slots_consultation_id_key', ['consultationId'])
@Index('clinic_slots_desk_idx', ['organiserId', 'publicBodyId', 'startsAt'])
@Check('clinic_slots_way_check', `way in ('desk','video')`)
@Check('clinic_slots_ends_at_check', 'ends_at > starts_at')
@Check('clinic_slots_place_check', 'length(trim(place)) > 0')
export class ClinicSlot {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  /** Whose desk; null: the lead PPID's. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt!: Date;

  @Column({ type: 'text' })
  way!: ClinicWay;

  /** A room, or the address of a video meeting: told to whoever booked. */
  @Column({ type: 'text' })
  place!: string;

  /** Who booked it; null: free. */
  @ForeignKey(() => Consultation)
  @Column({ type: 'uuid', nullable: true })
  consultationId!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;
}
