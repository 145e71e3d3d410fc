import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingTask } from './read-workbook';
import type { Refusal } from './refusal';
import { sheetKey } from './sheet-key';
import type { ReadingLimits, ReadRow } from './sheet-rows';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
}

/** Every sheet of the file, or why it is not read. */
export type SheetsReading = { readonly sheets: readonly ReadSheet[] } | { readonly refusal: Refusal };

/** What a form, a list of bodies or a set of answers needs at most. */
export const usualLimits: ReadingLimits = { rows: 20_000, columns: 200, cells: 400_000, milliseconds: 5_000 };

/** Memory of the reading thread alone; the whole refusal stays within 300 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** Where tests run the sources as they are, the thread needs what compiles them. */
const execArgv =
  extname(__filename) === '.ts'
    ? ['--require', join(__dirname, '..', '..', '..', '..', 'apps', 'api', 'test', 'typescript.cjs')]
    : [];

/**
 * Reads the sheets of an `.xlsx` from someone we do not know, in a thread of its own with bounded memory and time.
 * `only` names the sheets that matter; others come without rows. Never rejects for what is in the file.
 */
export const readSheets = (
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
  only: readonly string[] | null = null,
): Promise<SheetsReading> => {
  const workerData: ReadingTask = { bytes, limits, only: only?.map(sheetKey) ?? null };
  const thread = new Worker(join(__dirname, `sheet-thread${extname(__filename)}`), {
    workerData,
    resourceLimits,
    execArgv,
    stdin: false,
  });
  return outcomeOf(thread, limits.milliseconds).finally(() => thread.terminate());
};

const outcomeOf = (thread: Worker, milliseconds: number): Promise<SheetsReading> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (reading: SheetsReading): void => {
      clearTimeout(timer);
      resolve(reading);
    };
    // The clock runs from here: how long a busy machine takes to start a thread is not the file's fault.
    thread.on('message', (message: SheetsReading | 'ready') => {
      if (message === 'ready') timer = setTimeout(() => settle(tooSlow), milliseconds);
      else settle(message);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooLarge);
      else reject(error);
    });
    thread.on('exit', () => settle(tooLarge));
  });

const tooSlow: SheetsReading = {
  refusal: {
    code: 'file.tooSlow',
    message: 'Berkas ini terlalu rumit untuk dibaca. Salin isinya ke buku kerja baru tanpa format, lalu unggah lagi.',
  },
};
const tooLarge: SheetsReading = {
  refusal: {
    code: 'file.tooLargeUnpacked',
    message:
      'Isi berkas ini terlalu besar untuk dibaca. Salin lembar yang diperlukan ke buku kerja baru, lalu unggah lagi.',
  },
};
