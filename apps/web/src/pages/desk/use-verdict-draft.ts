import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssessmentForm } from '../../api/types';
import { keepBegun, recallAllBegun } from '../../offline/begun-comments';
import type { DeskItem } from './desk-items';
import type { Reading } from './reading';
import { type VerdictDraft, startDraft } from './verdict-draft';

/** A draft with the instrument that was on screen when it was begun. */
export interface SeenDraft {
  readonly draft: VerdictDraft;
  readonly seen: string;
}

interface Kept extends SeenDraft {
  /** The item with the revision of the verdict that the draft was begun on. */
  readonly place: string;
  /** Whether anybody chose or wrote anything; until then it starts anew with whatever is on screen. */
  readonly touched: boolean;
}

interface Place {
  readonly line: DeskItem | undefined;
  readonly form: Pick<AssessmentForm, 'answers' | 'verdicts' | 'instrumentSha256' | 'assessment'>;
  readonly reading: Reading;
}

/** What is about to be said of the open item, and what was begun at the others. */
export interface Drafts extends SeenDraft {
  readonly change: (draft: VerdictDraft) => void;
  /** True at once, also between a key press and the next drawing of the page, so that fast hands lose nothing. */
  readonly latest: () => SeenDraft;
  /** The server has it, or nobody wants it any more. */
  readonly drop: (code: string) => void;
  /** Items at which something was begun and not saved. */
  readonly unsaved: ReadonlySet<string>;
}

const noDraft: VerdictDraft = { decision: null, value: null, reason: '', page: '' };

const placeOf = ({ verdicts }: Place['form'], code: string): string => `${code}@${verdicts?.[code]?.revision ?? 0}`;

/**
 * What the verifier is about to say, item by item. What was begun and not saved outlives another item, another page and this
 * browser: it is kept on the device, sealed. It outlives a correction of the instrument too, and is saved as begun before it
 * until the decision is taken anew; another verdict on the item ends it.
 */
export const useVerdictDraft = ({ line, form, reading }: Place): Drafts => {
  const { instrumentSha256, assessment } = form;
  const code = line?.item.code ?? '';
  const place = placeOf(form, code);
  const [, redraw] = useState(0);
  const drafts = useRef(new Map<string, Kept>()).current;
  const keep = (of: string, kept: Kept | null): void => {
    const slot = `${reading} verdict ${of}`;
    keepBegun({ assessmentId: assessment.id, slot }, kept ? JSON.stringify(kept) : '');
  };
  useEffect(() => {
    void recallAllBegun({ assessmentId: assessment.id, slot: `${reading} verdict ` }).then((found) => {
      for (const [of, text] of found) if (!drafts.get(of)?.touched) drafts.set(of, JSON.parse(text) as Kept);
      redraw((count) => count + 1);
    });
  }, []);
  const current = drafts.get(code);
  if (current?.place !== place || (!current.touched && current.seen !== instrumentSha256)) {
    const draft = line ? startOf(line, form) : noDraft;
    drafts.set(code, { place, draft, seen: instrumentSha256, touched: false });
  }
  const latest = (): Kept => drafts.get(code) ?? { place, draft: noDraft, seen: instrumentSha256, touched: false };
  return {
    ...latest(),
    latest,
    change: (draft) => {
      const before = latest();
      // An answer to a save that comes after another verdict changes nothing.
      if (before.place !== place) return;
      // Who decides anew has the question as it is now before them.
      const isAnew = !before.touched || before.draft.decision === null;
      const kept = { place, draft, seen: isAnew ? instrumentSha256 : before.seen, touched: true };
      drafts.set(code, kept);
      keep(code, kept);
      redraw((count) => count + 1);
    },
    drop: (of) => {
      drafts.delete(of);
      keep(of, null);
      redraw((count) => count + 1);
    },
    unsaved: new Set(
      [...drafts].filter(([of, kept]) => kept.touched && kept.place === placeOf(form, of)).map(([of]) => of),
    ),
  };
};

/** A verdict that fell away is given anew: the draft starts without it. */
const startOf = ({ item, review }: DeskItem, { answers, verdicts }: Place['form']): VerdictDraft =>
  startDraft(item, answers[item.code]?.value ?? null, review === 'dropped' ? undefined : verdicts?.[item.code]);
