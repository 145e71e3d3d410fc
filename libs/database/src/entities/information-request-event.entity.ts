import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InformationRequest } from './information-request.entity';
import { PublicBody } from './public-body.entity';
import { User } from './user.entity';

export const requestEventKinds = [
  'received',
  'stopped',
  'resumed',
  'extended',
  'forwarded',
  'decided',
  'delivered',
  'withdrawn',
  'objected',
  'objectionDecided',
  'disputed',
  'moved',
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** What happened to a request, in the order of ids; insert-only. */
@Entity('information_request_events')
@Index('information_request_events_request_id_id_idx', ['requestId', 'id'])
@Index('information_request_events_public_body_id_idx', ['publicBodyId', 'requestId'])
@Check(
  'information_request_events_kind_check',
  `kind in ('received','stopped','resumed','extended','forwarded','decided','delivered','withdrawn','objected','objectionDecided','disputed','moved')`,
)
export class InformationRequestEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => InformationRequest)
  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'text' })
  kind!: RequestEventKind;

  /** The day that counts, in the organiser's zone. */
  @Column({ type: 'date' })
  happenedOn!: string;

  /** Whose desk it lay on until then; null: the lead PPID's. */
  @ForeignKey(() => PublicBody)
  @Column({ type: 'uuid', nullable: true })
  publicBodyId!: string | null;

  /** What the requester is told, e.g. the reason. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** What belongs to this kind alone. */
  @Column({ type: 'jsonb' })
  detail!: object;

  /** Null: the requester, or the clock. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
