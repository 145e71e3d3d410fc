import { type AnswerRecord, type AnswerWait, below, deviceStore } from './device-store';
import { earlierBackup } from './earlier-backup';
import { type FoundAnswer, type KeptAnswer, newKey } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { seal, unseal } from './seal';
import { waitingNews } from './waiting-news';

/**
 * Whether what was typed is safe on this device: `kept` it is on the disk; `keeping` it is on its way there; `full` there
 * is no room, what lay there before is untouched; `none` the browser keeps nothing at all.
 */
export type DeviceState = 'kept' | 'keeping' | 'full' | 'none';

/** The answers of one assessment on this device, behind the page: it never waits for the disk. */
export interface DeviceAnswers {
  /** What lay there when the form was opened. */
  readonly found: ReadonlyMap<string, FoundAnswer>;
  readonly put: (itemCode: string, waits: AnswerWait, kept: KeptAnswer) => void;
  readonly drop: (itemCode: string) => void;
  /** Hears what another window of this device, or the worker, wrote; returns what stops it. One listener at a time. */
  readonly hear: (listener: HearAnswer) => () => void;
  /** Tries again what found no room. */
  readonly retry: () => void;
  readonly state: () => DeviceState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What lies there now, null where it is gone, and what this window last knew to lie there. */
export type HearAnswer = (itemCode: string, there: FoundAnswer | null, before: KeptAnswer | null) => void;

type Change = FoundAnswer | null;

/** A record as this window last saw or wrote it. */
interface Known {
  readonly stamp: string;
  readonly since: number;
  /** Null where it cannot be opened. */
  readonly answer: FoundAnswer | null;
}

interface Desk {
  readonly owner: Owner | null;
  readonly assessmentId: string;
  readonly known: Map<string, Known>;
  readonly changes: Map<string, Change>;
  readonly listeners: Set<() => void>;
  heard: HearAnswer | null;
  /** Somebody else wrote here since it was last looked at. */
  isBehind: boolean;
  writing: boolean;
  fault: 'full' | 'none' | null;
}

/** People who threw their unsent work away: a form that is still closing must not put it back. */
const forsaken = new Set<string>();
export const forsake = (userId: string): void => void forsaken.add(userId);

/** Opens what lies there of this person's answers to this assessment. Never rejects: without a disk the page still works. */
export const openDeviceAnswers = async (userId: string, assessmentId: string): Promise<DeviceAnswers> => {
  forsaken.delete(userId);
  const owner = await currentOwner();
  const isTheirs = owner?.userId === userId;
  const desk: Desk = {
    owner: isTheirs ? owner : null,
    assessmentId,
    known: new Map(),
    changes: new Map(),
    listeners: new Set(),
    heard: null,
    isBehind: false,
    writing: false,
    fault: isTheirs ? null : 'none',
  };
  const found = await readAll(desk);
  carryOver(desk, found, userId);
  return {
    found,
    put: (code, waits, kept) => note(desk, code, { waits, kept }),
    drop: (code) => {
      if (desk.known.has(code) || desk.changes.has(code)) note(desk, code, null);
    },
    hear: (listener) => listen(desk, listener),
    retry: () => void write(desk),
    state: () => desk.fault ?? (desk.writing || desk.changes.size > 0 ? 'keeping' : 'kept'),
    subscribe: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
  };
};

const readAll = async (desk: Desk): Promise<Map<string, FoundAnswer>> => {
  const found = new Map<string, FoundAnswer>();
  try {
    for (const record of await recordsOf(desk)) {
      const known = await toKnown(desk, record);
      desk.known.set(record.itemCode, known);
      if (known.answer) found.set(record.itemCode, known.answer);
    }
  } catch {
    // Unreadable now; writing will say so.
  }
  return found;
};

const recordsOf = async ({ owner, assessmentId }: Desk): Promise<readonly AnswerRecord[]> =>
  owner ? (await deviceStore()).getAll('answers', below(owner.userId, assessmentId)) : [];

const toKnown = async ({ owner }: Desk, { waits, since, stamp, content }: AnswerRecord): Promise<Known> => {
  const kept = owner && (await unseal<KeptAnswer>(owner.key, content));
  return { stamp: stamp ?? '', since, answer: kept && { waits, kept } };
};

/** Looks at once: something may have come between the opening and this. */
const listen = (desk: Desk, listener: HearAnswer): (() => void) => {
  const look = (): void => {
    desk.isBehind = true;
    void write(desk);
  };
  desk.heard = listener;
  look();
  const unsubscribe = waitingNews.subscribeElsewhere(look);
  return () => {
    unsubscribe();
    desk.heard = null;
  };
};

/** Hands on what others wrote. Never while this window writes: its own words would come back to it as another's. */
const lookAround = async (desk: Desk): Promise<void> => {
  desk.isBehind = false;
  try {
    const records = new Map((await recordsOf(desk)).map((record) => [record.itemCode, record]));
    for (const code of new Set([...desk.known.keys(), ...records.keys()])) await meet(desk, code, records.get(code));
  } catch {
    // Whatever this window writes next finds out as well.
  }
};

/** What is still to be written of the item was made without knowing this; whoever listens says it anew. */
const meet = async (desk: Desk, code: string, record: AnswerRecord | undefined): Promise<void> => {
  if (isKnown(desk, code, record)) return;
  const before = desk.known.get(code)?.answer?.kept ?? null;
  const known = record && (await toKnown(desk, record));
  if (known) desk.known.set(code, known);
  else desk.known.delete(code);
  desk.changes.delete(code);
  if (!known || known.answer) desk.heard?.(code, known?.answer ?? null, before);
};

const isKnown = ({ known }: Desk, code: string, record: AnswerRecord | undefined): boolean =>
  record ? known.get(code)?.stamp === (record.stamp ?? '') : !known.has(code);

/** Before there was a database on the device, unsaved answers lay in the browser's small store. */
const carryOver = (desk: Desk, found: Map<string, FoundAnswer>, userId: string): void => {
  const earlier = earlierBackup(userId, desk.assessmentId);
  for (const [code, kept] of Object.entries(earlier.read())) {
    if (found.has(code)) continue;
    const answer: FoundAnswer = { waits: 'signal', kept };
    found.set(code, answer);
    note(desk, code, answer);
  }
  const forgetWhenKept = (): void => {
    if (desk.fault === null && !desk.writing && desk.changes.size === 0) earlier.forget();
    else desk.listeners.add(forgetOnce);
  };
  const forgetOnce = (): void => {
    desk.listeners.delete(forgetOnce);
    forgetWhenKept();
  };
  forgetWhenKept();
};

const note = (desk: Desk, code: string, change: Change): void => {
  desk.changes.set(code, change);
  void write(desk);
};

/** One transaction at a time, each with everything that came in meanwhile: the newest state of an item is what counts. */
const write = async (desk: Desk): Promise<void> => {
  if (desk.writing || !desk.owner) return;
  desk.writing = true;
  tell(desk);
  let hasWritten = false;
  while (desk.isBehind || desk.changes.size > 0) {
    if (desk.isBehind) {
      await lookAround(desk);
      continue;
    }
    const outcome = await writeChanges(desk, desk.owner);
    hasWritten ||= outcome === 'written';
    if (desk.fault) break;
  }
  desk.writing = false;
  tell(desk);
  if (hasWritten) waitingNews.tell();
};

/** What could not be written goes on waiting to be, unless something newer does. */
const writeChanges = async (desk: Desk, owner: Owner): Promise<Outcome> => {
  const batch = [...desk.changes];
  desk.changes.clear();
  const outcome = await writeBatch(desk, owner, batch);
  desk.fault = outcome === 'full' || outcome === 'none' ? outcome : null;
  if (desk.fault) for (const [code, change] of batch) if (!desk.changes.has(code)) desk.changes.set(code, change);
  return outcome;
};

type Outcome = 'full' | 'none' | 'written' | 'nothing';

const tell = (desk: Desk): void => desk.listeners.forEach((listener) => listener());

const writeBatch = async (
  desk: Desk,
  owner: Owner,
  batch: readonly (readonly [string, Change])[],
): Promise<Outcome> => {
  try {
    const news = batch.filter(([code, change]) => !isSameAnswer(desk.known.get(code)?.answer ?? null, change));
    if (news.length === 0) return 'nothing';
    const records = await Promise.all(
      news.map(async ([code, change]) => change && (await toRecord(desk, owner, code, change))),
    );
    const store = await deviceStore();
    if (forsaken.has(owner.userId)) return 'none';
    // "Strict" waits for the disk: only then may the page say that it is safe.
    const transaction = store.transaction('answers', 'readwrite', { durability: 'strict' });
    const written = await Promise.all(
      news.map(async ([code, change], at): Promise<Written> => {
        const there = await transaction.store.get([owner.userId, desk.assessmentId, code]);
        // Another window was faster: nothing is put over its words unseen.
        if (!isKnown(desk, code, there)) return { code, there, change, record: null };
        const record = records[at] ?? null;
        if (record) void transaction.store.put(record);
        else void transaction.store.delete([owner.userId, desk.assessmentId, code]);
        return { code, there: null, change, record };
      }),
    );
    await transaction.done;
    for (const one of written) await conclude(desk, one);
    return written.some(({ there }) => there === null) ? 'written' : 'nothing';
  } catch (error) {
    return faultOf(error);
  }
};

interface Written {
  readonly code: string;
  /** What lay there instead of what was expected; null where it was as expected, and was written. */
  readonly there: AnswerRecord | undefined | null;
  readonly change: Change;
  readonly record: Awaited<ReturnType<typeof toRecord>> | null;
}

const conclude = async (desk: Desk, { code, there, change, record }: Written): Promise<void> => {
  if (there !== null) await meet(desk, code, there);
  else if (record) desk.known.set(code, { stamp: record.stamp, since: record.since, answer: change });
  else desk.known.delete(code);
};

const faultOf = (error: unknown): 'full' | 'none' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';

const isSameAnswer = (one: FoundAnswer | null, other: Change): boolean => JSON.stringify(one) === JSON.stringify(other);

const sinceOf = (desk: Desk, code: string): number => desk.known.get(code)?.since ?? Date.now();

const toRecord = async (desk: Desk, owner: Owner, code: string, answer: FoundAnswer) => ({
  userId: owner.userId,
  assessmentId: desk.assessmentId,
  itemCode: code,
  waits: answer.waits,
  since: answer.waits === 'nothing' ? Date.now() : sinceOf(desk, code),
  bytes: JSON.stringify(answer.kept.content).length,
  content: await seal(owner.key, answer.kept),
  stamp: newKey(),
});
