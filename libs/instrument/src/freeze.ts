import { canonicalJson } from './canonical-json';
import type { Instrument } from './instrument';

/** An instrument as a period keeps it: a copy nobody else holds, and the exact text whose SHA-256 names it. */
export interface FrozenInstrument {
  readonly content: Instrument;
  readonly canonical: string;
}

/** Detaches an instrument from whoever edits it. Codes keep the case they were written in: comparing ignores it anyway. */
export const freeze = (instrument: Instrument): FrozenInstrument => {
  const canonical = canonicalJson(instrument);
  return { content: JSON.parse(canonical) as Instrument, canonical };
};
