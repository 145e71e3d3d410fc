import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';

export const periodStates = ['draft', 'open', 'determined', 'published', 'correcting'] as const;
export type PeriodState = (typeof periodStates)[number];

export const registrationRules = ['automatic', 'approval'] as const;
export type RegistrationRule = (typeof registrationRules)[number];

/** One year of evaluation of one organiser; its rules are in the policy version that `policyVersion` names. */
@Entity('periods')
@Unique(['code'])
@Index('periods_organiser_id_year_id_idx', ['organiserId', 'year', 'id'])
@Check('periods_code_check', `code ~ '^[a-z0-9][a-z0-9.-]{0,62}$'`)
@Check('periods_state_check', `state in ('draft','open','determined','published','correcting')`)
@Check('periods_registration_check', `registration in ('automatic','approval')`)
@Check('periods_opened_at_check', `(state = 'draft') = (opened_at is null)`)
@Check('periods_determined_at_check', `(state in ('draft','open')) = (determined_at is null)`)
@Check('periods_published_at_check', `(state = 'published') = (published_at is not null)`)
export class Period {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  state!: PeriodState;

  /** Whether what bodies register with counts at once, or when the organiser has approved it. */
  @Column({ type: 'text', default: 'automatic' })
  registration!: RegistrationRule;

  @Column({ type: 'integer' })
  policyVersion!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  determinedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
