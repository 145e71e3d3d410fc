import { problem } from '@app/access';
import { spellDecimals, type Instrument, type Violation } from '@app/instrument';
import { schemaFaultsWithin } from '@app/platform';

const SHOWN_FAULTS = 200;
/** Values in a document up to which all its faults are told; five hundred items hold some twenty thousand. */
const FULLY_TOLD = 50_000;

/** Reads an instrument from outside: of the published shape, its decimals as text. Its meaning may still be faulty. */
export const readContent = (
  value: unknown,
): { readonly content: Instrument } | { readonly faults: readonly Violation[] } => {
  const malformed = schemaFaultsWithin('urn:terbuka:instrument@1', value, FULLY_TOLD);
  if (malformed.length > 0) return { faults: malformed };
  const copy = structuredClone(value);
  const unspoken = spellDecimals(copy, '');
  // Its shape has just been checked by the published schema.
  return unspoken.length > 0 ? { faults: unspoken } : { content: copy as Instrument };
};

/** The same, refusing with every fault. Throws `instrument.malformed`. */
export const requireContent = (value: unknown): Instrument => {
  const read = readContent(value);
  if ('content' in read) return read.content;
  throw problem.instrumentMalformed({
    errors: read.faults.slice(0, SHOWN_FAULTS).map(({ path, code, message }) => ({ path, code, message })),
  });
};
