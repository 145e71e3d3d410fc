import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InformationRequest } from './information-request.entity';

export const objectionReasons = [
  'refused',
  'notPublished',
  'unanswered',
  'notAsAsked',
  'notFulfilled',
  'cost',
  'late',
] as const;
export type ObjectionReason = (typeof objectionReasons)[number];

export const objectionOutcomes = ['accepted', 'part', 'rejected'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** An objection to the superior of the PPID (UU 14/2008 art. 35 and 36). One request has one that is open. */
@Entity('request_objections')
@Index('request_objections_open_key', ['requestId'], { unique: true, where: 'outcome is null' })
@Index('request_objections_request_id_idx', ['requestId', 'id'])
@Check(
  'request_objections_reasons_check',
  `cardinality(reasons) > 0 and reasons <@ array['refused','notPublished','unanswered','notAsAsked','notFulfilled','cost','late']`,
)
@Check('request_objections_outcome_check', `outcome in ('accepted','part','rejected')`)
@Check(
  'request_objections_decided_on_check',
  '(outcome is null) = (decided_on is null) and (outcome is null) = (decision is null) and (outcome is null) = (superior_name is null) and (outcome is null) = (superior_position is null)',
)
@Check(
  'request_objections_response_check',
  `response is null or (response in ('satisfied','disputed') and outcome is not null)`,
)
export class RequestObjection {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => InformationRequest)
  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'date' })
  filedOn!: string;

  @Column({ type: 'text', array: true })
  reasons!: ObjectionReason[];

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: ObjectionOutcome | null;

  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  superiorName!: string | null;

  @Column({ type: 'text', nullable: true })
  superiorPosition!: string | null;

  /** What the requester made of the decision, as far as it is known. */
  @Column({ type: 'text', nullable: true })
  response!: 'satisfied' | 'disputed' | null;

  @Column({ type: 'text', nullable: true })
  responseNote!: string | null;
}
