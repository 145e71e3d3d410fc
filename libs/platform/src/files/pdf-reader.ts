import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** `unsure`: it took more time or memory than one file may have, or nothing here could look. */
export type PdfOutcome = 'opens' | 'broken' | 'unsure';

type Reply = 'ready' | PdfOutcome;

const MOST_MILLISECONDS = 10_000;
/** A busy machine takes long to load the library; that is not the file's fault. */
const MOST_LOADING_MILLISECONDS = 60_000;
/** By how much the whole process may grow meanwhile: what a file unpacks to lies outside the thread's own heap. */
const MOST_GROWTH_BYTES = 400 * 1_048_576;
const LOOKED_AT_EVERY = 50;
/** Loading the library takes a second, so the thread is kept for the next file of a batch. */
const KEPT_MILLISECONDS = 30_000;

const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

// As text: the library is an ES module, and only a thread's own text may import one from CommonJS in tests too.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then(({ getDocument }) => {
  parentPort.on('message', async (from) => {
    const task = getDocument({ ...from, isEvalSupported: false, enableXfa: false, disableFontFace: true,
      disableStream: true, disableAutoFetch: true, stopAtErrors: false, verbosity: 0 });
    let outcome = 'opens';
    try {
      const { numPages } = await task.promise;
      if (numPages < 1) outcome = 'broken';
    } catch (error) {
      outcome = error.name === 'InvalidPDFException' ? 'broken' : error.name === 'PasswordException' ? 'opens' : 'unsure';
    }
    await task.destroy();
    parentPort.postMessage(outcome);
  });
  parentPort.postMessage('ready');
});`;

/** Opens PDFs one after the other in a thread of its own, as the viewer opens them, and draws nothing of them. */
class PdfReader {
  private thread: Worker | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private rest: NodeJS.Timeout | undefined;

  open(from: string | Buffer, milliseconds: number): Promise<PdfOutcome> {
    // What cannot even begin is unsure; a turn that fails must not shut the door behind it.
    const opened = this.turn.then(() => this.take(from, milliseconds)).catch((): PdfOutcome => 'unsure');
    this.turn = opened;
    return opened;
  }

  private async take(from: string | Buffer, milliseconds: number): Promise<PdfOutcome> {
    clearTimeout(this.rest);
    const thread = this.thread ?? (await this.begin());
    if (!thread) return 'unsure';
    thread.postMessage(typeof from === 'string' ? { url: pathToFileURL(from).href } : { data: new Uint8Array(from) });
    const outcome = await replyOf(thread, milliseconds);
    if (outcome === 'unsure') await this.end();
    else this.rest = setTimeout(() => void this.end(), KEPT_MILLISECONDS).unref();
    return outcome === 'ready' ? 'unsure' : outcome;
  }

  private async begin(): Promise<Worker | null> {
    const library = pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;
    const thread = new Worker(THREAD, {
      eval: true,
      workerData: library,
      resourceLimits,
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    thread.unref();
    thread.on('error', () => undefined);
    this.thread = thread;
    if ((await replyOf(thread, MOST_LOADING_MILLISECONDS)) === 'ready') return thread;
    await this.end();
    return null;
  }

  private async end(): Promise<void> {
    await this.thread?.terminate();
    this.thread = null;
  }
}

const replyOf = (thread: Worker, milliseconds: number): Promise<Reply> =>
  new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const settle = (reply: Reply): void => {
      clearTimeout(timer);
      clearInterval(watch);
      thread.removeAllListeners('message').removeAllListeners('exit');
      resolve(reply);
    };
    const timer = setTimeout(() => settle('unsure'), milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH_BYTES) settle('unsure');
    }, LOOKED_AT_EVERY);
    thread.on('message', settle);
    thread.on('exit', () => settle('unsure'));
  });

const reader = new PdfReader();

/** Whether the viewer could open a PDF, given by its path or whole; one that is locked by a password counts as opened. */
export const openPdf = (from: string | Buffer, milliseconds = MOST_MILLISECONDS): Promise<PdfOutcome> =>
  reader.open(from, milliseconds);
