import type { Instrument, ItemValue } from '@app/instrument';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { AssessmentForm, SavedVerdict, Verdict } from '../../api/types';
import { type Resource, forgetPaths } from '../../use-resource';
import { type DeskItem, deskItems, firstOpen, neighbour } from './desk-items';
import { type VerdictDraft, startDraft, toRequest, toVerdict } from './verdict-draft';

export interface Desk {
  readonly items: readonly DeskItem[];
  readonly line: DeskItem | undefined;
  readonly draft: VerdictDraft;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly savedAt: string | null;
  readonly verifiedScore: string | null;
  readonly setDraft: (draft: VerdictDraft) => void;
  /** Chooses a decision and leaves the rest of the draft as it is at this very moment. */
  readonly decide: (decision: Verdict['decision']) => void;
  readonly go: (step: 'next' | 'previous' | 'open') => void;
  readonly pick: (code: string) => void;
  readonly save: () => void;
}

const noDraft: VerdictDraft = { decision: null, value: null, reason: '', page: '' };

/** The code of the open item, kept in the address so that a question can be sent to a colleague. */
const useCurrent = (items: readonly DeskItem[]): readonly [string, (code: string) => void] => {
  const query = useSearch();
  const [location, go] = useLocation();
  const asked = new URLSearchParams(query).get('butir');
  const known = items.some(({ item }) => item.code === asked) ? asked : null;
  const first = firstOpen(items) ?? items[0];
  return [
    known ?? first?.item.code ?? '',
    (code) => go(`${location}?butir=${encodeURIComponent(code)}`, { replace: true }),
  ];
};

/**
 * What the verifier is about to say of the open item: what was chosen, or where it starts. `latest` is true at once, also
 * between a key press and the next drawing of the page, so that fast hands lose nothing.
 */
const useDraft = (
  line: DeskItem | undefined,
  answer: ItemValue | null,
  verdict: Verdict | undefined,
): readonly [VerdictDraft, (draft: VerdictDraft) => void, () => VerdictDraft] => {
  const place = `${line?.item.code ?? ''}@${verdict?.revision ?? 0}`;
  const [, redraw] = useState(0);
  const kept = useRef({ place: '', draft: noDraft });
  if (kept.current.place !== place)
    kept.current = { place, draft: line ? startDraft(line.item, answer, verdict) : noDraft };
  const change = (draft: VerdictDraft): void => {
    kept.current = { place, draft };
    redraw((count) => count + 1);
  };
  return [kept.current.draft, change, () => kept.current.draft];
};

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** The state of one verifier at one sheet. A saved verdict shows at once; the next item is already in memory. */
export const useDesk = (resource: Resource<AssessmentForm>, form: AssessmentForm, instrument: Instrument): Desk => {
  const items = useMemo(() => deskItems(instrument, form.assessment.body.kind, form), [instrument, form]);
  const [current, pick] = useCurrent(items);
  const line = items.find(({ item }) => item.code === current);
  const verdict = form.verdicts?.[current];
  // A verdict that fell away is given anew: the draft starts empty.
  const standing = line?.review === 'dropped' ? undefined : verdict;
  const [draft, setDraft, latest] = useDraft(line, form.answers[current]?.value ?? null, standing);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [last, setLast] = useState<SavedVerdict | null>(null);
  useEffect(() => setProblem(null), [current]);

  const accept = (saved: SavedVerdict, draft: VerdictDraft): void => {
    if (!line || draft.decision === null) return;
    const { state, stateLabel, progress } = saved;
    const given = toVerdict({ ...draft, decision: draft.decision }, saved);
    resource.replace({
      ...form,
      assessment: { ...form.assessment, state, stateLabel, progress },
      verdicts: { ...form.verdicts, [current]: given },
      reviews: { ...form.reviews, verdicts: without(form.reviews.verdicts, current) },
    });
    setLast(saved);
    forgetPaths('/api/verifications');
    pick(neighbour(items, current, 'open'));
  };
  const save = (): void => {
    const draft = latest();
    const { decision } = draft;
    if (decision === null || busy) return;
    setBusy(true);
    setProblem(null);
    api
      .put<SavedVerdict>(
        `/api/assessments/${form.assessment.id}/verdicts/${encodeURIComponent(current)}`,
        toRequest({ ...draft, decision }, verdict?.revision ?? 0),
      )
      .then((saved) => accept(saved, draft))
      .catch((error: unknown) => {
        const refusal = toProblem(error);
        setProblem(refusal);
        if (refusal.code === 'verdict.stale') resource.reload();
      })
      .finally(() => setBusy(false));
  };
  return {
    items,
    line,
    draft,
    busy,
    problem,
    savedAt: last?.at ?? null,
    verifiedScore: last?.verifiedScore ?? null,
    setDraft,
    decide: (decision) => setDraft({ ...latest(), decision }),
    go: (step) => pick(neighbour(items, current, step)),
    pick,
    save,
  };
};
