import { below, deviceStore } from './device-store';
import { currentOwner } from './owner';
import { seal, unseal } from './seal';

/** Where a text is being written: `comment A01`, `question A01`, or `first verdict A01`, `appeal A01` and the like for a draft at a desk. */
export interface BegunPlace {
  readonly assessmentId: string;
  readonly slot: string;
}

/** One after the other, in the order of typing. */
let last: Promise<unknown> = Promise.resolve();

/** The newest text of each place that is still to be kept: who types faster than a weak phone seals has only that kept. */
const due = new Map<string, string>();

/** Keeps a text that was begun, sealed to who writes it; an empty one is forgotten. Never rejects. */
export const keepBegun = (place: BegunPlace, text: string): void => {
  const key = `${place.assessmentId} ${place.slot}`;
  due.set(key, text);
  const keepNewest = async (): Promise<void> => {
    const newest = due.get(key);
    due.delete(key);
    if (newest !== undefined) await write(place, newest);
  };
  last = last.then(keepNewest).catch(() => undefined); // Without a store it stands on the page only.
};

const write = async ({ assessmentId, slot }: BegunPlace, text: string): Promise<void> => {
  const owner = await currentOwner();
  if (!owner) return;
  const store = await deviceStore();
  if (text === '') await store.delete('begun', [owner.userId, assessmentId, slot]);
  else await store.put('begun', { userId: owner.userId, assessmentId, slot, content: await seal(owner.key, text) });
};

/** What was begun there and never said; empty where nothing was. */
export const recallBegun = async ({ assessmentId, slot }: BegunPlace): Promise<string> => {
  try {
    await last;
    const owner = await currentOwner();
    if (!owner) return '';
    const record = await (await deviceStore()).get('begun', [owner.userId, assessmentId, slot]);
    return (record && (await unseal<string>(owner.key, record.content))) ?? '';
  } catch {
    return '';
  }
};

/** All that was begun at places whose name begins so, by what follows in the name. */
export const recallAllBegun = async ({ assessmentId, slot }: BegunPlace): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  try {
    await last;
    const owner = await currentOwner();
    if (!owner) return found;
    for (const record of await (await deviceStore()).getAll('begun', below(owner.userId, assessmentId))) {
      const text = record.slot.startsWith(slot) ? await unseal<string>(owner.key, record.content) : null;
      if (text) found.set(record.slot.slice(slot.length), text);
    }
  } catch {
    // Without a store nothing was kept.
  }
  return found;
};
