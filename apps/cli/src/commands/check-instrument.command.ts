import { builtInInstruments, checkInstrument, hasFaults, itemsOf, own, type Instrument } from '@app/instrument';
import { existsSync } from 'node:fs';
import { exitStatus, readArguments, type Command } from '../command';
import { readInstrument } from '../documents/read-document';

const builtInCodes = Object.keys(builtInInstruments).join(', ');

const usage = `terbuka check-instrument INSTRUMEN

Memeriksa instrumen (terbuka/instrument@1): bobot, kode, syarat, jenjang nilai, dasar hukum, definisi, bukti.
INSTRUMEN adalah berkas JSON, atau salah satu instrumen bawaan: ${builtInCodes}.
Status keluar 2 bila ada kesalahan; peringatan saja tidak.`;

const run = (args: readonly string[]): Promise<number> => {
  const [name = ''] = readArguments(args, ['instrumen']).positionals;
  const instrument = builtIn(name) ?? readInstrument(name);
  const violations = checkInstrument(instrument);
  const warnings = violations.filter(({ severity }) => severity === 'warning').length;
  const lines = violations.map(({ path, message, severity }) => {
    const kind = severity === 'warning' ? 'Peringatan' : 'Kesalahan';
    return `${kind} ${path}: ${message}`;
  });
  const items = itemsOf(instrument).length;
  lines.push(`${instrument.code}: ${items} butir, ${violations.length - warnings} kesalahan, ${warnings} peringatan.`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return Promise.resolve(hasFaults(violations) ? exitStatus.wrongDocument : exitStatus.fine);
};

/** A file of that name comes first; a built-in is named by its code alone. */
const builtIn = (name: string): Instrument | undefined =>
  existsSync(name) ? undefined : own(builtInInstruments, name);

export const command: Command = { usage, run };
