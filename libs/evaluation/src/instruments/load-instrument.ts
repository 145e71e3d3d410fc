import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';

const MOST_KEPT = 200;

/** A frozen instrument never changes, so that its hash is all a cache needs; the oldest leaves first. */
const kept = new Map<string, Instrument>();

/** The same, if this process has met it already. */
export const knownInstrument = (sha256: string): Instrument | undefined => kept.get(sha256);

/** A frozen instrument by the SHA-256 of its canonical form. Throws `instrument.unknown`. */
export const loadInstrument = async (tx: Transaction, sha256: string | null): Promise<Instrument> => {
  const known = sha256 === null ? undefined : kept.get(sha256);
  if (known) return known;
  const [found] = await tx.query<{ content: Instrument }[]>(
    'select content from period_instruments where sha256 = $1 limit 1',
    [sha256],
  );
  if (!found || sha256 === null) throw problem.instrumentUnknown();
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(sha256, found.content);
  return found.content;
};

/** The instruments in force of a period by code: their hashes are read, and only what this process has not met yet. */
export const loadInstruments = async (
  tx: Transaction,
  periodId: string,
): Promise<Readonly<Record<string, Instrument>>> => {
  const rows = await tx.query<{ code: string; sha256: string }[]>(
    'select distinct on (code) code, sha256 from period_instruments where period_id = $1 order by code, version desc',
    [periodId],
  );
  const loaded: [string, Instrument][] = [];
  for (const { code, sha256 } of rows) loaded.push([code, await loadInstrument(tx, sha256)]);
  return Object.fromEntries(loaded);
};
