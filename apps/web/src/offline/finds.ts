import { below, deviceStore } from './device-store';
import { type Find, findMemory } from './find-memory';
import type { KeptFind, Standing } from './kept-find';
import { type Owner, currentOwner } from './owner';
import { seal, unseal } from './seal';
import { waitingNews } from './waiting-news';

/** What lies here of one inspection, or of all, oldest first. Never rejects. */
export const listFinds = async (inspectionId?: string): Promise<readonly Find[]> => {
  const all = new Map<string, Find>();
  for (const find of await readFinds(inspectionId)) all.set(placeOf(find), find);
  for (const [place, find] of findMemory) {
    if (inspectionId === undefined || find.inspectionId === inspectionId) all.set(place, find);
  }
  return [...all.values()].sort((one, other) => one.since - other.since);
};

const placeOf = ({ inspectionId, slot }: Pick<Find, 'inspectionId' | 'slot'>): string => `${inspectionId} ${slot}`;

const readFinds = async (inspectionId?: string): Promise<readonly Find[]> => {
  try {
    const owner = await currentOwner();
    if (!owner) return [];
    const range = inspectionId === undefined ? below(owner.userId) : below(owner.userId, inspectionId);
    const records = await (await deviceStore()).getAll('finds', range);
    const opened = await Promise.all(
      records.map(async ({ content, ...record }) => {
        const kept = await unseal<KeptFind>(owner.key, content);
        return kept && { ...record, kept, isOnDisk: true };
      }),
    );
    return opened.filter((find) => find !== null);
  } catch {
    return [];
  }
};

/** One change after the other, over all pages of this device: each builds on what the one before left. */
let last: Promise<unknown> = Promise.resolve();
const oneByOne = async (work: () => Promise<void>): Promise<void> => {
  if (navigator.locks) return await navigator.locks.request('terbuka.finds.change', work);
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
};

/** Changes what lies at one place; null takes it away. Resolves when it is on the disk, or in this page's memory. */
export const changeFind = (
  inspectionId: string,
  slot: string,
  to: (before: Find | null) => Standing | null,
): Promise<void> =>
  oneByOne(async () => {
    const before = (await listFinds(inspectionId)).find((find) => find.slot === slot) ?? null;
    const next = to(before);
    const since = before && before.waits !== 'nothing' ? before.since : Date.now();
    await write({ inspectionId, slot, since }, next);
    waitingNews.tell();
  });

type Place = Pick<Find, 'inspectionId' | 'slot' | 'since'>;

const write = async (place: Place, next: Standing | null): Promise<void> => {
  const owner = await currentOwner();
  if (owner && (await writeDown(owner, place, next))) {
    findMemory.delete(placeOf(place));
    return;
  }
  if (next) findMemory.set(placeOf(place), { ...place, ...next, isOnDisk: false });
  else findMemory.delete(placeOf(place));
};

const writeDown = async ({ userId, key }: Owner, place: Place, next: Standing | null): Promise<boolean> => {
  try {
    const { inspectionId, slot } = place;
    const content = next && (await seal(key, next.kept));
    const change = (await deviceStore()).transaction('finds', 'readwrite', { durability: 'strict' });
    if (next && content) {
      const bytes = JSON.stringify(next.kept).length;
      void change.store.put({ ...place, userId, waits: next.waits, bytes, content });
    } else void change.store.delete([userId, inspectionId, slot]);
    await change.done;
    return true;
  } catch {
    return false;
  }
};
