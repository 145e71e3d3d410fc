import type { Schemas } from '../../api/types';
import type { signMessages } from './sign-messages';
import { type Strokes, isDrawn } from './strokes-of';

export type VisitSignature = Schemas['VisitSignatureDto'];
export type Party = VisitSignature['party'];
export type Way = VisitSignature['way'];

/** What somebody fills in to sign. */
export interface SignatureDraft {
  readonly way: Way;
  readonly name: string;
  readonly position: string;
  readonly strokes: Strokes;
  readonly agrees: boolean;
  readonly reason: string;
}

type Missing = Extract<keyof (typeof signMessages)['id'], `${string}Missing`>;

/** What is still to be filled in before it is a signature; null where nothing is. */
export const missingOf = (party: Party, draft: SignatureDraft): Missing | null => {
  if (!draft.name.trim()) return 'nameMissing';
  if (party === 'body' && !draft.position.trim()) return 'positionMissing';
  if (draft.way === 'refused') return draft.reason.trim() ? null : 'reasonMissing';
  if (draft.way === 'typed') return draft.agrees ? null : 'agreeMissing';
  return isDrawn(draft.strokes) ? null : 'strokesMissing';
};

/** A signature as it is kept and sent: only what its way has. */
export type Signing = Pick<VisitSignature, 'party' | 'way' | 'name' | 'position' | 'strokes' | 'reason'>;

export const signingOf = (party: Party, { way, name, position, strokes, reason }: SignatureDraft): Signing => ({
  party,
  way,
  name: name.trim(),
  position: position.trim() || null,
  strokes: way === 'drawn' ? strokes.map((line) => line.map(([x, y]) => [x, y])) : null,
  reason: way === 'refused' ? reason.trim() : null,
});
