import { useEffect, useMemo } from 'preact/hooks';
import { api } from '../../api/api';
import { useResource } from '../../use-resource';
import type { TeamComment } from './editor-types';

export interface Comments {
  readonly list: readonly TeamComment[];
  /** How many open ones each item has. */
  readonly openByCode: ReadonlyMap<string, number>;
  readonly add: (itemCode: string | null, text: string) => Promise<void>;
  readonly resolve: (id: string, resolved: boolean) => Promise<void>;
}

/** What colleagues say is read again this often. */
const ROUND_MS = 20_000;

/** What the team says to each other about the draft. */
export const useComments = (instrumentId: string): Comments => {
  const path = `/api/instruments/${instrumentId}/comments`;
  const resource = useResource<{ readonly items: readonly TeamComment[] }>(path);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') resource.reload();
    }, ROUND_MS);
    return () => clearInterval(timer);
  }, [resource.reload]);
  const list = resource.value?.items ?? [];
  const openByCode = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { itemCode, resolvedAt } of list)
      if (itemCode !== null && resolvedAt === null) counts.set(itemCode, (counts.get(itemCode) ?? 0) + 1);
    return counts;
  }, [resource.value]);
  return {
    list,
    openByCode,
    add: async (itemCode, text) => {
      await api.post(path, { itemCode, text });
      resource.reload();
    },
    resolve: async (id, resolved) => {
      await api.put(`${path}/${id}`, { resolved });
      resource.reload();
    },
  };
};
