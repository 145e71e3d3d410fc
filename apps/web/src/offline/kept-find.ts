/** What an assessor found, or had signed, as it lies on the device, and what is left of it after sending. Pure. */
import type { Schemas } from '../api/types';
import { type AnswerContent, sameContent } from './kept-answer';

/** Where a find lies beside others of its inspection. */
export const itemSlot = (itemCode: string): string => `item ${itemCode}`;
export const signatureSlot = (party: string): string => `signature ${party}`;
/** The item of such a place. */
export const codeOfSlot = (slot: string): string => slot.slice(slot.indexOf(' ') + 1);

/** What was sent, kept until its fate is known: a retry must send the same thing under the same key. */
export interface PendingFound extends AnswerContent {
  readonly revision: number;
  readonly key: string;
}

/** What the server has in place of what this device wanted to put there. */
export interface TheirFound extends AnswerContent {
  readonly revision: number;
  readonly savedAt: string | null;
}

export interface KeptFound {
  readonly kind: 'found';
  readonly content: AnswerContent;
  /** The revision on the server that it builds on, or that it is. */
  readonly revision: number;
  readonly pending: PendingFound | null;
  readonly savedAt: string | null;
  /** Of the whole, as the server said when it took this. */
  readonly score: string | null;
  readonly theirs: TheirFound | null;
  /** Why the server does not take it, in its own words. */
  readonly refusal: string | null;
}

/** A photograph, file or link as it is signed. */
export type SignedPiece = Schemas['SignedPieceDto'];

/** A signature with what was on the screen, which is what was signed. */
export type SentSigning = Omit<Schemas['SignVisitDto'], 'content' | 'strokes' | 'evidence'> & {
  readonly strokes: Schemas['VisitSignatureDto']['strokes'];
  readonly content: Readonly<Record<string, AnswerContent>>;
  /** Signatures that an earlier version kept say nothing of it. */
  readonly evidence?: readonly SignedPiece[];
};

export interface KeptSigning {
  readonly kind: 'signing';
  readonly signing: SentSigning;
  readonly refusal: string | null;
}

export type KeptFind = KeptFound | KeptSigning;
export type FindWait = 'signal' | 'person' | 'nothing';

export interface Standing<K extends KeptFind = KeptFind> {
  readonly waits: FindWait;
  readonly kept: K;
}

const fresh = (revision: number): Omit<KeptFound, 'content'> => ({
  kind: 'found',
  revision,
  pending: null,
  savedAt: null,
  score: null,
  theirs: null,
  refusal: null,
});

/** Somebody typed. Where another hand's value waits for a choice it goes on waiting; a refusal is tried anew. */
export const afterTyping = (
  before: KeptFound | null,
  content: AnswerContent,
  knownRevision: number,
): Standing<KeptFound> => {
  const base = before ?? fresh(knownRevision);
  const revision = Math.max(base.revision, base.pending ? 0 : knownRevision);
  if (base.theirs) return { waits: 'person', kept: { ...base, content } };
  return {
    waits: 'signal',
    kept: { ...base, content, revision, pending: base.refusal === null ? base.pending : null, refusal: null },
  };
};

/** What to send: what is unresolved before what is new, since only so the next revision stays true. */
export const nextFound = ({ content, revision, pending }: KeptFound, key: string): PendingFound =>
  pending ?? { ...content, revision, key };

/** The server took it. What was typed meanwhile still waits, and builds on it. */
export const afterFound = (
  kept: KeptFound,
  sent: AnswerContent,
  { revision, savedAt, score }: Pick<KeptFound, 'revision' | 'savedAt' | 'score'>,
): Standing<KeptFound> => ({
  waits: sameContent(kept.content, sent) ? 'nothing' : 'signal',
  kept: { ...kept, revision, savedAt, score, pending: null, theirs: null, refusal: null },
});

/** Another hand saved meanwhile: the same is no conflict, anything else waits for a person. */
export const afterStale = (kept: KeptFound, theirs: TheirFound): Standing<KeptFound> =>
  sameContent(kept.content, theirs)
    ? { waits: 'nothing', kept: { ...kept, ...fresh(theirs.revision), savedAt: theirs.savedAt } }
    : { waits: 'person', kept: { ...kept, pending: null, theirs, refusal: null } };

/** A person chose between both. */
export const afterChoice = (kept: KeptFound, whose: 'mine' | 'theirs'): Standing<KeptFound> => {
  const { theirs } = kept;
  if (!theirs) return { waits: 'signal', kept };
  const decided = { ...fresh(theirs.revision), savedAt: theirs.savedAt };
  if (whose === 'mine') return { waits: 'signal', kept: { ...decided, content: kept.content } };
  return { waits: 'nothing', kept: { ...decided, content: { value: theirs.value, note: theirs.note } } };
};
