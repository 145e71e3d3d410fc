import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, openDB } from 'idb';
import { dueSignOut } from './due-sign-out';
import type { Sealed } from './seal';

/** Who uses this device now. Gone after signing out; the key cannot be taken out of the browser's hands. */
export interface OwnerRecord {
  readonly userId: string;
  readonly hatId: string;
  /** Null where the page came without https: the browser then has no cryptography. */
  readonly key: CryptoKey | null;
  readonly session: Sealed;
}

/** The last reply to one question to the server, for one person under one hat. */
interface KeptRead {
  readonly owner: string;
  readonly path: string;
  readonly content: Sealed;
}

/** What an answer on this device waits for. `nothing`: the server has it, newer than the form that is kept. */
export type AnswerWait = 'signal' | 'person' | 'organiser' | 'nothing';

export interface AnswerRecord {
  readonly userId: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly waits: AnswerWait;
  /** Since when it waits, by this device's clock. */
  readonly since: number;
  readonly bytes: number;
  readonly content: Sealed;
  /** Another with each writing, so that a window sees whether another one wrote in between. Older records have none. */
  readonly stamp?: string;
}

export interface FileRecord {
  readonly id: string;
  readonly userId: string;
  readonly assessmentId: string;
  /** Where an assessor keeps it beside what was found; null: evidence of the questionnaire. */
  readonly inspectionId: string | null;
  readonly itemCode: string;
  /** `organiser`: the server has it, beside a late answer; its bytes are here no more. */
  readonly waits: 'signal' | 'person' | 'organiser';
  readonly since: number;
  readonly bytes: number;
  /** Its name, kind and page, and why it was refused. */
  readonly about: Sealed;
}

/** What an assessor found on one item, or a signature under all of it. */
export interface FindRecord {
  readonly userId: string;
  readonly inspectionId: string;
  /** `item A01`, or `signature body`. */
  readonly slot: string;
  readonly waits: 'signal' | 'person' | 'nothing';
  readonly since: number;
  readonly bytes: number;
  readonly content: Sealed;
}

/** Something said about an item that the server does not have. Its id is the key it is sent under. */
export interface CommentRecord {
  readonly userId: string;
  readonly id: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly waits: 'signal' | 'person';
  readonly since: number;
  readonly bytes: number;
  readonly content: Sealed;
}

/** A part of a waiting file. Apart from what is known of it, which is read whenever something is saved. */
export interface PieceRecord {
  readonly userId: string;
  readonly fileId: string;
  readonly number: number;
  readonly content: Sealed;
}

/** One score on a juror's card that the server does not have. */
interface ScoreRecord {
  readonly userId: string;
  readonly presentationId: string;
  readonly criterionCode: string;
  readonly since: number;
  readonly content: Sealed;
}

/** What was typed of one registration and the server does not have. */
interface RegistrationRecord {
  readonly userId: string;
  readonly assessmentId: string;
  readonly since: number;
  readonly content: Sealed;
}

/** A comment, a question or a verdict that was begun and not said yet: nobody waits for it, and no queue shows it. */
interface BegunRecord {
  readonly userId: string;
  readonly assessmentId: string;
  /** `comment A01`, `question A01`, or `first verdict A01`. */
  readonly slot: string;
  readonly content: Sealed;
}

interface DeviceSchema extends DBSchema {
  owner: { key: string; value: OwnerRecord };
  kept: { key: [string, string]; value: KeptRead };
  answers: { key: [string, string, string]; value: AnswerRecord };
  files: { key: [string, string]; value: FileRecord };
  pieces: { key: [string, string, number]; value: PieceRecord };
  finds: { key: [string, string, string]; value: FindRecord };
  scores: { key: [string, string, string]; value: ScoreRecord };
  comments: { key: [string, string]; value: CommentRecord };
  registrations: { key: [string, string]; value: RegistrationRecord };
  begun: { key: [string, string, string]; value: BegunRecord };
  /** Only in the first shape: that the server is still to be told that somebody signed out. */
  due: { key: string; value: true };
}

/** Where something may wait that belongs to one person. */
export const theirs = ['answers', 'files', 'pieces', 'finds', 'scores', 'comments', 'registrations', 'begun'] as const;

/** The shape of what is kept. Raised with each change of it; what older versions left is carried over below. */
const VERSION = 7;

let opening: Promise<IDBPDatabase<DeviceSchema>> | null = null;

/** The browser's own database. Rejects where it is forbidden or broken. */
export const deviceStore = (): Promise<IDBPDatabase<DeviceSchema>> => {
  opening ??= openDB<DeviceSchema>('terbuka', VERSION, {
    upgrade: (store, before, _now, change) => {
      if (before < 1) {
        store.createObjectStore('owner');
        store.createObjectStore('kept', { keyPath: ['owner', 'path'] });
        store.createObjectStore('answers', { keyPath: ['userId', 'assessmentId', 'itemCode'] });
        store.createObjectStore('files', { keyPath: ['userId', 'id'] });
      }
      if (before < 2) store.createObjectStore('pieces', { keyPath: ['userId', 'fileId', 'number'] });
      if (before < 3) store.createObjectStore('finds', { keyPath: ['userId', 'inspectionId', 'slot'] });
      if (before < 4) store.createObjectStore('scores', { keyPath: ['userId', 'presentationId', 'criterionCode'] });
      if (before < 5) store.createObjectStore('comments', { keyPath: ['userId', 'id'] });
      if (before < 6) store.createObjectStore('registrations', { keyPath: ['userId', 'assessmentId'] });
      store.createObjectStore('begun', { keyPath: ['userId', 'assessmentId', 'slot'] });
      // The change ends when this has, and is undone where it fails.
      if (before < 3) void carryFilesOver(change);
      if (before === 1) void takeDueOver(change);
    },
    // A newer version of the application must not wait for this page.
    blocking: (_before, _after, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
};

type Change = IDBPTransaction<DeviceSchema, StoreNames<DeviceSchema>[], 'versionchange'>;

/** In the first shape a file lay inside its record; in the second every file was of a questionnaire. */
const carryFilesOver = async (change: Change): Promise<void> => {
  const pieces = change.objectStore('pieces');
  for await (const file of change.objectStore('files')) {
    const { pieces: inside = [], ...record }: FileRecord & { readonly pieces?: readonly Sealed[] } = file.value;
    for (const [number, content] of inside.entries())
      await pieces.put({ userId: record.userId, fileId: record.id, number, content });
    await file.update({ ...record, inspectionId: null });
  }
};

const takeDueOver = async (change: Change): Promise<void> => {
  if (await change.objectStore('due').get('sign-out')) dueSignOut.note();
};

/** Every key that begins with these parts: `null` sorts below all texts, an array above them. */
export const below = (...parts: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...parts], [...parts, []]);
