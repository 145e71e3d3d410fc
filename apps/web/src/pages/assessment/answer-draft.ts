import type { ApiProblem } from '../../api/problem';
import type { StoredAnswer } from '../../api/types';
import {
  type AnswerContent,
  type HeldAnswer,
  type PendingSave,
  isShutOut,
  sameContent,
  sameValue,
} from '../../offline/kept-answer';
import type { SaveReply } from '../../offline/send-answer';
import type { Moment } from '../../offline/server-clock';

export type { AnswerContent, HeldAnswer, PendingSave };

/**
 * Where a draft stands: `settled` the server has it; `waiting` changed, about to be sent; `sending`; `unsent` failed and
 * will be tried again; `stale` somebody else saved in between, or it was shut out, and a person has to choose; `refused` the server will not
 * take it as it is; `late` it arrived after the deadline and the organiser decides.
 */
export type SavePhase = 'settled' | 'waiting' | 'sending' | 'unsent' | 'stale' | 'refused' | 'late';

/** One item on this device: what is on screen, what the server last acknowledged, and what is under way. */
export interface AnswerDraft {
  readonly content: AnswerContent;
  readonly saved: AnswerContent;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly pending: PendingSave | null;
  readonly phase: SavePhase;
  readonly attempts: number;
  readonly problem: ApiProblem | null;
  readonly theirs: StoredAnswer | null;
  /** What other windows of this device left in place of what is on screen; a person chooses. */
  readonly rivals: readonly AnswerContent[];
  /** What was typed and cannot be an answer; it is on screen but never sent. */
  readonly unfit: string | null;
  /** The instrument that was on screen when what is unsaved was begun. */
  readonly seen: string | null;
  readonly held: HeldAnswer | null;
  /** When what is unsaved was typed. */
  readonly typed: Moment | null;
}

const nothing: AnswerContent = { value: null, note: null };

/** The draft of an item as the server sent it; undefined is an item that nobody has answered. */
export const toDraft = (stored: StoredAnswer | undefined): AnswerDraft => {
  const content = stored ? { value: stored.value, note: stored.note } : nothing;
  return {
    content,
    saved: content,
    revision: stored?.revision ?? 0,
    savedAt: stored?.savedAt ?? null,
    pending: null,
    phase: 'settled',
    attempts: 0,
    problem: null,
    theirs: null,
    rivals: [],
    unfit: null,
    seen: null,
    held: null,
    typed: null,
  };
};

/** A person changed it. What is being sent, or must be chosen about first, goes on; else it waits for its turn. */
export const edited = (draft: AnswerDraft, content: AnswerContent): AnswerDraft => {
  const isNoteOnly = sameValue(content.value, draft.content.value) && content.note !== draft.content.note;
  const unfit = isNoteOnly ? draft.unfit : null;
  const held = draft.held && sameContent(draft.held.content, content) ? null : draft.held;
  const next = { ...draft, content, unfit, held };
  if (draft.phase === 'stale' || draft.pending) return next;
  return { ...next, phase: sameContent(content, draft.saved) ? 'settled' : 'waiting', problem: null };
};

/** The person stands by what the server has: it is sent once more as it is, which says that it was looked at again. */
export const confirmed = (draft: AnswerDraft): AnswerDraft =>
  draft.phase === 'settled' && draft.unfit === null ? { ...draft, phase: 'waiting' } : draft;

/** What was typed is no answer: a beginning of it that was one, and still waits, must not be sent in its place. */
export const withheld = (draft: AnswerDraft, typed: string): AnswerDraft => {
  const { value } = draft.pending ?? (draft.phase === 'stale' ? draft.content : draft.saved);
  return { ...edited(draft, { ...draft.content, value }), unfit: typed };
};

/** Takes what is unresolved before what is new: only so does the revision of the next save stay true. */
export const begun = (draft: AnswerDraft, key: string): AnswerDraft & { readonly pending: PendingSave } => ({
  ...draft,
  phase: 'sending',
  pending: draft.pending ?? {
    ...draft.content,
    revision: draft.revision,
    key,
    ...(draft.seen === null ? {} : { instrumentSha256: draft.seen }),
    ...(draft.typed === null ? {} : { typed: draft.typed }),
  },
});

/** Begun on this instrument; what was begun before and is not yet saved stays begun on the one before. */
export const seenOn = (before: AnswerDraft, draft: AnswerDraft, instrumentSha256: string): AnswerDraft => ({
  ...draft,
  seen: isUnsaved(before) ? before.seen : instrumentSha256,
});

const isUnsaved = ({ phase, unfit }: AnswerDraft): boolean => phase !== 'settled' || unfit !== null;

export const accepted = (draft: AnswerDraft, reply: SaveReply): AnswerDraft => {
  const { value, note } = draft.pending ?? draft.saved;
  if ('late' in reply) {
    const isNewer = draft.pending !== null && !sameContent(draft.content, draft.pending);
    return { ...draft, pending: null, attempts: 0, problem: null, phase: isNewer ? 'waiting' : 'late' };
  }
  const { revision, savedAt } = reply;
  const saved = { value, note };
  const next = { ...draft, revision, savedAt, saved, pending: null, attempts: 0, problem: null };
  return { ...next, phase: sameContent(next.content, saved) ? 'settled' : 'waiting' };
};

/** A save that failed: for now, because somebody else was faster, or for good. */
export const failed = (draft: AnswerDraft, problem: ApiProblem): AnswerDraft => {
  if (problem.isPassing || problem.status === 401) {
    return { ...draft, phase: 'unsent', attempts: draft.attempts + 1, problem };
  }
  if (problem.code === 'instrument.corrected') return heldBack(draft);
  const theirs = problem.code === 'answer.stale' ? toStored(problem.body['current']) : null;
  if (theirs) return overtaken(draft, theirs);
  if (isShutOut(problem.code)) return shutOut(draft, problem);
  return { ...draft, phase: 'refused', pending: null, attempts: 0, problem };
};

/** It came when nothing could be saved: by the time something can, what the server has may be what its superior signed. */
export const shutOut = (draft: AnswerDraft, problem: ApiProblem, savedBy: string | null = null): AnswerDraft => {
  const refused = { ...draft, pending: null, attempts: 0, problem };
  const { content, saved, revision, savedAt } = draft;
  if (sameContent(content, saved)) return { ...refused, phase: 'refused' };
  return { ...refused, phase: 'stale', theirs: { ...saved, revision, savedAt: savedAt ?? '', savedBy } };
};

/** Whether it is between two answers because the one from here was refused. */
export const isShut = ({ phase, problem }: AnswerDraft): boolean => phase === 'stale' && problem !== null;

/** Shows what the server has again, and keeps what was typed beside it. */
export const heldBack = (draft: AnswerDraft): AnswerDraft => {
  const { content, unfit, saved, seen, pending } = draft;
  const isNew = unfit !== null || !sameContent(content, saved);
  const instrumentSha256 = pending?.instrumentSha256 ?? seen;
  const held = isNew ? { content, unfit, instrumentSha256 } : draft.held;
  const back = { pending: null, theirs: null, problem: null, unfit: null, attempts: 0 };
  return { ...draft, ...back, content: saved, phase: 'settled', held };
};

/** The server holds `theirs`. Where that is what we sent ourselves, or what is on screen, there is nothing to choose. */
export const overtaken = (draft: AnswerDraft, theirs: StoredAnswer): AnswerDraft => {
  const known = {
    ...draft,
    saved: { value: theirs.value, note: theirs.note },
    revision: theirs.revision,
    savedAt: theirs.savedAt,
    pending: null,
    attempts: 0,
    problem: null,
    theirs: null,
  };
  if (sameContent(draft.content, theirs)) return { ...known, phase: 'settled' };
  if (draft.pending && sameContent(draft.pending, theirs)) return { ...known, phase: 'waiting' };
  return { ...known, phase: 'stale', theirs };
};

/** The other of the two answers between which a person has to choose: of the server first, then of another window. */
export const otherOf = ({ theirs, rivals }: AnswerDraft): AnswerContent | null => theirs ?? rivals[0] ?? null;

/** The person's choice between the two values that a conflict left. */
export const chosen = (draft: AnswerDraft, whose: 'mine' | 'theirs'): AnswerDraft => {
  const other = otherOf(draft) ?? draft.saved;
  const content = whose === 'mine' ? draft.content : { value: other.value, note: other.note };
  const left = draft.theirs ? draft.rivals : draft.rivals.slice(1);
  const rivals = left.filter((rival) => !sameContent(rival, content));
  const isSaved = whose === 'theirs' && sameContent(content, draft.saved) && !draft.pending;
  return torn({
    ...draft,
    theirs: null,
    problem: null,
    rivals,
    unfit: null,
    content,
    phase: isSaved ? 'settled' : 'waiting',
  });
};

/** Whatever happens meanwhile to what was sent: while several windows left something else, a person chooses first. */
export const torn = (draft: AnswerDraft): AnswerDraft =>
  draft.rivals.length > 0 ? { ...draft, phase: 'stale' } : draft;

/** The organiser decided on what came late: what the server has is the answer. */
export const gaveWay = (draft: AnswerDraft): AnswerDraft =>
  draft.phase === 'late' ? { ...draft, content: draft.saved, phase: 'settled', typed: null } : draft;

/** What came late can be saved by now: it waits for its turn like anything typed. */
export const resumed = (draft: AnswerDraft): AnswerDraft =>
  draft.phase === 'late' ? { ...draft, phase: 'waiting' } : draft;

const toStored = (value: unknown): StoredAnswer | null =>
  typeof value === 'object' && value !== null && 'revision' in value && 'value' in value
    ? { note: null, savedAt: '', savedBy: null, ...(value as Pick<StoredAnswer, 'value' | 'revision'>) }
    : null;
