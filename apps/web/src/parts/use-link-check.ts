import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/api';
import { type ApiProblem, toProblem } from '../api/problem';
import type { Evidence, LinkCheck } from '../api/types';

export interface LinkCheckState {
  readonly check: LinkCheck | null;
  readonly problem: ApiProblem | null;
  readonly asking: boolean;
  /** Asks the server for another look. */
  readonly ask: () => void;
}

/** A look takes seconds, a retry minutes: after this it is told when the page is opened again. */
const WAITS_MS = [3_000, 6_000, 12_000, 24_000];

/** How the link was found; looked up again for a while as long as a look is owed. */
export const useLinkCheck = (
  { id, check: given }: Pick<Evidence, 'id' | 'check'>,
  onFound: (check: LinkCheck) => void = () => undefined,
): LinkCheckState => {
  const [newer, setNewer] = useState<LinkCheck | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const check = newer ?? given;
  const show = (found: LinkCheck): void => {
    setNewer(found);
    onFound(found);
  };
  const waiting = check?.waiting === true;
  const path = `/api/evidence/${id}/link-check`;
  useEffect(() => {
    const delay = WAITS_MS[round];
    if (!waiting || delay === undefined) return undefined;
    const timer = setTimeout(() => {
      api
        .get<LinkCheck>(path)
        .then(show)
        .catch(() => undefined)
        .finally(() => setRound((before) => before + 1));
    }, delay);
    return () => clearTimeout(timer);
  }, [waiting, round, path]);
  const ask = (): void => {
    setAsking(true);
    setProblem(null);
    api
      .post<LinkCheck>(path)
      .then((found) => {
        show(found);
        setRound(0);
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setAsking(false));
  };
  return { check, problem, asking, ask };
};
