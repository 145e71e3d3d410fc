import { checkInstrument, hasFaults, itemsOf, type Violation } from '@app/instrument';
import { exitStatus, readArguments, type Command } from '../command';
import { builtInCodes } from '../documents/named-instrument';
import { openInstrument } from '../documents/open-instrument';

const usage = `terbuka check-instrument INSTRUMEN [--sebelumnya INSTRUMEN] [--json]

Memeriksa instrumen (terbuka/instrument@1): bobot, kode, syarat, jenjang nilai, dasar hukum, definisi, bukti, pertanyaan
yang hampir sama, terjemahan, dan kesinambungan dengan tahun lalu.
INSTRUMEN adalah berkas JSON, buku kerja .xlsx, atau salah satu instrumen bawaan:
${builtInCodes}.

  --sebelumnya INSTRUMEN  instrumen tahun lalu, yang dimaksud oleh kode butir tahun lalu
  --json                  hasil sebagai JSON, untuk dibaca program lain

Status keluar 2 bila ada kesalahan; peringatan saja tidak.`;

const options = { sebelumnya: { type: 'string' }, json: { type: 'boolean' } } as const;

const run = async (args: readonly string[]): Promise<number> => {
  const { positionals, values } = readArguments(args, ['instrumen'], options);
  const { instrument, warnings } = await openInstrument(positionals[0] ?? '');
  const before = values['sebelumnya'];
  const previous = typeof before === 'string' ? (await openInstrument(before)).instrument : undefined;
  const violations = [...warnings, ...checkInstrument(instrument, previous ? { previous } : {})];
  const report = {
    instrument: instrument.code,
    items: itemsOf(instrument).length,
    ...countsOf(violations),
    violations,
  };
  process.stdout.write(values['json'] === true ? `${JSON.stringify(report, null, 2)}\n` : `${inWords(report)}\n`);
  return hasFaults(violations) ? exitStatus.wrongDocument : exitStatus.fine;
};

interface Report {
  readonly instrument: string;
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
  readonly violations: readonly Violation[];
}

const countsOf = (violations: readonly Violation[]): Pick<Report, 'errors' | 'warnings'> => {
  const warnings = violations.filter(({ severity }) => severity === 'warning').length;
  return { errors: violations.length - warnings, warnings };
};

const inWords = ({ instrument, items, errors, warnings, violations }: Report): string =>
  [...violations.map(line), `${instrument}: ${items} butir, ${errors} kesalahan, ${warnings} peringatan.`].join('\n');

/** The code of the item or group first, since that is what people know; the place in the document after it. */
const line = ({ place, path, message, severity }: Violation): string => {
  const kind = severity === 'warning' ? 'Peringatan' : 'Kesalahan';
  return `${kind} ${place === undefined ? path : `${place} (${path})`}: ${message}`;
};

export const command: Command = { usage, run };
