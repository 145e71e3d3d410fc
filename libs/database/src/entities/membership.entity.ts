import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

/** The hats of DESIGN §2; `public` is the absence of one. */
export const roles = [
  'operator',
  'organiserAdmin',
  'commissioner',
  'verifier',
  'juror',
  'leadPpid',
  'unitPpid',
  'superior',
  'regionalHead',
] as const;
export type Role = (typeof roles)[number];

/**
 * One hat: a person in a role, at an organiser or at one of its bodies. A hat at a body names both, so that every
 * question about tenancy is answered by `organiserId` alone; only the operator's hat names neither. A hat that has ended
 * stays, because what was done under it is told by it; nobody wears it again.
 */
@Entity('memberships')
@Index('memberships_user_id_role_organiser_id_public_body_id_key', ['userId', 'role', 'organiserId', 'publicBodyId'], {
  unique: true,
  where: 'ended_at IS NULL',
})
@Check('memberships_ended_by_check', 'ended_at is not null or ended_by is null')
@Index('memberships_organiser_id_idx', ['organiserId'])
@Index('memberships_public_body_id_idx', ['publicBodyId'])
@Check(
  'memberships_role_check',
  `role in ('operator','organiserAdmin','commissioner','verifier','juror','leadPpid','unitPpid','superior','regionalHead')`,
)
@Check('memberships_organiser_id_check', `(role = 'operator') = (organiser_id is null)`)
@Check('memberships_public_body_id_check', `(role in ('unitPpid','superior')) = (public_body_id is not null)`)
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid', nullable: true })
  organiserId!: string | null;

  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;
}
