import type { ItemValue } from '@app/instrument';
import { useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../api/types';
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
  readonly answer: ItemValue | null;
  readonly verdict: Verdict | undefined;
  /** The verdict, if it still holds: of one that fell away nothing is taken over. */
  readonly standing: Verdict | undefined;
  readonly instrumentSha256: string;
}

const noDraft: VerdictDraft = { decision: null, value: null, reason: '', page: '' };

/**
 * What the verifier is about to say of the open item: what was chosen, or where it starts. `latest` is true at once, also
 * between a key press and the next drawing of the page, so that fast hands lose nothing. What was begun outlives a correction
 * of the instrument, and is saved as begun before it until the decision is taken anew.
 */
export const useVerdictDraft = ({
  line,
  answer,
  verdict,
  standing,
  instrumentSha256,
}: Place): readonly [SeenDraft, (draft: VerdictDraft) => void, () => SeenDraft] => {
  const place = `${line?.item.code ?? ''}@${verdict?.revision ?? 0}`;
  const [, redraw] = useState(0);
  const kept = useRef<Kept>({ place: '', draft: noDraft, seen: '', touched: false });
  const { current } = kept;
  if (current.place !== place || (!current.touched && current.seen !== instrumentSha256)) {
    const draft = line ? startDraft(line.item, answer, standing) : noDraft;
    kept.current = { place, draft, seen: instrumentSha256, touched: false };
  }
  const change = (draft: VerdictDraft): void => {
    const before = kept.current;
    // Who decides anew has the question as it is now before them.
    const isAnew = !before.touched || before.draft.decision === null;
    kept.current = { place, draft, seen: isAnew ? instrumentSha256 : before.seen, touched: true };
    redraw((count) => count + 1);
  };
  return [kept.current, change, () => kept.current];
};
