import { useCallback, useMemo } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { type TableState, readTableState, writeTableState } from './table-state';

/** The state of the page's table, kept in the address without adding to the history. */
export const useTableState = (filterKeys: readonly string[]): readonly [TableState, (next: TableState) => void] => {
  const query = useSearch();
  const [location, go] = useLocation();
  const keys = filterKeys.join(',');
  const state = useMemo(() => readTableState(query, keys.split(',')), [query, keys]);
  const change = useCallback(
    (next: TableState) => {
      const written = writeTableState(query, next, keys.split(','));
      go(location + (written ? `?${written}` : ''), { replace: true });
    },
    [query, location, keys, go],
  );
  return [state, change];
};
