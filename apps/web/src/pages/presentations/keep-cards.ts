import { api } from '../../api/api';
import { toProblem } from '../../api/problem';
import { keepPage } from '../../offline/keep-page';
import { recall, remember } from '../../offline/kept-reads';

/** A card fetched less long ago than this is not fetched again because its list was opened once more. */
const FRESH_MS = 600_000;
const fetched = new Map<string, number>();

/**
 * Keeps these cards on the device, one after the other, with the code that shows them, so that each opens without signal
 * although nobody opened it before. Stops where the server cannot be reached: the next time the list opens it goes on.
 */
export const keepCards = async (ids: readonly string[], signal: AbortSignal): Promise<void> => {
  try {
    await import('./card-page');
    await keepPage();
    for (const id of ids) if (!signal.aborted) await keepCard(`/api/presentations/${id}`, signal);
  } catch {
    // No signal, or no room: what was kept so far opens.
  }
};

const keepCard = async (path: string, signal: AbortSignal): Promise<void> => {
  if (Date.now() - (fetched.get(path) ?? 0) < FRESH_MS && (await recall(path)) !== null) return;
  try {
    await remember(path, await api.get(path, { signal }));
    fetched.set(path, Date.now());
  } catch (error) {
    // One that this juror may no longer see is no reason to leave out the others.
    if (toProblem(error).isPassing) throw error;
  }
};
