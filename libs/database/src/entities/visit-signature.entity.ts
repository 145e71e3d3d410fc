import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Inspection } from './inspection.entity';
import { User } from './user.entity';

export const visitParties = ['assessor', 'body'] as const;
export type VisitParty = (typeof visitParties)[number];

/** `typed`: the name with a confirmation, by whoever cannot draw; `refused`: the body would not sign, with the reason. */
export const signingWays = ['drawn', 'typed', 'refused'] as const;
export type SigningWay = (typeof signingWays)[number];

/** Lines of a drawn signature: points in a box of 600 by 240, in the order they were drawn. */
export type SignatureStrokes = readonly (readonly (readonly [number, number])[])[];

export const signedPieceKinds = ['photo', 'video', 'file', 'link'] as const;

/** A piece of evidence as it is signed: a file by the SHA-256 of what was sent, a link by its address. */
export interface SignedPiece {
  readonly item: string;
  readonly kind: (typeof signedPieceKinds)[number];
  readonly sha256: string | null;
  readonly url: string | null;
}

/** One party's hand under what was found at a visit; of each party the newest counts. Insert-only. */
@Entity('visit_signatures')
@Unique(['inspectionId', 'key'])
@Index('visit_signatures_saved_by_idx', ['savedBy'])
@Check('visit_signatures_party_check', `party in ('assessor','body')`)
@Check('visit_signatures_way_check', `way in ('drawn','typed','refused') and (way <> 'refused' or party = 'body')`)
@Check('visit_signatures_strokes_check', `(strokes is not null) = (way = 'drawn')`)
@Check('visit_signatures_reason_check', `(reason is not null) = (way = 'refused')`)
@Check('visit_signatures_position_check', `position is not null or party = 'assessor'`)
@Check('visit_signatures_evidence_check', `jsonb_typeof(evidence) = 'array'`)
@Check('visit_signatures_content_sha256_check', `content_sha256 ~ '^[0-9a-f]{64}$'`)
export class VisitSignature {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Inspection)
  @Column({ type: 'uuid' })
  inspectionId!: string;

  /** Made by the device that signed: the same signature sent twice is one. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  party!: VisitParty;

  @Column({ type: 'text' })
  way!: SigningWay;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  strokes!: SignatureStrokes | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Of what was signed. Where what was found differs from it now, the signature is void. */
  @Column({ type: 'text' })
  contentSha256!: string;

  /** What proves it and was signed with it; null: signed before that was covered (`terbuka/visit@1`). */
  @Column({ type: 'jsonb', nullable: true })
  evidence!: readonly SignedPiece[] | null;

  /** By the device, never later than it came here. */
  @Column({ type: 'timestamptz', precision: 3 })
  signedAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  savedAt!: Date;
}
