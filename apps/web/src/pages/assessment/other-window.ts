/** What another window of this device left of an answer, met by what this one has of it. Pure. */
import { ApiProblem } from '../../api/problem';
import { type FoundAnswer, type KeptAnswer, sameContent, sameValue } from '../../offline/kept-answer';
import { restored } from './answer-backup';
import { type AnswerContent, type AnswerDraft, type PendingSave, toDraft, torn } from './answer-draft';

export interface Met {
  readonly draft: AnswerDraft;
  /** It is what lies there already, and need not be written again. */
  readonly isTheirs: boolean;
}

/**
 * Brings both together, `before` being what this window last knew to lie there. Who changed nothing since takes what the
 * other wrote; a value of one and a note of the other go together; where both changed the same, a person chooses.
 */
export const metOnDevice = (mine: AnswerDraft, there: FoundAnswer | null, before: KeptAnswer | null): Met => {
  const found = there ?? gone(mine);
  const theirs = taken(mine, found);
  const base = before && before.revision >= mine.revision ? before.content : mine.saved;
  const pending = found.kept.pending ?? (isOwn(mine.pending, before) ? mine.pending : null);
  const isTheirs = pending === found.kept.pending;
  const knownUnfit = before?.unfit ?? null;
  if (isUntouched(mine, base, knownUnfit)) return { draft: standing(mine, { ...theirs, pending }), isTheirs };
  const content = joined(mine.content, found.kept.content, base);
  const rival = joined(found.kept.content, mine.content, base);
  const isTorn = !sameContent(content, rival);
  const { seen, typed, attempts } = mine;
  const unfit = mine.unfit === knownUnfit ? theirs.unfit : mine.unfit;
  const own = { content, pending, seen, typed, unfit, attempts, problem: null };
  const next = { ...theirs, ...own, rivals: isTorn ? [...theirs.rivals, rival] : theirs.rivals };
  return { draft: standing(mine, next), isTheirs: false };
};

/** Thrown away, or saved long since: what the server has, as far as this window knows. */
const gone = ({ saved, revision, savedAt }: AnswerDraft): FoundAnswer => ({
  waits: 'nothing',
  kept: { content: saved, revision, pending: null, saved, savedAt },
});

/** As a window would show it that was opened now; but what was refused is not tried again by each of them. */
const taken = (mine: AnswerDraft, found: FoundAnswer): AnswerDraft => {
  const { saved, revision, savedAt } = mine;
  const server = { ...toDraft(undefined), content: saved, saved, revision, savedAt };
  const next = restored(server, found);
  const { refusal } = found.kept;
  if (found.waits !== 'person' || !refusal || next.phase !== 'waiting') return next;
  return { ...next, phase: 'refused', problem: new ApiProblem('refused', 422, 'answer.invalid', refusal) };
};

const isOwn = (pending: PendingSave | null, before: KeptAnswer | null): boolean =>
  pending !== null && pending.key !== before?.pending?.key;

const isUntouched = (
  { phase, content, unfit, held }: AnswerDraft,
  base: AnswerContent,
  knownUnfit: string | null,
): boolean => held === null && unfit === knownUnfit && (phase === 'settled' || sameContent(content, base));

/** Value and note each as this one has it where it changed it, else as the other has it. */
const joined = (one: AnswerContent, other: AnswerContent, base: AnswerContent): AnswerContent => ({
  value: sameValue(one.value, base.value) ? other.value : one.value,
  note: (one.note ?? '') === (base.note ?? '') ? other.note : one.note,
});

const standing = (mine: AnswerDraft, next: AnswerDraft): AnswerDraft => {
  if (next.rivals.length > 0) return torn(next);
  if (next.phase === 'stale' || next.phase === 'refused' || next.phase === 'late') return next;
  if (next.pending && mine.phase === 'sending' && mine.pending?.key === next.pending.key)
    return { ...next, phase: 'sending' };
  const isSettled = !next.pending && sameContent(next.content, next.saved);
  return { ...next, phase: isSettled ? 'settled' : 'waiting' };
};
