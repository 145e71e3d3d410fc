import type { Transaction } from '@app/database';
import { longEnd, longInstant } from './long-instant';

/** An instant as the people of an organiser read it, in its zone. */
export const organiserInstant = async (tx: Transaction, organiserId: string, iso: string): Promise<string> =>
  longInstant(iso, await zoneOf(tx, organiserId));

/** The end of a window as they read it. */
export const organiserEnd = async (tx: Transaction, organiserId: string, iso: string): Promise<string> =>
  longEnd(iso, await zoneOf(tx, organiserId));

const zoneOf = async (tx: Transaction, organiserId: string): Promise<string> => {
  const [row] = await tx.query<{ zone: string }[]>('select time_zone as zone from organisers where id = $1', [
    organiserId,
  ]);
  return row?.zone ?? 'Asia/Jakarta';
};
