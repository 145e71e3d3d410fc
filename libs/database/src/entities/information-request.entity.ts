import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const requestChannels = ['online', 'desk', 'letter', 'email'] as const;
export type RequestChannel = (typeof requestChannels)[number];

export const requesterKinds = ['person', 'group', 'entity'] as const;
export type RequesterKind = (typeof requesterKinds)[number];

export const requestStates = ['open', 'stopped', 'decided', 'delivered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestOutcomes = ['granted', 'part', 'refused', 'notHeld'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export const deliveryWays = ['email', 'pickup', 'post', 'courier'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** A request for public information, at the desk of a body or, without one, of the lead PPID (UU 14/2008 art. 22). */
@Entity('information_requests')
@Unique('information_requests_number_key', ['organiserId', 'number'])
@Unique('information_requests_secret_hash_key', ['secretHash'])
@Index('information_requests_desk_idx', ['organiserId', 'publicBodyId', 'id'])
@Index('information_requests_due_on_idx', ['organiserId', 'dueOn', 'id'], { where: 'due_on is not null' })
@Index('information_requests_received_on_idx', ['organiserId', 'receivedOn', 'id'])
@Check('information_requests_channel_check', `channel in ('online','desk','letter','email')`)
@Check('information_requests_requester_kind_check', `requester_kind in ('person','group','entity')`)
@Check('information_requests_state_check', `state in ('open','stopped','decided','delivered','withdrawn')`)
@Check('information_requests_outcome_check', `outcome in ('granted','part','refused','notHeld')`)
@Check('information_requests_delivery_check', `delivery in ('email','pickup','post','courier')`)
@Check('information_requests_due_on_check', `(due_on is not null) = (state = 'open')`)
@Check(
  'information_requests_decided_on_check',
  `(outcome is not null) = (state in ('decided','delivered')) and (outcome is null) = (decided_on is null)`,
)
@Check('information_requests_clock_days_check', 'clock_days > 0')
@Check('information_requests_text_check', 'length(trim(information)) > 0 and length(trim(requester_name)) > 0')
export class InformationRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  /** Whose desk it lies on now; null: the lead PPID's. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  /** In the register, e.g. `012/kominfo/PPID/XI/2026`. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  channel!: RequestChannel;

  @Column({ type: 'date' })
  receivedOn!: string;

  @Column({ type: 'text' })
  requesterKind!: RequesterKind;

  @Column({ type: 'text' })
  requesterName!: string;

  /** What was shown, e.g. `KTP`; null where nothing was yet. */
  @Column({ type: 'text', nullable: true })
  identityKind!: string | null;

  @Column({ type: 'text', nullable: true })
  identityNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  occupation!: string | null;

  /** What is asked for. */
  @Column({ type: 'text' })
  information!: string;

  /** What for. */
  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  delivery!: DeliveryWay;

  @Column({ type: 'text' })
  state!: RequestState;

  @Column({ type: 'text', nullable: true })
  outcome!: RequestOutcome | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  /** The day from which the clock counts; its own day is not counted. */
  @Column({ type: 'date' })
  clockFrom!: string;

  /** Working days that are left from then on. */
  @Column({ type: 'integer' })
  clockDays!: number;

  /** Computed from the clock by the organiser's calendar; null where no clock runs. */
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'boolean', default: false })
  isExtended!: boolean;

  /** SHA-256 of the requester's secret link. */
  @Column({ type: 'text' })
  secretHash!: string;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Null: the requester, online. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
