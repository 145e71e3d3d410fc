import { type AnswerRecord, type AnswerWait, below, deviceStore } from './device-store';
import { earlierBackup } from './earlier-backup';
import type { FoundAnswer, KeptAnswer } from './kept-answer';
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
  /** Tries again what found no room. */
  readonly retry: () => void;
  readonly state: () => DeviceState;
  readonly subscribe: (listener: () => void) => () => void;
}

type Change = FoundAnswer | null;

interface Desk {
  readonly owner: Owner | null;
  readonly assessmentId: string;
  readonly since: Map<string, number>;
  readonly changes: Map<string, Change>;
  readonly listeners: Set<() => void>;
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
  const since = new Map<string, number>();
  const found = isTheirs ? await readAll(owner, assessmentId, since) : new Map<string, FoundAnswer>();
  const desk: Desk = {
    owner: isTheirs ? owner : null,
    assessmentId,
    since,
    changes: new Map(),
    listeners: new Set(),
    writing: false,
    fault: isTheirs ? null : 'none',
  };
  carryOver(desk, found, userId);
  return {
    found,
    put: (code, waits, kept) => note(desk, code, { waits, kept }),
    drop: (code) => {
      if (since.has(code) || desk.changes.has(code)) note(desk, code, null);
    },
    retry: () => void write(desk),
    state: () => desk.fault ?? (desk.writing || desk.changes.size > 0 ? 'keeping' : 'kept'),
    subscribe: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
  };
};

const readAll = async (
  owner: Owner,
  assessmentId: string,
  since: Map<string, number>,
): Promise<Map<string, FoundAnswer>> => {
  const found = new Map<string, FoundAnswer>();
  try {
    const records = await (await deviceStore()).getAll('answers', below(owner.userId, assessmentId));
    for (const record of records) {
      const kept = await unseal<KeptAnswer>(owner.key, record.content);
      since.set(record.itemCode, record.since);
      if (kept) found.set(record.itemCode, { waits: record.waits, kept });
    }
  } catch {
    // Unreadable now; writing will say so.
  }
  return found;
};

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
  while (desk.changes.size > 0) {
    const batch = [...desk.changes];
    desk.changes.clear();
    const fault = await writeBatch(desk, desk.owner, batch);
    desk.fault = fault;
    if (!fault) continue;
    for (const [code, change] of batch) if (!desk.changes.has(code)) desk.changes.set(code, change);
    break;
  }
  desk.writing = false;
  tell(desk);
  waitingNews.tell();
};

const tell = (desk: Desk): void => desk.listeners.forEach((listener) => listener());

const writeBatch = async (
  desk: Desk,
  owner: Owner,
  batch: readonly (readonly [string, Change])[],
): Promise<'full' | 'none' | null> => {
  try {
    const records = await Promise.all(
      batch.map(async ([code, change]) => change && (await toRecord(desk, owner, code, change))),
    );
    const store = await deviceStore();
    if (forsaken.has(owner.userId)) return 'none';
    // "Strict" waits for the disk: only then may the page say that it is safe.
    const transaction = store.transaction('answers', 'readwrite', { durability: 'strict' });
    const answers = transaction.objectStore('answers');
    batch.forEach(([code], at) => {
      const record = records[at];
      if (record) void answers.put(record);
      else void answers.delete([owner.userId, desk.assessmentId, code]);
    });
    await transaction.done;
    batch.forEach(([code, change]) => (change ? desk.since.set(code, sinceOf(desk, code)) : desk.since.delete(code)));
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';
  }
};

const sinceOf = (desk: Desk, code: string): number => desk.since.get(code) ?? Date.now();

const toRecord = async (desk: Desk, owner: Owner, code: string, answer: FoundAnswer): Promise<AnswerRecord> => ({
  userId: owner.userId,
  assessmentId: desk.assessmentId,
  itemCode: code,
  waits: answer.waits,
  since: answer.waits === 'nothing' ? Date.now() : sinceOf(desk, code),
  bytes: JSON.stringify(answer.kept.content).length,
  content: await seal(owner.key, answer.kept),
});
