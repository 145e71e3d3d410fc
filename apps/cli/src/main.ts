import { exitStatus, WrongUsage, type Command } from './command';
import { explainWrongDocument, WrongDocument } from './documents/fault-list';
import { CannotWrite } from './documents/write-outputs';

interface Entry {
  readonly summary: string;
  /** Loaded when called: `score` must not wait for what `seed` needs. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

const commands: Readonly<Record<string, Entry>> = {
  score: {
    summary: 'menghitung nilai dan peringkat dari dokumen periode',
    load: () => import('./commands/score-period.command.js'),
  },
  verify: {
    summary: 'menghitung ulang hasil yang diumumkan',
    load: () => import('./commands/verify-result.command.js'),
  },
  'verify-receipt': {
    summary: 'menghitung ulang sidik jari tanda terima',
    load: () => import('./commands/verify-receipt.command.js'),
  },
  'verify-evidence': {
    summary: 'mencocokkan setiap berkas bukti dengan sidik jarinya',
    load: () => import('./commands/verify-evidence.command.js'),
  },
  'check-instrument': {
    summary: 'memeriksa instrumen',
    load: () => import('./commands/check-instrument.command.js'),
  },
  'export-instrument': {
    summary: 'menulis instrumen sebagai buku kerja Excel (XLSForm)',
    load: () => import('./commands/export-instrument.command.js'),
  },
  'import-instrument': {
    summary: 'membaca instrumen dari buku kerja Excel (XLSForm)',
    load: () => import('./commands/import-instrument.command.js'),
  },
  'set-up': {
    summary: 'membuat penyelenggara dan akun pertamanya',
    load: () => import('./commands/set-up.command.js'),
  },
  'create-user': {
    summary: 'menambah akun atau peran',
    load: () => import('./commands/create-user.command.js'),
  },
  'import-bodies': {
    summary: 'mendaftarkan badan publik dari CSV',
    load: () => import('./commands/import-bodies.command.js'),
  },
  'seed-demo': {
    summary: 'mengisi basis data kosong dengan data contoh',
    load: () => import('./commands/seed-demo.command.js'),
  },
};

const overview = (): string => {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'terbuka PERINTAH …',
    '',
    ...lines,
    '',
    'Keterangan setiap perintah: terbuka PERINTAH --help',
    'Status keluar: 0 baik, 1 hasil tidak benar, 2 dokumen atau cara memanggil salah, 3 tidak dapat dijalankan.',
  ].join('\n');
};

const isHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h';

const run = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || isHelp(name)) {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? exitStatus.wrongDocument : exitStatus.fine;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw new WrongUsage(`Perintah "${name}" tidak dikenal. Yang ada: ${Object.keys(commands).join(', ')}.`);
  const { command } = await entry.load();
  if (args.some(isHelp)) {
    process.stdout.write(`${command.usage}\n`);
    return exitStatus.fine;
  }
  return command.run(args);
};

const foreseen = new Set(['BrowserUnavailable', 'ConfigFault', 'DatabaseUnavailable']);

/** What a person is told, and the status a script sees. Anything unforeseen shows where it happened. */
const explain = (error: unknown): number => {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  if (error instanceof WrongDocument) {
    say(explainWrongDocument(error));
    return exitStatus.wrongDocument;
  }
  if (error instanceof WrongUsage) {
    say(error.message);
    return exitStatus.wrongDocument;
  }
  // Known by name: their classes come with the browser and the database, which `score` must not load.
  const isForeseen = error instanceof CannotWrite || (error instanceof Error && foreseen.has(error.name));
  say(isForeseen ? error.message : `Terjadi kesalahan yang tidak terduga.\n${String(error instanceof Error ? error.stack : error)}`); // prettier-ignore
  return exitStatus.couldNotRun;
};

// Whoever reads the ranking through `head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : exitStatus.couldNotRun)); // prettier-ignore

void run(process.argv.slice(2))
  .catch(explain)
  .then((status) => {
    process.exitCode = status;
  });
