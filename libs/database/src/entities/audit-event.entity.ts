import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Membership } from './membership.entity';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** Who did what, written in the transaction that did it; insert-only. Answers have their own events. */
@Entity('audit_events')
@Index('audit_events_organiser_id_id_idx', ['organiserId', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** Whose tenant it concerns; null for the installation itself. */
  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid', nullable: true })
  organiserId!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @ForeignKey(() => Membership)
  @Column({ type: 'uuid', nullable: true })
  membershipId!: string | null;

  /** `<noun>.<past participle>`, e.g. `assessment.submitted`. */
  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'jsonb' })
  subject!: Readonly<Record<string, unknown>>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
