import { deviceStore } from './device-store';
import { currentOwner } from './owner';
import { seal, unseal } from './seal';

/** What a body needs to go on without signal, and an assessor on a visit, or a juror; everything else is asked of the server. */
const kept: readonly RegExp[] = [
  /^\/api\/assessments\?mine=1$/,
  /^\/api\/assessments\/[0-9a-f-]{36}\/(?:form|registration|conversation|last-year)$/,
  /^\/api\/assessments\/[0-9a-f-]{36}\/answers\/[^/]+\/revisions$/,
  /^\/api\/inspections(?:\/[0-9a-f-]{36})?$/,
  /^\/api\/presentations(?:\/[0-9a-f-]{36})?$/,
  /^\/api\/instruments\/frozen\/[0-9a-f]{64}$/,
];

export const isKept = (path: string): boolean => kept.some((pattern) => pattern.test(path));

interface Recalled {
  readonly reader: string;
  readonly value: unknown;
}

/** Reads begun before the page that shows them is there. */
const early = new Map<string, Promise<Recalled | null>>();

/** What the server last said to this person under this hat; null where it never did on this device. */
export const recall = async <T>(path: string): Promise<T | null> => {
  const begun = await takeEarly(path);
  const owner = await currentOwner();
  const found = begun && begun.reader === owner?.reader ? begun : await read(path);
  return (found?.value as T | undefined) ?? null;
};

/** Begins such a read; whoever asks for the path next finds it there, or under way. */
export const recallEarly = async <T>(path: string): Promise<T | null> => {
  const reading = read(path);
  early.set(path, reading);
  return ((await reading)?.value as T | undefined) ?? null;
};

const takeEarly = (path: string): Promise<Recalled | null> | null => {
  const begun = early.get(path) ?? null;
  early.delete(path);
  return begun;
};

const read = async (path: string): Promise<Recalled | null> => {
  try {
    const owner = await currentOwner();
    const found = owner && (await (await deviceStore()).get('kept', [owner.reader, path]));
    return found ? { reader: owner.reader, value: await unseal(owner.key, found.content) } : null;
  } catch {
    return null;
  }
};

/** Locking a questionnaire away takes a weak phone a moment, in which it had better draw it. */
const AFTER_DRAWING_MS = 700;
/** What is to be kept of each path; only the newest is. */
const due = new Map<string, unknown>();

/** Keeps what the server said, a little later. Where there is no room, the page works as it does with signal. */
export const remember = async (path: string, value: unknown): Promise<void> => {
  early.delete(path);
  due.set(path, value);
  try {
    const owner = await currentOwner();
    await new Promise((drawn) => setTimeout(drawn, AFTER_DRAWING_MS));
    // Somebody else may have come meanwhile, or a newer answer.
    if (!owner || due.get(path) !== value || (await currentOwner())?.reader !== owner.reader) return;
    due.delete(path);
    const content = await seal(owner.key, value);
    await (await deviceStore()).put('kept', { owner: owner.reader, path, content });
  } catch {
    // Nothing is lost: it is on the server.
  }
};

let amending: Promise<void> = Promise.resolve();

/**
 * Changes what is kept of a path, after a change of it that the server accepted: a copy from before would show, without
 * signal, what is no longer so. Where nothing is kept, nothing happens.
 */
export const amend = <T>(path: string, change: (value: T) => T): Promise<void> => {
  amending = amending.then(() => amendNow(path, change)).catch(() => undefined);
  return amending;
};

const amendNow = async <T>(path: string, change: (value: T) => T): Promise<void> => {
  const owner = await currentOwner();
  const last = due.has(path) ? { value: due.get(path) } : await read(path);
  if (!owner || !last) return;
  due.delete(path);
  early.delete(path);
  // One path has one shape.
  const content = await seal(owner.key, change(last.value as T));
  await (await deviceStore()).put('kept', { owner: owner.reader, path, content });
};
