import { api } from '../api/api';
import { toProblem } from '../api/problem';
import type { Schemas } from '../api/types';
import type { Find } from './find-memory';
import { changeFind, listFinds } from './finds';
import { newKey } from './kept-answer';
import {
  type KeptFound,
  type PendingFound,
  type Standing,
  type TheirFound,
  afterFound,
  afterStale,
  codeOfSlot,
  nextFound,
} from './kept-find';
import { listWaiting } from './waiting';

type Inspection = Schemas['InspectionDetailDto'];
type Saved = Schemas['SavedFoundDto'];

const listeners = new Set<(inspection: Inspection) => void>();

/** Calls back with each inspection as the server gave it after taking a signature. */
export const onSigned = (listener: (inspection: Inspection) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Sends what assessors found, in the order it was typed, each under its own key; then the signatures, which stand on all of
 * it and on the files beside it. Stops at the first that does not get through; what the server refuses waits for a person.
 */
export const sendWaitingFinds = async (): Promise<void> => {
  // A reply that never came is repeated under the same key, so pages without locks do no harm.
  if (!navigator.locks) return sendAll();
  await navigator.locks.request('terbuka.finds.send', sendAll);
};

const sendAll = async (): Promise<void> => {
  const due = (await listFinds()).filter(({ waits }) => waits === 'signal');
  for (const id of new Set(due.map(({ inspectionId }) => inspectionId))) await sendInspection(id);
};

const sendInspection = async (id: string): Promise<void> => {
  for (const { slot } of await waitingIn(id, 'found')) while (await sendNext(id, slot));
  const unsettled = (await listFinds(id)).some(({ kept, waits }) => kept.kind === 'found' && waits !== 'nothing');
  if (unsettled || (await hasFiles(id))) return;
  for (const find of await waitingIn(id, 'signing')) await sendSigning(find);
};

/** A file that the server refused holds nothing up: a person sees it, and what becomes of it voids what was signed. */
const hasFiles = async (id: string): Promise<boolean> =>
  (await listWaiting()).files.some(({ inspectionId, waits }) => inspectionId === id && waits === 'signal');

const waitingIn = async (id: string, kind: 'found' | 'signing'): Promise<readonly Find[]> =>
  (await listFinds(id)).filter(({ waits, kept }) => waits === 'signal' && kept.kind === kind);

/** Changes a find where it still lies there: it may have been thrown away meanwhile. */
const settle = (id: string, slot: string, to: (kept: KeptFound) => Standing<KeptFound>): Promise<void> =>
  changeFind(id, slot, (before) => (before?.kept.kind === 'found' ? to(before.kept) : before));

/** Whether something was sent; what was typed while it was under way goes next. */
const sendNext = async (id: string, slot: string): Promise<boolean> => {
  const begun: { pending: PendingFound | null } = { pending: null };
  // Kept before it is sent: whoever goes on after a crash repeats this very save.
  await changeFind(id, slot, (before) => {
    if (before?.kept.kind !== 'found' || before.waits !== 'signal') return before;
    begun.pending = nextFound(before.kept, newKey());
    return { waits: 'signal', kept: { ...before.kept, pending: begun.pending } };
  });
  const { pending } = begun;
  if (!pending) return false;
  try {
    const path = `/api/inspections/${id}/values/${encodeURIComponent(codeOfSlot(slot))}`;
    const reply = await api.put<Saved>(path, pending);
    await settle(id, slot, (kept) => afterFound(kept, pending, reply));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    const { code, message, body } = problem;
    await settle(id, slot, (kept) =>
      code === 'inspection.stale'
        ? afterStale(kept, theirsOf(body['current']))
        : { waits: 'person', kept: { ...kept, pending, refusal: message } },
    );
  }
  return true;
};

const nothing: TheirFound = { value: null, note: null, revision: 0, savedAt: null };

const theirsOf = (current: unknown): TheirFound =>
  // The server says what stands there, as the API's document has it.
  current === null || current === undefined ? nothing : (current as TheirFound);

const sendSigning = async ({ inspectionId, slot, kept }: Find): Promise<void> => {
  if (kept.kind !== 'signing') return;
  const { signing } = kept;
  const isThis = (find: Find | null): boolean => find?.kept.kind === 'signing' && find.kept.signing.key === signing.key;
  try {
    const inspection = await api.post<Inspection>(`/api/inspections/${inspectionId}/signatures`, signing);
    listeners.forEach((listener) => listener(inspection));
    await changeFind(inspectionId, slot, (before) => (isThis(before) ? null : before));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    await changeFind(inspectionId, slot, (before) =>
      isThis(before) ? { waits: 'person', kept: { ...kept, refusal: problem.message } } : before,
    );
  }
};
