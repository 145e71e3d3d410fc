import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** One file to come; `render` writes it whole to the draft it is given. */
export interface Output {
  readonly file: string;
  readonly render: (draft: string) => void | Promise<void>;
}

/** Something on this machine that stops a command: no room, no right to write. Exit status 3. */
export class CannotWrite extends Error {
  constructor(file: string, reason: string) {
    super(`${file} tidak dapat ditulis: ${reason}`);
    this.name = 'CannotWrite';
  }
}

/**
 * Writes all outputs or none: each goes to a draft beside its place, is flushed to the disk, and only when all are whole
 * are they renamed. Whoever looks at the names given never sees half a file.
 */
export const writeOutputs = async (outputs: readonly Output[]): Promise<void> => {
  const sweep = (): void => outputs.forEach(({ file }) => discard(draftOf(file)));
  const interrupted = (): never => {
    sweep();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    for (const { file, render } of outputs) {
      await explained(file, async () => {
        await render(draftOf(file));
        flush(draftOf(file));
      });
    }
    for (const { file } of outputs) await explained(file, () => renameSync(draftOf(file), file));
    new Set(outputs.map(({ file }) => dirname(resolve(file)))).forEach(flush);
  } finally {
    sweep();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
};

/** A draft that cannot be removed must not hide why it could not be written. */
const discard = (draft: string): void => {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The folder lets nobody write; then there is no draft in it either.
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
    // A rename would put a plain file in the place of a device, a pipe or a link.
    const isSpecial = lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
    if (isSpecial) return `${file} bukan berkas biasa; sebutkan nama berkas lain.`;
  }
  return null;
};

/** Keeps the file's own ending, since a workbook's writer may look at it. */
const draftOf = (file: string): string => join(dirname(file), `.sementara-${process.pid}-${basename(file)}`);

const flush = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const batchLength = 1024 * 1024;

/** Writes text piece by piece, in batches, so that a file of a gigabyte is never held whole. */
export const writePieces = (path: string, pieces: Iterable<string>): void => {
  const descriptor = openSync(path, 'w');
  try {
    let batch: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      batch.push(piece);
      length += piece.length;
      if (length < batchLength) continue;
      writeWhole(descriptor, Buffer.from(batch.join('')));
      batch = [];
      length = 0;
    }
    writeWhole(descriptor, Buffer.from(batch.join('')));
  } finally {
    closeSync(descriptor);
  }
};

const writeWhole = (descriptor: number, bytes: Uint8Array): void => {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(descriptor, bytes, offset);
};

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'disk penuh.',
  EDQUOT: 'kuota disk habis.',
  EACCES: 'tidak boleh menulis di folder itu.',
  EPERM: 'tidak boleh menulis di folder itu.',
  EROFS: 'folder itu hanya dapat dibaca.',
  EISDIR: 'sudah ada folder dengan nama itu.',
};

const explained = async (file: string, work: () => void | Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reasons[code] === undefined) throw error;
    throw new CannotWrite(file, reasons[code]);
  }
};
