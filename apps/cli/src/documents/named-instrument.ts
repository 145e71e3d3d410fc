import { builtInInstruments, own, type Instrument } from '@app/instrument';
import { existsSync } from 'node:fs';
import { FaultList, WrongDocument } from './fault-list';
import { readInstrument } from './read-document';

export const builtInCodes = Object.keys(builtInInstruments).join(', ');

/** A file of that name comes first; a built-in is named by its code alone. Throws `WrongDocument`. */
export const instrumentNamed = (name: string): Instrument => {
  if (existsSync(name)) return readInstrument(name);
  return own(builtInInstruments, name) ?? refuseUnknown(name);
};

const refuseUnknown = (name: string): never => {
  const faults = new FaultList();
  const message = `Berkas tidak ditemukan, dan tidak ada instrumen bawaan bernama itu. Yang bawaan: ${builtInCodes}.`;
  faults.add({ path: '', code: 'file.unreadable', message });
  throw new WrongDocument(name, faults);
};
