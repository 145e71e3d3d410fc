import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** One file to come: pieces of text or bytes, in order, so that a file of a gigabyte is never held whole. */
export interface Output {
  readonly file: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** Something on this machine that stops a command: no room, no right to write. Exit status 3. */
export class CannotWrite extends Error {
  constructor(file: string, reason: string) {
    super(`${file} tidak dapat ditulis: ${reason}`);
    this.name = 'CannotWrite';
  }
}

const batchBytes = 1024 * 1024;

/**
 * Writes all outputs or none: each goes to a file beside its place, is flushed to the disk, and only when all are whole are
 * they renamed. Whoever looks at the names given never sees half a file.
 */
export const writeOutputs = (outputs: readonly Output[]): void => {
  const drafts = outputs.map(({ file }) => ({ file, draft: draftOf(file) }));
  const sweep = (): void => drafts.forEach(({ draft }) => rmSync(draft, { force: true }));
  const interrupted = (): never => {
    sweep();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    outputs.forEach(({ file, pieces }) => explained(file, () => writeDraft(draftOf(file), pieces)));
    drafts.forEach(({ file, draft }) => explained(file, () => renameSync(draft, file)));
    new Set(drafts.map(({ file }) => dirname(resolve(file)))).forEach(flushFolder);
  } finally {
    sweep();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
};

/** Why these outputs could never be written, before any work is done for them; Indonesian. */
export const objectionTo = (files: readonly string[], input: string): string | null => {
  const seen = new Set([resolve(input)]);
  for (const file of files) {
    if (seen.has(resolve(file))) return `${file} disebut dua kali; setiap berkas hasil perlu nama sendiri.`;
    seen.add(resolve(file));
    if (!existsSync(dirname(resolve(file)))) return `Folder untuk ${file} tidak ada.`;
    if (existsSync(file) && statSync(file).isDirectory()) return `${file} adalah folder, bukan berkas.`;
  }
  return null;
};

const draftOf = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.sementara`);

const writeDraft = (draft: string, pieces: Iterable<string | Uint8Array>): void => {
  const descriptor = openSync(draft, 'w');
  try {
    let batch: string[] = [];
    let batched = 0;
    const flush = (): void => {
      writeWhole(descriptor, Buffer.from(batch.join('')));
      batch = [];
      batched = 0;
    };
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        batch.push(piece);
        batched += piece.length;
        if (batched >= batchBytes) flush();
      } else {
        flush();
        writeWhole(descriptor, piece);
      }
    }
    flush();
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const writeWhole = (descriptor: number, bytes: Uint8Array): void => {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(descriptor, bytes, offset);
};

const flushFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'disk penuh.',
  EACCES: 'tidak boleh menulis di folder itu.',
  EPERM: 'tidak boleh menulis di folder itu.',
  EROFS: 'folder itu hanya dapat dibaca.',
  EISDIR: 'sudah ada folder dengan nama itu.',
  EDQUOT: 'kuota disk habis.',
};

const explained = (file: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined || error instanceof CannotWrite) throw error;
    throw new CannotWrite(file, reasons[code] ?? `kesalahan ${code}.`);
  }
};
