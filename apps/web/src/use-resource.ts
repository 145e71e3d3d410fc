import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api } from './api/api';
import { type ApiProblem, toProblem } from './api/problem';
import { isStarted } from './api/started';
import { connection } from './offline/connection';
import { isKept, recall, remember } from './offline/kept-reads';

interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/** Answers younger than this are shown without asking again. */
const FRESH_MS = 3_000;
/** Older than anything the server said. */
const FROM_DEVICE = 0;
/** How long the server may be silent before a copy stands in for it. */
const SILENT_MS = 3_000;
const kept = new Map<string, Kept>();
/** Grows when another person or another hat looks, whom nothing shown before concerns. */
let era = 0;

interface Shown<T> {
  readonly path: string;
  readonly era: number;
  readonly value: T;
}

export interface Resource<T> {
  /** Last known value; may be older than the server's while `loading`. */
  readonly value: T | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
  /** Replaces the value shown, after the page's own change was accepted. */
  readonly replace: (value: T) => void;
}

/** Forgets everything read so far: another person or another hat sees other things. */
export const forgetResources = (): void => {
  era += 1;
  kept.clear();
};

/**
 * Forgets the paths that begin so, after a change that they show: who opens them next asks anew. A page that shows one
 * of them meanwhile keeps it until it reads again.
 */
export const forgetPaths = (prefix: string): void => {
  for (const path of kept.keys()) if (path.startsWith(prefix)) kept.delete(path);
};

interface ReadOptions {
  /** For addresses that hold a hash: what the device has is not asked for again. */
  readonly forever?: boolean;
  /**
   * What the device kept is shown only where the server is silent or out of reach: for pages whose buttons move when
   * their content changes, which nobody should press while they do.
   */
  readonly standIn?: boolean;
  /** Asked in its place where the device has nothing: the address of enough of it to begin with; without it, all is asked for. */
  readonly begin?: string;
}

/** Reads one path: what is known is shown at once and read again behind it. Null asks for nothing (yet). */
export const useResource = <T>(path: string | null, options: ReadOptions = {}): Resource<T> => {
  const [, redraw] = useState(0);
  const [problem, setProblem] = useState<{ readonly path: string; readonly error: ApiProblem } | null>(null);
  const [loading, setLoading] = useState(path !== null);
  const [round, setRound] = useState(0);
  const asked = useRef(0);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const { forever = false, standIn, begin } = options;

  // A layout effect: the question is asked before the page around it is painted, and what was begun early is not waited for twice.
  useLayoutEffect(() => {
    if (path === null) return setLoading(false);
    const known = kept.get(path);
    if (
      known &&
      round === asked.current &&
      isEnough(known.value, begin) &&
      (forever || Date.now() - known.at < FRESH_MS)
    )
      return setLoading(false);
    asked.current = round;
    const leaving = new AbortController();
    setLoading(true);
    read<T>(path, leaving.signal, { forever, standIn, begin, onRecalled: () => redraw((last) => last + 1) })
      .then((away) => {
        setProblem(null);
        if (away) onceThere(reload, leaving.signal);
      })
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return;
        const refusal = toProblem(error);
        setProblem({ path, error: refusal });
        if (refusal.kind === 'offline' || refusal.kind === 'timeout') onceThere(reload, leaving.signal);
      })
      .finally(() => {
        if (!leaving.signal.aborted) setLoading(false);
      });
    return () => leaving.abort();
  }, [path, round, forever, standIn, begin]);

  const replace = useCallback(
    (value: T) => {
      if (path !== null) kept.set(path, { value, at: Date.now() });
      redraw((last) => last + 1);
    },
    [path],
  );
  const shown = useRef<Shown<T> | null>(null);
  // The cache is keyed by path, and one path has one shape.
  const known = path === null ? undefined : (kept.get(path)?.value as T | undefined);
  if (path !== null && known !== undefined) shown.current = { path, era, value: known };
  const value = shown.current?.path === path && shown.current.era === era ? shown.current.value : null;
  return { value, problem: problem?.path === path ? problem.error : null, loading, reload, replace };
};

/** Calls back when the browser has a line again, or the server answered anything: a weak line comes back without a word. */
const onceThere = (again: () => void, signal: AbortSignal): void => {
  if (signal.aborted) return;
  addEventListener('online', again, { once: true, signal });
  const unsubscribe = connection.subscribe(() => {
    if (!connection.isGone()) again();
  });
  signal.addEventListener('abort', unsubscribe, { once: true });
};

interface Reading {
  readonly forever: boolean;
  readonly standIn: boolean | undefined;
  readonly begin: string | undefined;
  /** A copy on this device can be shown while the server is asked. */
  readonly onRecalled: () => void;
}

/** What says of itself that it is a beginning is enough only for who asked for one. */
const isEnough = (value: unknown, begin: string | undefined): boolean =>
  begin !== undefined || typeof value !== 'object' || value === null || !('only' in value);

/** Keeps what the server said. Where that is what the device had, the page that shows it need not be drawn again. */
const keepRead = <T>(path: string, value: T): void => {
  const known = kept.get(path);
  const isSame = known?.at === FROM_DEVICE && JSON.stringify(known.value) === JSON.stringify(value);
  kept.set(path, { value: isSame ? known.value : value, at: Date.now() });
  if (isKept(path)) void remember(path, value);
};

/** Whether the copy that is shown may stand for the server, which could not be reached. */
const mayStand = (path: string, error: unknown): boolean =>
  kept.has(path) && isKept(path) && toProblem(error).isPassing;

/** Asks the server, and shows what this device kept meanwhile, or instead: true where the server could not be reached. */
const read = async <T>(path: string, signal: AbortSignal, reading: Reading): Promise<boolean> => {
  const { forever, standIn, begin, onRecalled } = reading;
  const asked = begin ?? path;
  const recalling = isKept(path) ? recall<T>(path) : null;
  let isFresh = false;
  const show = async (): Promise<void> => {
    const value = await recalling;
    if (value === null || isFresh || signal.aborted || kept.has(path)) return;
    kept.set(path, { value, at: FROM_DEVICE });
    onRecalled();
  };
  const isHere = async (): Promise<boolean> => {
    const found = await recalling;
    return found !== null && isEnough(found, begin) && !signal.aborted;
  };
  /** A beginning does not take the place of what the device has. */
  const mayTake = async (): Promise<boolean> => !begin || ((await recalling) === null && !kept.has(path));
  if (forever && !isStarted(asked) && (await isHere())) {
    await show();
    return false;
  }
  if (!standIn) void show();
  const silent = standIn ? setTimeout(() => void show(), SILENT_MS) : undefined;
  try {
    const value = await api.get<T>(asked, { signal });
    isFresh = await mayTake();
    if (isFresh) keepRead(path, value);
    else await show();
    return false;
  } catch (error) {
    await show();
    if (signal.aborted || !mayStand(path, error)) throw error;
    return true;
  } finally {
    clearTimeout(silent);
  }
};
