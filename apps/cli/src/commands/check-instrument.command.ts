import { checkInstrument, itemsOf, type Violation } from '@app/instrument';
import { exitStatus, readArguments, type Command } from '../command';
import { WrongDocument } from '../documents/fault-list';
import { builtInCodes } from '../documents/named-instrument';
import { cellOf, joinFindings, openInstrument, type CellViolation } from '../documents/open-instrument';

const usage = `terbuka check-instrument INSTRUMEN [--sebelumnya INSTRUMEN] [--json]

Memeriksa instrumen (terbuka/instrument@1): bobot, kode, syarat, jenjang nilai, dasar hukum, definisi, bukti, pertanyaan
yang hampir sama, terjemahan, dan kesinambungan dengan tahun lalu.
INSTRUMEN adalah berkas JSON, buku kerja .xlsx, atau salah satu instrumen bawaan:
${builtInCodes}.

  --sebelumnya INSTRUMEN  instrumen tahun lalu, yang dimaksud oleh kode butir tahun lalu
  --json                  hasil sebagai JSON, untuk dibaca program lain, juga bila dokumennya tidak dapat dipakai

Status keluar 2 bila ada kesalahan; peringatan saja tidak.`;

const options = { sebelumnya: { type: 'string' }, json: { type: 'boolean' } } as const;

const run = async (args: readonly string[]): Promise<number> => {
  const { positionals, values } = readArguments(args, ['instrumen'], options);
  const isJson = values['json'] === true;
  const before = values['sebelumnya'];
  try {
    const { instrument, warnings } = await openInstrument(positionals[0] ?? '');
    const previous = typeof before === 'string' ? (await openInstrument(before)).instrument : undefined;
    const violations = joinFindings(checkInstrument(instrument, previous ? { previous } : {}), warnings);
    return tell({ instrument: instrument.code, items: itemsOf(instrument).length, ...countsOf(violations), violations }, isJson); // prettier-ignore
  } catch (error) {
    if (!isJson || !(error instanceof WrongDocument)) throw error;
    return tell(reportOf(error), isJson);
  }
};

interface Report {
  /** Null where the document could not be read as an instrument; then `file` says which. */
  readonly instrument: string | null;
  readonly file?: string;
  readonly items: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly violations: readonly CellViolation[];
}

const tell = (report: Report, isJson: boolean): number => {
  process.stdout.write(isJson ? `${JSON.stringify(report, null, 2)}\n` : `${inWords(report)}\n`);
  return report.errors > 0 ? exitStatus.wrongDocument : exitStatus.fine;
};

/** What a document that cannot be used is wrong in, as far as it is spelt out; `errors` counts all. */
const reportOf = ({ file, faults, warnings }: WrongDocument): Report => ({
  instrument: null,
  file,
  items: null,
  errors: faults.total,
  warnings: warnings.length,
  violations: [...faults.shown, ...warnings],
});

const countsOf = (violations: readonly Violation[]): Pick<Report, 'errors' | 'warnings'> => {
  const warnings = violations.filter(({ severity }) => severity === 'warning').length;
  return { errors: violations.length - warnings, warnings };
};

const inWords = ({ instrument, items, errors, warnings, violations }: Report): string =>
  [...violations.map(line), `${instrument}: ${items} butir, ${errors} kesalahan, ${warnings} peringatan.`].join('\n');

/** The code of the item or group first, since that is what people know; the cell or the place in the document after it. */
const line = (violation: CellViolation): string => {
  const kind = violation.severity === 'warning' ? 'Peringatan' : 'Kesalahan';
  const where = cellOf(violation) || violation.path;
  return `${kind} ${violation.place === undefined ? where : `${violation.place} (${where})`}: ${violation.message}`;
};

export const command: Command = { usage, run };
