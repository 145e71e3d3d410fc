/** What lies on the device of an answer, and how it comes back onto what the server holds. Pure. */
import { ApiProblem } from '../../api/problem';
import type { AnswerWait } from '../../offline/device-store';
import { type FoundAnswer, type KeptAnswer, isShutOut, sameContent } from '../../offline/kept-answer';
import { type AnswerDraft, confirmed, edited, overtaken, shutOut, toDraft, torn } from './answer-draft';

/** What the answer waits for. */
export const waitOf = ({ phase, held, unfit }: AnswerDraft): AnswerWait => {
  if (held !== null || phase === 'stale' || phase === 'refused') return 'person';
  if (phase === 'settled') return unfit === null ? 'nothing' : 'person';
  return phase === 'late' ? 'organiser' : 'signal';
};

export const toKept = (draft: AnswerDraft): KeptAnswer => {
  const { content, revision, pending, saved, savedAt, seen, held, typed, problem, theirs, unfit } = draft;
  const refusal = problem?.message || null;
  const why = problem && refusal ? { refusal, refusalCode: problem.code } : { refusal };
  const there = { ...(theirs?.savedBy ? { savedBy: theirs.savedBy } : {}), ...(unfit === null ? {} : { unfit }) };
  return { content, revision, pending, saved, savedAt, seen, held, typed, ...why, ...rivalsOf(draft), ...there };
};

/** Where several windows left something, what the server has is one more to choose from. */
const rivalsOf = ({ rivals, theirs }: AnswerDraft): Pick<KeptAnswer, 'rivals'> => {
  if (rivals.length === 0) return {};
  return { rivals: theirs ? [{ value: theirs.value, note: theirs.note }, ...rivals] : rivals };
};

/**
 * Brings what lies on the device onto the form, which may be a copy on this device too, older than what was saved since. A
 * conflict stays a conflict.
 */
export const restored = (form: AnswerDraft, { waits, kept }: FoundAnswer): AnswerDraft => {
  const base = baseOf(form, kept);
  if (waits === 'nothing') return base;
  const draft = { ...base, ...besideOf(kept) };
  const { rivals, ...rest } = kept;
  if (rivals?.length) return torn({ ...restored(form, { waits: 'signal', kept: rest }), rivals });
  if (isOnlyUnfit(kept)) return draft;
  if (sameContent(kept.content, draft.saved)) return stoodBy(draft, { waits, kept });
  if (waits === 'organiser') return { ...draft, content: kept.content, phase: 'late' };
  if (wasShutOut({ waits, kept })) return shutOutAgain(draft, kept);
  // Of a conflict the other's answer is what lies there as saved: its revision says nothing about whether it was chosen.
  if (kept.revision === draft.revision && !isConflict({ waits, kept })) {
    return { ...edited(draft, kept.content), pending: kept.pending, phase: 'waiting', unfit: draft.unfit };
  }
  const { content, revision, savedAt } = draft;
  const theirs = { ...content, revision, savedAt: savedAt ?? '', savedBy: kept.savedBy ?? null };
  return overtaken({ ...draft, content: kept.content, pending: kept.pending }, theirs);
};

/** What somebody stood by, or a copy they put away, and the server has not heard of it: on its way still. */
const stoodBy = (draft: AnswerDraft, { waits, kept }: FoundAnswer): AnswerDraft =>
  waits === 'signal' && !kept.held && kept.revision === draft.revision ? confirmed(draft) : draft;

const wasShutOut = ({ waits, kept }: FoundAnswer): boolean =>
  waits === 'person' && Boolean(kept.refusal) && !kept.held && isShutOut(kept.refusalCode);

const shutOutAgain = (draft: AnswerDraft, { content, refusal, refusalCode, savedBy }: KeptAnswer): AnswerDraft => {
  const problem = new ApiProblem('refused', 409, refusalCode ?? 'assessment.locked', refusal ?? '');
  return shutOut({ ...draft, content }, problem, savedBy ?? null);
};

const besideOf = ({
  seen,
  held,
  typed,
  unfit,
}: KeptAnswer): Pick<AnswerDraft, 'seen' | 'held' | 'typed' | 'unfit'> => ({
  seen: seen ?? null,
  held: held ?? null,
  typed: typed ?? null,
  unfit: unfit ?? null,
});

/** Nothing but a text that is no answer: whatever the server has by now stands beside it. */
const isOnlyUnfit = ({ unfit, pending, saved, content }: KeptAnswer): boolean =>
  unfit !== undefined && !pending && saved !== undefined && sameContent(content, saved);

/** What waits for a person and was neither refused nor held back by a correction. */
const isConflict = ({ waits, kept }: FoundAnswer): boolean => waits === 'person' && !kept.held && !kept.refusal;

const baseOf = (form: AnswerDraft, { saved, revision, savedAt }: KeptAnswer): AnswerDraft =>
  saved && revision > form.revision ? toDraft({ ...saved, revision, savedAt: savedAt ?? '', savedBy: null }) : form;
