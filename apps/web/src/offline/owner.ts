import type { SessionView } from '../api/types';
import { type OwnerRecord, below, deviceStore, theirs } from './device-store';
import { findMemory } from './find-memory';
import { seal, toKey, unseal } from './seal';

/** Who uses this device now, and what opens their things. */
export interface Owner {
  readonly userId: string;
  /** Reads are kept by person and hat: under another hat the same address says something else. */
  readonly reader: string;
  readonly key: CryptoKey | null;
}

const ownerOf = ({ userId, hatId, key }: OpenOwner): Owner => ({ userId, reader: `${userId} ${hatId}`, key });

let current: Promise<Owner | null> | null = null;

/** Null: nobody is signed in here, or the browser keeps nothing. */
export const currentOwner = (): Promise<Owner | null> => {
  current ??= findOwner();
  return current;
};

const findOwner = async (): Promise<Owner | null> => {
  const record = await readOwner();
  return record ? ownerOf(record) : null;
};

const readOwner = async (): Promise<OwnerRecord | null> => {
  try {
    return (await (await deviceStore()).get('owner', 'current')) ?? null;
  } catch {
    return null;
  }
};

/** The session as it was last known here, for a start without signal. */
export const rememberedSession = async (): Promise<SessionView | null> => {
  const record = await readOwner();
  return record ? unseal<SessionView>(record.key, record.session) : null;
};

/**
 * The server says who this is: from now on the device is theirs, and what it kept to read of anybody else is gone. Their
 * things can be opened as soon as the key is there; resolves when the device has it all. Never rejects.
 */
export const adopt = async (session: SessionView): Promise<void> => {
  const opening = openOwner(session);
  const adopted = opening.then(ownerOf, () => null);
  current = adopted;
  try {
    await takeOver(await opening, session);
  } catch {
    // The browser keeps nothing: whoever asks from now on is told so.
    if (current === adopted) current = Promise.resolve(null);
  }
};

type OpenOwner = Omit<OwnerRecord, 'session'>;

const openOwner = async (session: SessionView): Promise<OpenOwner> => ({
  userId: session.user.id,
  hatId: session.hat?.id ?? '',
  key: await toKey(session.deviceKey),
});

const takeOver = async (owner: OpenOwner, session: SessionView): Promise<void> => {
  const { reader } = ownerOf(owner);
  // The key lies beside as the browser's own; its text is for nobody to read.
  const sealed = await seal(owner.key, { ...session, deviceKey: '' });
  const store = await deviceStore();
  const change = store.transaction(['owner', 'kept'], 'readwrite');
  const kept = change.objectStore('kept');
  for (const path of await kept.getAllKeys()) if (path[0] !== reader) void kept.delete(path);
  void change.objectStore('owner').put({ ...owner, session: sealed }, 'current');
  await change.done;
};

/**
 * Nobody is signed in any more: the key goes, and everything that was kept to read. What waits stays, closed; where the
 * browser has no cryptography it stays only for one who comes back after the session ended, not after signing out.
 */
export const leave = async (way: 'signedOut' | 'sessionEnded'): Promise<void> => {
  const owner = await currentOwner();
  current = Promise.resolve(null);
  findMemory.clear();
  const store = await deviceStore();
  const change = store.transaction(['owner', 'kept', ...theirs], 'readwrite');
  void change.objectStore('owner').clear();
  void change.objectStore('kept').clear();
  if (owner && !owner.key && way === 'signedOut') {
    for (const kind of theirs) void change.objectStore(kind).delete(below(owner.userId));
  }
  await change.done;
};
