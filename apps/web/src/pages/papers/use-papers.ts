import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { PaperFault, Papers, PapersDraft, PapersReading } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { messages } from './messages';

const draftOf = ({ lines, address, city, signatories, paper, ...rest }: Papers): PapersDraft => {
  const { decreePattern, certificatePattern, words } = rest;
  return { lines, address, city, signatories, paper, decreePattern, certificatePattern, words };
};

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

/** What is sent: lines that are still empty are no lines. */
const cleaned = (draft: PapersDraft): PapersDraft => ({
  ...draft,
  lines: filled(draft.lines),
  words: {
    ...draft.words,
    considering: filled(draft.words.considering),
    recalling: filled(draft.words.recalling),
    dictums: filled(draft.words.dictums),
  },
});

/** How long typing rests before the server is asked what it comes to. */
const REST_MS = 300;

export interface PapersForm {
  readonly draft: PapersDraft;
  readonly change: (part: Partial<PapersDraft>) => void;
  readonly reading: PapersReading | null;
  readonly faultsOf: (path: string) => readonly PaperFault[];
  readonly isChanged: boolean;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly save: () => void;
}

/** The papers as they are being changed, with what the server says of the draft. */
export const usePapers = (papers: Papers, onKept: (papers: Papers) => void): PapersForm => {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState(() => draftOf(papers));
  const [reading, setReading] = useState<PapersReading | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const signature = JSON.stringify(cleaned(draft));
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api
        .post<PapersReading>('/api/papers/readings', JSON.parse(signature), { signal: stop.signal })
        .then(setReading)
        .catch(() => undefined);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [signature]);
  const save = (): void => {
    setBusy(true);
    setProblem(null);
    api
      .put<Papers>('/api/papers', { ...cleaned(draft), revision: papers.revision })
      .then((kept) => {
        setDraft(draftOf(kept));
        onKept(kept);
        toast.show(t('saved'));
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    reading,
    faultsOf: (path) =>
      (reading?.faults ?? []).filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`)),
    isChanged: signature !== JSON.stringify(cleaned(draftOf(papers))),
    busy,
    problem,
    save,
  };
};
