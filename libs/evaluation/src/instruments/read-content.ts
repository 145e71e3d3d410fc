import { problem } from '@app/access';
import { spellDecimals, type Instrument, type InstrumentNode, type Item, type Violation } from '@app/instrument';
import { schemaFaultsWithin } from '@app/platform';

const SHOWN_FAULTS = 200;
/** Values in a document up to which all its faults are told; five hundred items hold some twenty thousand. */
const FULLY_TOLD = 50_000;

/** Items and groups: many times what anybody could fill in, few enough for the linter to compare them all. */
const MOST_ENTRIES = 2_000;

const countEntries = (entries: readonly (InstrumentNode | Item)[]): number =>
  entries.reduce((count, entry) => count + 1 + (entry.type === 'node' ? countEntries(entry.children) : 0), 0);

const tooMany: Violation = {
  path: '/children',
  code: 'instrument.tooMany',
  message: 'Instrumen paling banyak memuat 2.000 butir dan kelompok. Bagilah menjadi beberapa instrumen.',
};

/** Reads an instrument from outside: of the published shape, its decimals as text. Its meaning may still be faulty. */
export const readContent = (
  value: unknown,
): { readonly content: Instrument } | { readonly faults: readonly Violation[] } => {
  const malformed = schemaFaultsWithin('urn:terbuka:instrument@1', value, FULLY_TOLD);
  if (malformed.length > 0) return { faults: malformed };
  const copy = structuredClone(value);
  const unspoken = spellDecimals(copy, '');
  if (unspoken.length > 0) return { faults: unspoken };
  // Its shape has just been checked by the published schema.
  const content = copy as Instrument;
  return countEntries(content.children) > MOST_ENTRIES ? { faults: [tooMany] } : { content };
};

/** The same, refusing with every fault. Throws `instrument.malformed`. */
export const requireContent = (value: unknown): Instrument => {
  const read = readContent(value);
  if ('content' in read) return read.content;
  throw problem.instrumentMalformed({
    errors: read.faults.slice(0, SHOWN_FAULTS).map(({ path, code, message }) => ({ path, code, message })),
  });
};
