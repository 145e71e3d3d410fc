import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { List, PublicBody } from '../../api/types';

/** Reads every page of the organiser's bodies. */
const loadAll = async (signal: AbortSignal): Promise<readonly PublicBody[]> => {
  const bodies: PublicBody[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: List<PublicBody> = await api.get(`/api/public-bodies?limit=200${query}`, { signal });
    bodies.push(...page.items);
    cursor = page.next;
  }
  return bodies;
};

/** All bodies of the organiser; null until they are all here. */
export const useAllBodies = (): {
  readonly bodies: readonly PublicBody[] | null;
  readonly problem: ApiProblem | null;
} => {
  const [bodies, setBodies] = useState<readonly PublicBody[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    loadAll(leaving.signal)
      .then(setBodies)
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(toProblem(error));
      });
    return () => leaving.abort();
  }, []);
  return { bodies, problem };
};
