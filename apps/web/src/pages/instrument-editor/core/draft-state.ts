import {
  type Instrument,
  type MergeConflict,
  diffInstruments,
  mergeInstruments,
  resolveConflict,
} from '@app/instrument';
import type { ApiProblem } from '../../../api/problem';
import type { DraftState, Snapshot, Visit } from './draft-types';
import { sameContent } from './same-content';
import { type Turned, noHistory, redo, remembered, undo } from './history';

export const opened = (known: Snapshot): DraftState => ({
  content: known.content,
  history: noHistory(),
  known,
  pending: null,
  phase: 'settled',
  attempts: 0,
  problem: null,
  conflicts: [],
  editors: [],
  notice: null,
});

/** A person changed it. */
export const edited = (state: DraftState, content: Instrument, tag: string, at: number): DraftState => {
  if (content === state.content) return state;
  const history = remembered(state.history, { before: state.content, after: content, tag, at });
  return changedTo({ ...state, history }, content);
};

const changedTo = (state: DraftState, content: Instrument): DraftState => {
  const phase = state.pending ? state.phase : phaseOf(content, state.known.content);
  return { ...state, content, phase, ...(state.pending ? {} : { problem: null, attempts: 0 }) };
};

const phaseOf = (content: Instrument, known: Instrument): 'settled' | 'waiting' =>
  sameContent(content, known) ? 'settled' : 'waiting';

/** The part of a step that nobody has built upon since; where somebody has, theirs stays. */
const carried = (from: Instrument, to: Instrument, present: Instrument): Instrument =>
  mergeInstruments(from, to, present).merged;

export const turned = (state: DraftState, way: 'undo' | 'redo'): DraftState => {
  const turn: Turned<Instrument> | null = (way === 'undo' ? undo : redo)(state.history, state.content, carried);
  return turn ? changedTo({ ...state, history: turn.history }, turn.present) : state;
};

export const begun = (state: DraftState): DraftState & { readonly pending: Instrument } => ({
  ...state,
  phase: 'sending',
  pending: state.content,
});

export const accepted = (
  state: DraftState,
  reply: { readonly revision: number; readonly savedAt: string },
): DraftState => {
  const known: Snapshot = { ...state.known, ...reply, savedBy: null, content: state.pending ?? state.known.content };
  const phase = phaseOf(state.content, known.content);
  return { ...state, known, pending: null, phase, attempts: 0, problem: null };
};

/** A save that failed: for now, because a colleague was faster, or for good. */
export const failed = (state: DraftState, problem: ApiProblem): DraftState => {
  const current = problem.code === 'instrument.stale' ? toSnapshot(problem.body['current']) : null;
  if (current) return absorbed(state, current);
  const phase = problem.isPassing || problem.status === 401 ? 'unsent' : 'refused';
  return { ...state, pending: null, phase, attempts: state.attempts + 1, problem };
};

const toSnapshot = (value: unknown): Snapshot | null =>
  typeof value === 'object' && value !== null && 'revision' in value && 'content' in value
    ? { savedAt: null, savedBy: null, ...(value as Pick<Snapshot, 'revision' | 'content'>) }
    : null;

/**
 * The server holds something newer. What only one side changed is taken from that side; where both changed the same, theirs
 * stands and a person picks. A save of our own whose answer was lost comes back here too, and is no news.
 */
export const absorbed = (state: DraftState, current: Snapshot): DraftState => {
  const settled = { ...state, pending: null, attempts: 0, problem: null };
  if (current.revision <= state.known.revision) {
    return { ...settled, phase: phaseOf(state.content, state.known.content) };
  }
  const known = current;
  if (state.pending && sameContent(current.content, state.pending)) {
    return { ...settled, known, phase: phaseOf(state.content, known.content) };
  }
  const { merged, conflicts } = mergeInstruments(state.known.content, state.content, current.content);
  const changes = diffInstruments(state.known.content, current.content);
  return {
    ...settled,
    known,
    content: sameContent(merged, state.content) ? state.content : merged,
    phase: phaseOf(merged, known.content),
    conflicts: [...state.conflicts.filter((old) => !conflicts.some((one) => isSamePlace(one, old))), ...conflicts],
    notice: changes.length > 0 ? { kind: 'colleague', by: current.savedBy, changes } : state.notice,
  };
};

export const isSamePlace = (one: MergeConflict, other: MergeConflict): boolean =>
  one.code === other.code && one.field === other.field;

/** A person picked one of two values; the pick is a step like any other. */
export const picked = (
  state: DraftState,
  conflict: MergeConflict,
  pick: { readonly whose: 'mine' | 'theirs'; readonly at: number },
): DraftState => {
  const conflicts = state.conflicts.filter((one) => one !== conflict);
  const content = resolveConflict(state.content, conflict, pick.whose);
  return edited({ ...state, conflicts }, sameContent(content, state.content) ? state.content : content, '', pick.at);
};

export const visited = (state: DraftState, { editors }: Visit): DraftState =>
  JSON.stringify(editors) === JSON.stringify(state.editors) ? state : { ...state, editors };

/** Unsaved work of an earlier visit, as it was kept on this device. */
export interface KeptDraft {
  readonly revision: number;
  readonly known: Instrument;
  readonly content: Instrument;
  readonly conflicts: readonly MergeConflict[];
}

export const toKept = ({ known, content, conflicts, phase }: DraftState): KeptDraft | null =>
  phase === 'settled' && conflicts.length === 0
    ? null
    : { revision: known.revision, known: known.content, content, conflicts };

/** Brings unsaved work back onto what the server holds now. */
export const restored = (state: DraftState, kept: KeptDraft): DraftState => {
  const now = state.known;
  const isOlder = kept.revision < now.revision;
  const start: DraftState = {
    ...state,
    known: isOlder ? { ...now, revision: kept.revision, content: kept.known } : now,
    content: kept.content,
    conflicts: kept.conflicts,
  };
  const next = isOlder ? absorbed(start, now) : { ...start, phase: phaseOf(kept.content, now.content) };
  return next.phase === 'settled' && next.conflicts.length === 0 ? state : { ...next, notice: { kind: 'restored' } };
};
