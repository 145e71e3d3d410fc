import type { Item, ItemValue } from '@app/instrument';
import type { SavedVerdict, Verdict } from '../../api/types';

export type Decision = Verdict['decision'];

/** What the verifier is about to say of one item. */
export interface VerdictDraft {
  readonly decision: Decision | null;
  readonly value: ItemValue | null;
  readonly reason: string;
  readonly page: string;
}

/** The decisions that make sense for an item, in the order of the number keys. */
export const decisionsFor = (item: Item, answered: boolean): readonly Decision[] => {
  if (item.filledBy === 'assessor') return ['correct'];
  const excuse: readonly Decision[] = item.notApplicable ? ['notApplicable'] : [];
  return answered ? ['accept', 'correct', 'reject', ...excuse] : ['correct', 'reject', ...excuse];
};

/** Where a draft starts: from the valid verdict, else from the answer, undecided. An assessor's item has only one way. */
export const startDraft = (item: Item, answer: ItemValue | null, verdict: Verdict | undefined): VerdictDraft => {
  const accepted = verdict?.value && !('rejected' in verdict.value) ? verdict.value : null;
  return {
    decision: verdict?.decision ?? (item.filledBy === 'assessor' ? 'correct' : null),
    value: accepted ?? answer,
    reason: verdict?.reason ?? '',
    page: verdict?.page ? String(verdict.page) : '',
  };
};

/** What keeps a draft from being saved. */
export type DraftFault = 'choose' | 'value' | 'unchanged' | 'reason';

/** What is missing in it; a corrected value that is the answer's own corrects nothing. */
export const draftFault = (item: Item, answer: ItemValue | null, draft: VerdictDraft): DraftFault | null => {
  const { decision, value, reason } = draft;
  if (decision === null) return 'choose';
  if (decision === 'correct' && !value) return 'value';
  if (decision === 'correct' && answer && JSON.stringify(value) === JSON.stringify(answer)) return 'unchanged';
  return reason.trim() || !needsReason(item, answer, decision) ? null : 'reason';
};

/** What takes over the body's own word, and what an assessor fills, explains itself. */
const needsReason = (item: Item, answer: ItemValue | null, decision: Decision): boolean => {
  if (decision === 'accept' || item.filledBy === 'assessor') return false;
  return decision !== 'notApplicable' || answer === null || !('notApplicable' in answer);
};

/** The request that a draft becomes; `revision` is the one last seen. */
export const toRequest = (
  draft: VerdictDraft & { readonly decision: Decision },
  revision: number,
): Record<string, unknown> => ({
  decision: draft.decision,
  revision,
  ...(draft.decision === 'correct' && draft.value ? { value: draft.value } : {}),
  ...(draft.decision !== 'accept' && draft.reason.trim() ? { reason: draft.reason.trim() } : {}),
  ...(draft.page ? { page: Number(draft.page) } : {}),
});

/** What the valid verdict is once the draft was saved, as the form would give it after a reload. */
export const toVerdict = (
  { decision, value, reason, page }: VerdictDraft & { readonly decision: Decision },
  saved: SavedVerdict,
): Verdict => ({
  decision,
  value: decision === 'reject' ? { rejected: true } : decision === 'notApplicable' ? { notApplicable: true } : value,
  reason: decision === 'accept' ? null : reason.trim() || null,
  page: page ? Number(page) : null,
  revision: saved.revision,
  at: saved.at,
  by: null,
});

/** Reasons already given on this sheet, newest last, before the usual ones; none twice. */
export const reusableReasons = (
  verdicts: Readonly<Record<string, Verdict>>,
  usual: readonly string[],
): readonly string[] =>
  [...new Set([...usual, ...Object.values(verdicts).flatMap(({ reason }) => reason ?? [])])].slice(0, 6);
