import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Refusal } from './refusal';
import { Turns } from './turns';

/** Memory of the thread alone; the whole refusal stays within 300 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** Two threads take 300 MB at most; a file that waits is held in memory too. */
const turns = new Turns({ atOnce: 2, waiting: 8, milliseconds: 20_000 });

/** Where tests run the sources as they are, the thread needs what compiles them. */
const execArgv =
  extname(__filename) === '.ts'
    ? ['--require', join(__dirname, '..', '..', '..', '..', 'apps', 'api', 'test', 'typescript.cjs')]
    : [];

/** What a thread tells: that its code is loaded, then its one result. */
export type ThreadMessage<Result> = 'ready' | { readonly result: Result };

/**
 * Runs `entry` (a file beside ours, without its ending) on `task` in a thread of its own; a file that asks for more
 * memory or time than it may have is refused. Rejects with {@link ReadingBusy} where too many others are being read, and
 * where the thread's own code fails.
 */
export const runInThread = <Result>(
  entry: string,
  task: object,
  milliseconds: number,
): Promise<Result | { readonly refusal: Refusal }> =>
  turns.take(() => {
    const thread = new Worker(`${entry}${extname(__filename)}`, { workerData: task, resourceLimits, execArgv });
    return outcomeOf<Result>(thread, milliseconds).finally(() => thread.terminate());
  });

const outcomeOf = <Result>(thread: Worker, milliseconds: number): Promise<Result | { readonly refusal: Refusal }> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (outcome: Result | { readonly refusal: Refusal }): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    // The clock runs from here: how long a busy machine takes to start a thread is not the file's fault.
    thread.on('message', (message: ThreadMessage<Result>) => {
      if (message === 'ready') timer = setTimeout(() => settle({ refusal: tooSlow }), milliseconds);
      else settle(message.result);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: tooLarge });
      else reject(error);
    });
    thread.on('exit', () => settle({ refusal: tooLarge }));
  });

const tooSlow: Refusal = {
  code: 'file.tooSlow',
  message: 'Berkas ini terlalu rumit untuk dibaca. Salin isinya ke buku kerja baru tanpa format, lalu unggah lagi.',
};
const tooLarge: Refusal = {
  code: 'file.tooLargeUnpacked',
  message:
    'Isi berkas ini terlalu besar untuk dibaca. Salin lembar yang diperlukan ke buku kerja baru, lalu unggah lagi.',
};
