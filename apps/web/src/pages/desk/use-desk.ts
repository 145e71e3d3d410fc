import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { AssessmentForm, SavedVerdict, Verdict } from '../../api/types';
import type { FormPair } from '../assessment/use-form-pair';
import { useNewer } from '../assessment/use-newer';
import { type Resource, forgetPaths } from '../../use-resource';
import { type DeskItem, deskItems, firstOpen, neighbour } from './desk-items';
import { readingPath, type Reading } from './reading';
import { isAcross } from './next-body';
import { useVerdictDraft } from './use-verdict-draft';
import { type DraftFault, type VerdictDraft, draftFault, toRequest, toVerdict } from './verdict-draft';

/** Who decides an item after its reader: the second reading that has ended, a third person, an appeal. */
export type SettledBy = NonNullable<AssessmentForm['settledVerdicts']>[string];

export interface Desk {
  readonly items: readonly DeskItem[];
  readonly line: DeskItem | undefined;
  readonly draft: VerdictDraft;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** What was about to be said of an item when it was corrected; nothing of it was saved. */
  readonly refused: RefusedVerdict | null;
  readonly forgetRefused: () => void;
  readonly savedAt: string | null;
  /** What was missing when it was to be saved, until something changes. */
  readonly fault: DraftFault | null;
  /** Whose word ended the open item, so that it is judged here no more. */
  readonly settled: SettledBy | null;
  readonly verifiedScore: string | null;
  readonly setDraft: (draft: VerdictDraft) => void;
  /** Chooses a decision and leaves the rest of the draft as it is at this very moment. */
  readonly decide: (decision: Verdict['decision']) => void;
  readonly go: (step: 'next' | 'previous' | 'open') => void;
  readonly pick: (code: string) => void;
  readonly save: () => void;
  /** Items with a verdict that was begun and not saved. */
  readonly unsaved: ReadonlySet<string>;
  /** Lets go of what was begun at the open item. */
  readonly discard: () => void;
}

/** A verdict on a question that was corrected meanwhile. */
export interface RefusedVerdict {
  readonly code: string;
  readonly draft: VerdictDraft;
  /** The instrument that was on screen. */
  readonly instrumentSha256: string;
}

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

/** Every item of the desk and the one that is open. */
const useOpenItem = ({ form, instrument }: FormPair) => {
  const items = useMemo(() => deskItems(instrument, form.assessment.body.kind, form), [instrument, form]);
  const [current, pick] = useCurrent(items);
  return { items, current, pick, line: items.find(({ item }) => item.code === current) };
};

/** Says it on the revision and the instrument that were on screen. */
const putVerdict = (
  { form: { assessment, verdicts }, reading }: { readonly form: AssessmentForm; readonly reading: Reading },
  code: string,
  { draft, seen }: { readonly draft: Parameters<typeof toRequest>[0]; readonly seen: string },
): Promise<SavedVerdict> =>
  api.put(`${readingPath(assessment.id, reading)}/verdicts/${encodeURIComponent(code)}`, {
    ...toRequest(draft, verdicts?.[code]?.revision ?? 0),
    instrumentSha256: seen,
  });

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** The form as it is once the verdict on one item was saved. */
const withVerdict = (
  form: AssessmentForm,
  code: string,
  given: Verdict,
  { state, stateLabel, progress }: SavedVerdict,
): AssessmentForm => ({
  ...form,
  assessment: { ...form.assessment, state, stateLabel, progress },
  verdicts: { ...form.verdicts, [code]: given },
  reviews: { ...form.reviews, verdicts: without(form.reviews.verdicts, code) },
  ...(form.tiedVerdicts ? { tiedVerdicts: form.tiedVerdicts.filter((other) => other !== code) } : {}),
});

interface Opened {
  readonly resource: Pick<Resource<AssessmentForm>, 'replace' | 'reload'>;
  readonly pair: FormPair;
  readonly reading: Reading;
  /** The questions on screen are newer ones; of these items nothing was saved. */
  readonly onCorrected: (refusedCodes: readonly string[]) => void;
}

/** How the last saving went; what was wrong with it goes with its item. */
const useSaving = (current: string) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [last, setLast] = useState<SavedVerdict | null>(null);
  const [refused, setRefused] = useState<RefusedVerdict | null>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    setProblem(null);
    setAsked(false);
  }, [current]);
  return {
    busy,
    begin: () => {
      setBusy(true);
      setProblem(null);
    },
    end: () => setBusy(false),
    problem,
    setProblem,
    last,
    setLast,
    refused,
    setRefused,
    /** Whether it was to be saved: from then on what is missing is said. */
    isAsked,
    ask: () => setAsked(true),
  };
};

type DecidedDraft = VerdictDraft & { readonly decision: Verdict['decision'] };

const isDecided = (draft: VerdictDraft): draft is DecidedDraft => draft.decision !== null;

const faultOf = (line: DeskItem | undefined, { answers }: AssessmentForm, draft: VerdictDraft): DraftFault | null =>
  line ? draftFault(line.item, answers[line.item.code]?.value ?? null, draft) : null;

/** The state of one verifier at one sheet. A saved verdict shows at once; the next item is already in memory. */
export const useDesk = ({ resource, pair, reading, onCorrected }: Opened): Desk => {
  const { form } = pair;
  const hearOfNewer = useNewer({ form, reload: resource.reload, onShown: onCorrected });
  const { items, current, pick, line } = useOpenItem(pair);
  const query = useSearch();
  const { draft, change: setDraft, latest, drop, unsaved } = useVerdictDraft({ line, form, reading });
  const { busy, begin, end, problem, setProblem, last, setLast, refused, setRefused, isAsked, ask } =
    useSaving(current);
  const settled = form.settledVerdicts?.[current] ?? null;
  const accept = (saved: SavedVerdict, draft: DecidedDraft): void => {
    resource.replace(withVerdict(form, current, toVerdict(draft, saved), saved));
    drop(current);
    setLast(saved);
    if (refused?.code === current) setRefused(null);
    if (saved.instrumentSha256) hearOfNewer(saved.instrumentSha256, null);
    forgetPaths(reading === 'second' ? '/api/second-readings' : '/api/verifications');
    // Who goes through one item over many bodies stays at it until they go to the next body.
    if (!isAcross(query)) pick(neighbour(items, current, 'open'));
  };
  /** The words stay; the decision is taken again, on the question as it is now. */
  const refuse = (draft: VerdictDraft, seen: string, { body }: ApiProblem): void => {
    setRefused({ code: current, draft, instrumentSha256: seen });
    setDraft({ ...draft, decision: null });
    hearOfNewer(String(body['instrumentSha256']), current);
  };
  const save = (): void => {
    const { draft, seen } = latest();
    if (busy || settled) return;
    ask();
    if (!isDecided(draft) || faultOf(line, form, draft)) return;
    begin();
    putVerdict({ form, reading }, current, { draft, seen })
      .then((saved) => accept(saved, draft))
      .catch((error: unknown) => {
        const refusal = toProblem(error);
        if (refusal.code === 'instrument.corrected') return refuse(draft, seen, refusal);
        setProblem(refusal);
        if (refusal.code === 'verdict.stale') resource.reload();
      })
      .finally(end);
  };
  return {
    items,
    line,
    draft,
    busy,
    problem,
    refused,
    forgetRefused: () => setRefused(null),
    savedAt: last?.at ?? null,
    fault: isAsked ? faultOf(line, form, draft) : null,
    settled,
    verifiedScore: last?.verifiedScore ?? null,
    setDraft,
    decide: (decision) => setDraft({ ...latest().draft, decision }),
    go: (step) => pick(neighbour(items, current, step)),
    pick,
    save,
    unsaved,
    discard: () => drop(current),
  };
};
