import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api } from './api/api';
import type { List } from './api/types';
import { toastProblem } from './toast-problem';
import { type Resource, useResource } from './use-resource';

export interface Keyset<T> {
  readonly first: Resource<List<T>>;
  readonly rows: readonly T[];
  readonly total: number;
  /** Null where everything is here. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
}

/** A list read page by page with a cursor. `path` holds search, sort and filters; a change of it starts again. */
export const useKeyset = <T>(path: string | null): Keyset<T> => {
  const first = useResource<List<T>>(path);
  const [later, setLater] = useState<readonly List<T>[]>([]);
  const [loadingMore, setLoadingMore] = useState(false);
  useEffect(() => setLater([]), [path, first.value]);

  const next = (later.at(-1) ?? first.value)?.next ?? null;
  const more = useCallback(() => {
    if (path === null || next === null) return;
    setLoadingMore(true);
    api
      .get<List<T>>(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`)
      .then((page) => setLater((pages) => [...pages, page]))
      .catch(toastProblem)
      .finally(() => setLoadingMore(false));
  }, [path, next]);
  return {
    first,
    rows: [...(first.value?.items ?? []), ...later.flatMap(({ items }) => items)],
    total: first.value?.total ?? 0,
    more: next === null ? null : more,
    loadingMore,
  };
};

/** The rows stay while other ones are fetched, so that the search box keeps its place and its focus. */
export const useLastShown = <T>(keyset: Keyset<T>): Pick<Keyset<T>, 'rows' | 'total'> | null => {
  const last = useRef<Pick<Keyset<T>, 'rows' | 'total'> | null>(null);
  if (keyset.first.value) last.current = { rows: keyset.rows, total: keyset.total };
  return last.current;
};
