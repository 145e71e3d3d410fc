import { builtInInstruments, own, type Instrument } from '@app/instrument';
import { existsSync } from 'node:fs';
import { readInstrument } from './read-document';

export const builtInCodes = Object.keys(builtInInstruments).join(', ');

/** A file of that name comes first; a built-in is named by its code alone. Throws `WrongDocument`. */
export const instrumentNamed = (name: string): Instrument => {
  const builtIn = existsSync(name) ? undefined : own(builtInInstruments, name);
  return builtIn ?? readInstrument(name);
};
