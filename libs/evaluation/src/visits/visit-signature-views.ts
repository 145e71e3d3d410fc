import type { SignatureStrokes, SignedPiece, SigningWay, VisitParty } from '@app/database';

/** The newest word of one party under a visit. */
export interface VisitSignatureView {
  readonly party: VisitParty;
  readonly way: SigningWay;
  readonly name: string;
  readonly position: string | null;
  readonly strokes: SignatureStrokes | null;
  /** Why the body would not sign. */
  readonly reason: string | null;
  readonly signedAt: string;
  /** SHA-256 of the canonical JSON of what was signed. */
  readonly contentSha256: string;
  /** Photographs, files and links that were signed; null: signed before they were covered. */
  readonly evidence: readonly SignedPiece[] | null;
  /** What was found, or what proves it, has changed since: it counts no more. */
  readonly isVoid: boolean;
}

/** Minutes that a corrected visit had before. */
export interface EarlierMinutes {
  /** From 1; the newest is not among them. */
  readonly edition: number;
  readonly madeAt: string;
}

/** What is known of a visit beyond its checklist; null on what is no visit. */
export interface VisitStanding {
  readonly signatures: readonly VisitSignatureView[];
  /** Whether the minutes lie ready as PDF. */
  readonly hasMinutes: boolean;
  readonly earlierMinutes: readonly EarlierMinutes[];
}
