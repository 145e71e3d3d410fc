/** How far a second reading goes where several share it. Pure. */
import type { Instrument } from '@app/instrument';
import { isOwnItem, type Holder } from '../assignments/item-share';

/** Somebody who reads a body, or a part of it, a second time. */
export interface SecondReader extends Holder {
  readonly name: string;
  readonly finishedAt: string | null;
}

/**
 * Whether an item lies in a part whose second reader has ended. What another is still at, or was at when the rest was waived,
 * is compared with nothing, though something may have been said of it already.
 */
export const isReadItem = (
  instrument: Instrument,
  readers: readonly SecondReader[],
): ((itemCode: string) => boolean) => {
  const ended = readers.filter(({ finishedAt }) => finishedAt !== null);
  const owns = ended.map(({ userId }) => isOwnItem(instrument, readers, userId));
  return (code) => owns.some((isOwn) => isOwn(code));
};
