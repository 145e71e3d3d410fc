import { fingerprintOf } from '../api/file-fingerprint';
import { type FileRecord, below, deviceStore } from './device-store';
import { newKey } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { openBytes, seal, sealBytes, unseal } from './seal';
import { serverClock } from './server-clock';
import type { FileAbout, WaitingFile } from './waiting';
import { waitingNews } from './waiting-news';

/** Sealed and read in pieces, so that a video does not fill a small phone's memory. */
const PIECE_BYTES = 4 * 1_048_576;

export interface FilePlace {
  readonly assessmentId: string;
  /** Where it belongs beside what an assessor found. */
  readonly inspectionId?: string;
  readonly itemCode: string;
  readonly kind: FileAbout['kind'];
  readonly page: number | null;
}

/** Why a file could not be kept on the device. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Keeps a link on the device until it can be sent. Rejects with {@link NoRoom} where it does not fit. */
export const keepLink = async (url: string, { assessmentId, itemCode, kind, page }: FilePlace): Promise<void> => {
  const owner = await currentOwner();
  if (!owner) throw new NoRoom();
  const about: FileAbout = {
    name: url,
    type: 'text/uri-list',
    kind,
    page,
    url,
    refusal: null,
    taken: serverClock.now(),
  };
  const place = { id: newKey(), userId: owner.userId, assessmentId, inspectionId: null, itemCode };
  const waiting = { ...place, waits: 'signal', since: Date.now(), bytes: url.length } as const;
  await putFile({ ...waiting, about: await seal(owner.key, about) }).catch(() => {
    throw new NoRoom();
  });
  waitingNews.tell();
};

/** Held while a file is being put on the device: its pieces lie there before it does. */
const LOCK = 'terbuka.keeping';

/** Puts a file on the device until it can be sent. Rejects with {@link NoRoom} where it does not fit, else where it cannot be read. */
export const keepFile = async (file: File, place: FilePlace): Promise<WaitingFile> =>
  navigator.locks ? navigator.locks.request(LOCK, () => keep(file, place)) : keep(file, place);

const keep = async (file: File, place: FilePlace): Promise<WaitingFile> => {
  const owner = await currentOwner();
  if (!owner) throw new NoRoom();
  const { assessmentId, inspectionId = null, itemCode, kind, page } = place;
  const whose = { id: newKey(), userId: owner.userId, assessmentId, inspectionId, itemCode };
  const waiting = { ...whose, waits: 'signal', since: Date.now(), bytes: file.size } as const;
  const described = { name: file.name, type: file.type, kind, page, refusal: null, taken: serverClock.now() };
  try {
    await dropRemains();
    await keepPieces(owner, whose.id, file);
    // Of an assessor's file, which both parties sign before it is sent.
    const about = { ...described, ...(inspectionId && { sha256: await fingerprintOf(file) }) };
    await putFile({ ...waiting, about: await seal(owner.key, about) });
    waitingNews.tell();
    return { ...waiting, about };
  } catch (error) {
    await dropRemains().catch(() => undefined);
    throw isUnreadable(error) ? error : new NoRoom();
  }
};

/** The file was moved, or changed since it was chosen. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');

const keepPieces = async ({ userId, key }: Owner, fileId: string, file: Blob): Promise<void> => {
  const store = await deviceStore();
  for (let number = 0; number * PIECE_BYTES < file.size; number += 1) {
    const piece = file.slice(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
    const content = await sealBytes(key, await piece.arrayBuffer());
    const change = store.transaction('pieces', 'readwrite', { durability: 'strict' });
    await change.store.put({ userId, fileId, number, content });
    await change.done;
  }
};

/** Pieces whose file never came to lie beside them: there was no room for all, or the page was gone in between. */
const dropRemains = async (): Promise<void> => {
  // Without locks they could be of a file that another page is keeping right now.
  if (!navigator.locks) return;
  const change = (await deviceStore()).transaction(['files', 'pieces'], 'readwrite');
  const files = new Set((await change.objectStore('files').getAllKeys()).map(([, id]) => id));
  const pieces = change.objectStore('pieces');
  for (const key of await pieces.getAllKeys()) if (!files.has(key[1])) void pieces.delete(key);
  await change.done;
};

const putFile = async (record: FileRecord): Promise<void> => {
  const transaction = (await deviceStore()).transaction('files', 'readwrite', { durability: 'strict' });
  await transaction.store.put(record);
  await transaction.done;
};

/** The file itself; null where it is gone or somebody else's. */
export const openFile = async ({ userId, id }: Pick<WaitingFile, 'userId' | 'id'>): Promise<File | null> => {
  const owner = await currentOwner();
  const store = await deviceStore();
  const record = await store.get('files', [userId, id]);
  const about = owner && record && (await unseal<FileAbout>(owner.key, record.about));
  if (!owner || !record || !about) return null;
  const parts: Blob[] = [];
  for (const key of await store.getAllKeys('pieces', below(userId, id))) {
    const piece = await store.get('pieces', key);
    const bytes = piece && (await openBytes(owner.key, piece.content));
    if (!bytes) return null;
    // A blob of its own, which the browser may put aside: the whole file need not fit into memory.
    parts.push(new Blob([bytes]));
  }
  return new File(parts, about.name, { type: about.type });
};

/** What is known of a file that does not go further by itself, and why. */
type Standing = Pick<FileRecord, 'waits'> & { readonly about: FileAbout };

const putStanding = async ({ userId, id }: WaitingFile, { waits, about }: Standing): Promise<void> => {
  const owner = await currentOwner();
  const record = await (await deviceStore()).get('files', [userId, id]);
  if (!owner || !record) return;
  await putFile({ ...record, waits, about: await seal(owner.key, about) });
  waitingNews.tell();
};

interface Refusal {
  readonly message: string;
  readonly code: string;
}

/** The server, or the organiser, will not take it as it is: a person says what becomes of it. */
export const refuseFile = (file: WaitingFile, { message, code }: Refusal): Promise<void> =>
  putStanding(file, { waits: 'person', about: { ...file.about, refusal: message, refusalCode: code } });

/** The server has it, beside a late answer: what lies here only says so. */
export const leaveWithOrganiser = async (file: WaitingFile, lateId: string): Promise<void> => {
  await putStanding(file, { waits: 'organiser', about: { ...file.about, refusal: null, lateId } });
  await (await deviceStore()).delete('pieces', below(file.userId, file.id));
};

/** A person wants it tried again. */
export const releaseFile = async ({ userId, id }: Pick<WaitingFile, 'userId' | 'id'>): Promise<void> => {
  const record = await (await deviceStore()).get('files', [userId, id]);
  if (record) await putFile({ ...record, waits: 'signal' });
  waitingNews.tell();
};
