import { below, deviceStore } from './device-store';
import type { KeptRegistration } from './kept-registration';
import { currentOwner } from './owner';
import { seal, unseal } from './seal';
import { waitingNews } from './waiting-news';

/** What was typed of a registration, as it waits here. */
export interface WaitingRegistration extends KeptRegistration {
  readonly assessmentId: string;
  readonly since: number;
  readonly waits: 'signal' | 'person';
  /** Why the server does not take it, in its own words. */
  readonly refusal: string | null;
}

type Kept = KeptRegistration & { readonly refusal?: string | null };

/** One change after the other, in the order of typing. */
let last: Promise<unknown> = Promise.resolve();
const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
};

/** Puts what was typed on the disk, sealed to its person, and why the server refused it. False where this device keeps nothing. */
export const keepRegistration = (
  assessmentId: string,
  kept: KeptRegistration,
  refusal: string | null = null,
): Promise<boolean> =>
  inOrder(async () => {
    const owner = await currentOwner();
    if (!owner) return false;
    const content = await seal(owner.key, { ...kept, refusal });
    const change = (await deviceStore()).transaction('registrations', 'readwrite', { durability: 'strict' });
    await change.store.put({ userId: owner.userId, assessmentId, since: Date.now(), content });
    await change.done;
    waitingNews.tell();
    return true;
  }).catch(() => false);

/** The server has it all. */
export const dropRegistration = (assessmentId: string): Promise<void> =>
  inOrder(async () => {
    const owner = await currentOwner();
    if (!owner) return;
    await (await deviceStore()).delete('registrations', [owner.userId, assessmentId]);
    waitingNews.tell();
  }).catch(() => undefined);

/** What waits of one registration, or of all; empty where nothing can be read. */
export const listRegistrations = async (assessmentId?: string): Promise<readonly WaitingRegistration[]> => {
  try {
    await last;
    const owner = await currentOwner();
    if (!owner) return [];
    const records = await (await deviceStore()).getAll('registrations', below(owner.userId));
    const asked = records.filter((one) => assessmentId === undefined || one.assessmentId === assessmentId);
    const opened = await Promise.all(
      asked.map(async (record) => {
        const kept = await unseal<Kept>(owner.key, record.content);
        return kept && asWaiting(kept, record);
      }),
    );
    return opened.filter((one) => one !== null);
  } catch {
    return [];
  }
};

const asWaiting = (
  { refusal = null, ...kept }: Kept,
  { assessmentId, since }: Pick<WaitingRegistration, 'assessmentId' | 'since'>,
): WaitingRegistration => ({
  ...kept,
  assessmentId,
  since,
  refusal,
  waits: refusal !== null || kept.torn.length > 0 ? 'person' : 'signal',
});
