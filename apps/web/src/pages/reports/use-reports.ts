import { useEffect, useRef } from 'preact/hooks';
import { type Listed, listed } from '../../api/listed';
import type { Report } from '../../api/results-types';
import { type Resource, useResource } from '../../use-resource';

export const isMoving = ({ state }: Report): boolean => state === 'queued' || state === 'running';

/** First wait between two looks, and the longest one; each look without a change waits longer. */
const FIRST_MS = 1_500;
const LONGEST_MS = 10_000;

/** The tray, looked at again while something is being made: politely, and not while the page is hidden. */
export const useReports = (): { readonly resource: Resource<Listed<Report>>; readonly reports: readonly Report[] } => {
  const resource = useResource<Listed<Report>>('/api/reports');
  const reports = listed(resource.value);
  const signature = reports.map(({ id, state, progress }) => `${id}${state}${progress}`).join();
  const wait = useRef(FIRST_MS);
  useEffect(() => {
    wait.current = FIRST_MS;
  }, [signature]);
  useEffect(() => {
    if (resource.loading || !reports.some(isMoving)) return;
    const timer = setTimeout(() => {
      wait.current = Math.min(wait.current * 1.5, LONGEST_MS);
      if (!document.hidden) resource.reload();
    }, wait.current);
    const seen = (): void => {
      if (!document.hidden) resource.reload();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [resource.loading, signature]);
  return { resource, reports };
};
