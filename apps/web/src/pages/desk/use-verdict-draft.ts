import { useRef, useState } from 'preact/hooks';
import type { AssessmentForm } from '../../api/types';
import type { DeskItem } from './desk-items';
import { type VerdictDraft, startDraft } from './verdict-draft';

/** A draft with the instrument that was on screen when it was begun. */
export interface SeenDraft {
  readonly draft: VerdictDraft;
  readonly seen: string;
}

interface Kept extends SeenDraft {
  readonly place: string;
  /** Whether anybody chose or wrote anything; until then it starts anew with whatever is on screen. */
  readonly touched: boolean;
}

interface Place {
  readonly line: DeskItem | undefined;
  readonly form: Pick<AssessmentForm, 'answers' | 'verdicts' | 'instrumentSha256'>;
}

const noDraft: VerdictDraft = { decision: null, value: null, reason: '', page: '' };

/**
 * What the verifier is about to say of the open item: what was chosen, or where it starts. `latest` is true at once, also
 * between a key press and the next drawing of the page, so that fast hands lose nothing. What was begun outlives a correction
 * of the instrument, and is saved as begun before it until the decision is taken anew.
 */
export const useVerdictDraft = ({
  line,
  form,
}: Place): readonly [SeenDraft, (draft: VerdictDraft) => void, () => SeenDraft] => {
  const { instrumentSha256 } = form;
  const code = line?.item.code ?? '';
  const place = `${code}@${form.verdicts?.[code]?.revision ?? 0}`;
  const [, redraw] = useState(0);
  const kept = useRef<Kept>({ place: '', draft: noDraft, seen: '', touched: false });
  const { current } = kept;
  if (current.place !== place || (!current.touched && current.seen !== instrumentSha256)) {
    kept.current = { place, draft: line ? startOf(line, form) : noDraft, seen: instrumentSha256, touched: false };
  }
  const change = (draft: VerdictDraft): void => {
    const before = kept.current;
    // An answer to a save that comes when the verifier has gone on changes nothing at the next item.
    if (before.place !== place) return;
    // Who decides anew has the question as it is now before them.
    const isAnew = !before.touched || before.draft.decision === null;
    kept.current = { place, draft, seen: isAnew ? instrumentSha256 : before.seen, touched: true };
    redraw((count) => count + 1);
  };
  return [kept.current, change, () => kept.current];
};

/** A verdict that fell away is given anew: the draft starts without it. */
const startOf = ({ item, review }: DeskItem, { answers, verdicts }: Place['form']): VerdictDraft =>
  startDraft(item, answers[item.code]?.value ?? null, review === 'dropped' ? undefined : verdicts?.[item.code]);
