import { type FileRecord, deviceStore } from './device-store';
import { newKey } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { type Sealed, openBytes, seal, sealBytes, unseal } from './seal';
import type { FileAbout, WaitingFile } from './waiting';
import { waitingNews } from './waiting-news';

/** Sealed and read in pieces, so that a video does not fill a small phone's memory. */
const PIECE_BYTES = 4 * 1_048_576;

export interface FilePlace {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly kind: FileAbout['kind'];
  readonly page: number | null;
}

/** Why a file could not be kept on the device. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Puts a file on the device until it can be sent. Rejects with {@link NoRoom} where it does not fit. */
export const keepFile = async (file: File, { assessmentId, itemCode, kind, page }: FilePlace): Promise<WaitingFile> => {
  const owner = await currentOwner();
  if (!owner) throw new NoRoom();
  const about: FileAbout = { name: file.name, type: file.type, kind, page, refusal: null };
  const place = { id: newKey(), userId: owner.userId, assessmentId, itemCode };
  const waiting = { ...place, waits: 'signal', since: Date.now(), bytes: file.size } as const;
  try {
    const pieces = await sealPieces(owner, file);
    await putFile({ ...waiting, about: await seal(owner.key, about), pieces });
  } catch {
    throw new NoRoom();
  }
  waitingNews.tell();
  return { ...waiting, about };
};

const sealPieces = async (owner: Owner, file: Blob): Promise<readonly Sealed[]> => {
  const pieces: Sealed[] = [];
  for (let from = 0; from < file.size; from += PIECE_BYTES)
    pieces.push(await sealBytes(owner.key, await file.slice(from, from + PIECE_BYTES).arrayBuffer()));
  return pieces;
};

const putFile = async (record: FileRecord): Promise<void> => {
  const transaction = (await deviceStore()).transaction('files', 'readwrite', { durability: 'strict' });
  await transaction.store.put(record);
  await transaction.done;
};

/** The file itself; null where it is gone or somebody else's. */
export const openFile = async ({ userId, id }: Pick<WaitingFile, 'userId' | 'id'>): Promise<File | null> => {
  const owner = await currentOwner();
  const record = await (await deviceStore()).get('files', [userId, id]);
  const about = owner && record && (await unseal<FileAbout>(owner.key, record.about));
  if (!owner || !record || !about) return null;
  const pieces: ArrayBuffer[] = [];
  for (const piece of record.pieces) {
    const bytes = await openBytes(owner.key, piece);
    if (!bytes) return null;
    pieces.push(bytes);
  }
  return new File(pieces, about.name, { type: about.type });
};

/** The server will not take it as it is: a person says what becomes of it. */
export const refuseFile = async (file: WaitingFile, refusal: string): Promise<void> => {
  const owner = await currentOwner();
  const record = await (await deviceStore()).get('files', [file.userId, file.id]);
  if (!owner || !record) return;
  await putFile({ ...record, waits: 'person', about: await seal(owner.key, { ...file.about, refusal }) });
  waitingNews.tell();
};

/** A person wants it tried again. */
export const releaseFile = async ({ userId, id }: Pick<WaitingFile, 'userId' | 'id'>): Promise<void> => {
  const record = await (await deviceStore()).get('files', [userId, id]);
  if (record) await putFile({ ...record, waits: 'signal' });
  waitingNews.tell();
};
