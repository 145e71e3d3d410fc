import type { Transaction } from '@app/database';
import { longInstant } from './long-instant';

/** An instant as the people of an organiser read it, in its zone. */
export const organiserInstant = async (tx: Transaction, organiserId: string, iso: string): Promise<string> => {
  const [row] = await tx.query<{ zone: string }[]>('select time_zone as zone from organisers where id = $1', [
    organiserId,
  ]);
  return longInstant(iso, row?.zone ?? 'Asia/Jakarta');
};
