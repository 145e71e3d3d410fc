import type { SessionView } from '../api/types';
import { type OwnerRecord, below, deviceStore } from './device-store';
import { seal, toKey, unseal } from './seal';

/** Who uses this device now, and what opens their things. */
export interface Owner {
  readonly userId: string;
  /** Reads are kept by person and hat: under another hat the same address says something else. */
  readonly reader: string;
  readonly key: CryptoKey | null;
}

const ownerOf = ({ userId, hatId, key }: OwnerRecord): Owner => ({ userId, reader: `${userId} ${hatId}`, key });

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

/** The server says who this is: from now on the device is theirs, and what it kept to read of anybody else is gone. */
export const adopt = (session: SessionView): Promise<Owner | null> => {
  current = takeOver(session).catch(() => null);
  return current;
};

const takeOver = async (session: SessionView): Promise<Owner> => {
  const key = await toKey(session.deviceKey);
  // The key lies beside as the browser's own; its text is for nobody to read.
  const remembered = await seal(key, { ...session, deviceKey: '' });
  const record: OwnerRecord = { userId: session.user.id, hatId: session.hat?.id ?? '', key, session: remembered };
  const owner = ownerOf(record);
  const store = await deviceStore();
  const change = store.transaction(['owner', 'kept'], 'readwrite');
  const kept = change.objectStore('kept');
  for (const path of await kept.getAllKeys()) if (path[0] !== owner.reader) void kept.delete(path);
  void change.objectStore('owner').put(record, 'current');
  await change.done;
  return owner;
};

/**
 * Nobody is signed in any more: the key goes, and everything that was kept to read. What waits stays, closed; where the
 * browser has no cryptography it stays only for one who comes back after the session ended, not after signing out.
 */
export const leave = async (way: 'signedOut' | 'sessionEnded'): Promise<void> => {
  const owner = await currentOwner();
  current = Promise.resolve(null);
  const store = await deviceStore();
  const change = store.transaction(['owner', 'kept', 'answers', 'files'], 'readwrite');
  void change.objectStore('owner').clear();
  void change.objectStore('kept').clear();
  if (owner && !owner.key && way === 'signedOut') {
    void change.objectStore('answers').delete(below(owner.userId));
    void change.objectStore('files').delete(below(owner.userId));
  }
  await change.done;
};
