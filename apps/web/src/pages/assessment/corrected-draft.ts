/** What becomes of answers on this device when the questionnaire is corrected while it is open. Pure. */
import type { StoredAnswer } from '../../api/types';
import { type AnswerContent, type AnswerDraft, heldBack, overtaken, toDraft } from './answer-draft';

/** The form as the server gives it now. */
export interface RenewedForm {
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly instrumentSha256: string;
  /** Whether the item is gone or of another kind, so that what stands in its field has no field any more. */
  readonly isOther: (itemCode: string) => boolean;
}

/** Brings a draft onto the answers read anew. What is unsaved stays, and is sent as begun on the earlier questionnaire. */
export const renewed = (draft: AnswerDraft, stored: StoredAnswer | undefined, isOther: boolean): AnswerDraft => {
  const current = stored ? rebased(draft, stored) : draft;
  const isStranded = current.unfit !== null || current.phase === 'refused' || current.phase === 'stale';
  return isOther && isStranded ? heldBack(current) : current;
};

const rebased = (draft: AnswerDraft, stored: StoredAnswer): AnswerDraft => {
  const { held, unfit } = draft;
  if (stored.revision < draft.revision) return draft;
  if (stored.revision > draft.revision) {
    // What is under way learns from its own reply that somebody was faster.
    if (draft.pending) return draft;
    return draft.phase === 'settled' ? { ...toDraft(stored), held, unfit } : met(draft, stored);
  }
  const saved = { value: stored.value, note: stored.note };
  return { ...draft, saved, content: draft.phase === 'settled' ? saved : draft.content };
};

/** What came late lies with the organiser: whatever the server holds meanwhile, there is nothing to choose here. */
const met = (draft: AnswerDraft, stored: StoredAnswer): AnswerDraft => {
  const next = overtaken(draft, stored);
  return draft.phase === 'late' && next.phase === 'stale' ? { ...next, phase: 'late', theirs: null } : next;
};

/** The person's choice about what was held: this is the answer to the new question, or null: none of it. */
export const resolved = (draft: AnswerDraft, content: AnswerContent | null): AnswerDraft => {
  if (content === null) return { ...draft, held: null };
  const phase = draft.phase === 'settled' || draft.phase === 'refused' ? 'waiting' : draft.phase;
  return { ...draft, held: null, unfit: null, problem: null, content, phase };
};
