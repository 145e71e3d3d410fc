import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { useResource } from '../../use-resource';
import type { DraftState } from './core/draft-types';
import { type Rename, followedCode } from './core/followed-code';
import { linesOf } from './core/place-in-tree';
import type { TeamComment } from './editor-types';

export interface Comments {
  readonly list: readonly TeamComment[];
  /** How many open ones each item has. */
  readonly openByCode: ReadonlyMap<string, number>;
  readonly add: (itemCode: string | null, text: string) => Promise<void>;
  readonly resolve: (id: string, resolved: boolean) => Promise<void>;
  /** A code was changed here: what was said of it follows. */
  readonly follow: (rename: Rename) => void;
}

interface Facts {
  readonly instrumentId: string;
  readonly state: Pick<DraftState, 'content' | 'phase'>;
  readonly mayComment: boolean;
}

/** What colleagues say is read again this often. */
const ROUND_MS = 20_000;

/** What the team says to each other about the draft. */
export const useComments = (facts: Facts): Comments => {
  const path = `/api/instruments/${facts.instrumentId}/comments`;
  const resource = useResource<{ readonly items: readonly TeamComment[] }>(path);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') resource.reload();
    }, ROUND_MS);
    return () => clearInterval(timer);
  }, [resource.reload]);
  const { list, follow } = useFollowing(facts, resource.value?.items ?? none, async (id, itemCode) => {
    await api.put(`${path}/${id}`, { itemCode });
    resource.reload();
  });
  const openByCode = useMemo(() => countsOf(list), [list]);
  return {
    list,
    openByCode,
    follow,
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

const none: readonly TeamComment[] = [];

type Move = (id: string, itemCode: string) => Promise<void>;

/** Shows comments at the new code at once; the server is told when it has the draft with that code. */
const useFollowing = (
  { state: { content, phase }, mayComment }: Facts,
  known: readonly TeamComment[],
  move: Move,
): Pick<Comments, 'list' | 'follow'> => {
  const [renames, setRenames] = useState<readonly Rename[]>([]);
  const moving = useRef(new Set<string>());
  const list = useMemo(() => {
    if (renames.length === 0) return known;
    const codes = new Set(linesOf(content).map(({ child }) => child.code));
    return known.map((comment) => {
      const code = comment.itemCode && followedCode(comment.itemCode, renames, (each) => codes.has(each));
      return code ? { ...comment, itemCode: code } : comment;
    });
  }, [known, content, renames]);
  useEffect(() => {
    if (phase !== 'settled' || !mayComment) return;
    list.forEach(({ id, itemCode }, at) => {
      if (itemCode === null || itemCode === known[at]?.itemCode || moving.current.has(id)) return;
      moving.current.add(id);
      // What fails is tried again when the comments are read again.
      move(id, itemCode)
        .catch(() => undefined)
        .finally(() => moving.current.delete(id));
    });
  }, [list, phase]);
  return { list, follow: (rename) => setRenames((now) => [...now, rename]) };
};

const countsOf = (list: readonly TeamComment[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { itemCode, resolvedAt } of list)
    if (itemCode !== null && resolvedAt === null) counts.set(itemCode, (counts.get(itemCode) ?? 0) + 1);
  return counts;
};
