import type { Transaction } from '@app/database';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { isReadItem } from './read-items';
import type { ReadPair } from './reader-agreement';
import { findSecondReaders } from './second-readers.query';
import { findReadingValues } from './second-readings.query';

/** What two said in each of these assessments, only of what the second of them has read to the end, by id. */
export const findReadTwiceValues = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadPair>> => {
  const [valuesOf, readersOf] = [await findReadingValues(tx, ids), await findSecondReaders(tx, ids)];
  const rows = await tx.query<{ id: string; sha256: string }[]>(
    `select a.id, i.sha256 from assessments a join lateral ${latestInstrument('a.period_id', 'a.instrument_code')} i on true
      where a.id = any($1)`,
    [ids],
  );
  const found = new Map<string, ReadPair>();
  for (const { id, sha256 } of rows) {
    const { firstAsRead: first, second } = valuesOf(id);
    const isRead = isReadItem(await loadInstrument(tx, sha256), readersOf(id));
    found.set(id, { first, second: Object.fromEntries(Object.entries(second).filter(([code]) => isRead(code))) });
  }
  return found;
};
