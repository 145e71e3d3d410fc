import type { ApiProblem } from '../../api/problem';
import { type AnswerDraft, isShut } from './answer-draft';
import type { Drafts } from './answer-store';

type Arrived = Readonly<Record<string, readonly { readonly createdAt: string }[]>>;

/** One line for the whole form: the worst that any item is in. */
export interface SaveSummary {
  readonly phase: 'settled' | 'saving' | 'unsent' | 'stale' | 'refused' | 'held' | 'unfit' | 'late';
  /** Items that are in that phase; of those merely under way, all that are. */
  readonly count: number;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
}

/** `evidence` is what the server has beside the answers: its coming is a saving as well. */
export const summariseSaves = (drafts: Drafts, evidence: Arrived = {}): SaveSummary => {
  const all = [...drafts.values()];
  const unsaved = all.filter(({ phase, unfit, held }) => phase !== 'settled' || unfit !== null || held !== null);
  const times = [
    ...all.map((draft) => draft.savedAt),
    ...Object.values(evidence).flatMap((pieces) => pieces.map(({ createdAt }) => createdAt)),
  ];
  const savedAt = times.reduce<string | null>(later, null);
  const worst = (['refused', 'stale', 'unsent'] as const).find((phase) =>
    unsaved.some((draft) => phaseOf(draft) === phase),
  );
  const phase = worst ?? restOf(unsaved);
  return {
    phase,
    count: unsaved.filter((draft) => isIn(phase, draft)).length,
    savedAt,
    problem: unsaved.find((draft) => phaseOf(draft) === worst)?.problem ?? null,
  };
};

const isIn = (phase: SaveSummary['phase'], draft: AnswerDraft): boolean => {
  if (phase === 'held') return draft.held !== null;
  if (phase === 'unfit') return draft.unfit !== null;
  if (phase === 'unsent' || phase === 'saving') return underWay.has(draft.phase);
  return phaseOf(draft) === phase;
};

const phaseOf = (draft: AnswerDraft): AnswerDraft['phase'] => (isShut(draft) ? 'refused' : draft.phase);

const underWay: ReadonlySet<AnswerDraft['phase']> = new Set(['waiting', 'sending', 'unsent']);

/** What is typed wrong or to another question waits for a person; what is merely under way does not. */
const restOf = (unsaved: readonly AnswerDraft[]): 'held' | 'unfit' | 'saving' | 'late' | 'settled' => {
  if (unsaved.length === 0) return 'settled';
  if (unsaved.some(({ held }) => held !== null)) return 'held';
  if (unsaved.some(({ unfit }) => unfit !== null)) return 'unfit';
  return unsaved.every(({ phase }) => phase === 'late') ? 'late' : 'saving';
};

const later = (one: string | null, other: string | null): string | null =>
  !one || (other && other > one) ? other : one;
