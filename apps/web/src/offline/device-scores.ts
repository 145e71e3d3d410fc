import { below, deviceStore } from './device-store';
import { currentOwner } from './owner';
import { seal, unseal } from './seal';
import { waitingNews } from './waiting-news';

/** A juror's score that the server does not have yet, and the revision it was typed on. */
export interface KeptScore {
  readonly score: string;
  readonly revision: number;
  /** As it was typed, and no number from 0 to 100: it is never sent, and shown again to whoever typed it. */
  readonly isUnfit?: true;
}

interface PlacedScore extends KeptScore {
  readonly presentationId: string;
  readonly criterionCode: string;
}

export interface WaitingScore extends PlacedScore {
  readonly since: number;
  readonly waits: 'signal' | 'person';
}

/** One change after the other: a score typed while the one before it is acknowledged must not be dropped with that. */
let last: Promise<unknown> = Promise.resolve();
const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
};

/** Puts a score on the disk, sealed to its juror, before it is sent. False where this device keeps nothing. */
export const keepScore = ({ presentationId, criterionCode, ...kept }: PlacedScore): Promise<boolean> =>
  inOrder(async () => {
    const owner = await currentOwner();
    if (!owner) return false;
    const content = await seal(owner.key, kept);
    const change = (await deviceStore()).transaction('scores', 'readwrite', { durability: 'strict' });
    await change.store.put({ userId: owner.userId, presentationId, criterionCode, since: Date.now(), content });
    await change.done;
    waitingNews.tell();
    return true;
  }).catch(() => false);

/** What waits of one card, or of all; empty where nothing can be read. */
export const listScores = async (presentationId?: string): Promise<readonly WaitingScore[]> => {
  try {
    const owner = await currentOwner();
    if (!owner) return [];
    const range = presentationId ? below(owner.userId, presentationId) : below(owner.userId);
    const records = await (await deviceStore()).getAll('scores', range);
    const opened = await Promise.all(
      records.map(async ({ content, ...place }) => {
        const kept = await unseal<KeptScore>(owner.key, content);
        const { presentationId, criterionCode, since } = place;
        const waits = kept?.isUnfit ? ('person' as const) : ('signal' as const);
        return kept && { presentationId, criterionCode, since, waits, ...kept };
      }),
    );
    return opened.filter((one) => one !== null);
  } catch {
    return [];
  }
};

interface DroppedScore extends Pick<PlacedScore, 'presentationId' | 'criterionCode'> {
  /** Absent: whatever waits there. */
  readonly score?: string;
}

/** The server has this score, or its juror does not want it: it goes, unless another was typed since. */
export const dropScore = ({ presentationId, criterionCode, score }: DroppedScore): Promise<void> =>
  inOrder(async () => {
    const kept = (await listScores(presentationId)).find((one) => one.criterionCode === criterionCode);
    const owner = await currentOwner();
    if (!owner || !kept || (score !== undefined && kept.score !== score)) return;
    await (await deviceStore()).delete('scores', [owner.userId, presentationId, criterionCode]);
    waitingNews.tell();
  }).catch(() => undefined);
