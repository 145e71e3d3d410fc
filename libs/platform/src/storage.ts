import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A kept file: its name is the SHA-256 of its bytes, in hex, so the same bytes are kept once. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface SaveOptions {
  readonly maxBytes: number;
  /** Sees the first bytes (up to 4,100) before anything is kept; by throwing it refuses the file. */
  readonly inspect?: (head: Uint8Array) => void | Promise<void>;
}

/** Where files live. Small on purpose, so that an object store can take the disk's place. */
export interface Storage {
  /** Reads the stream to its end. Throws FileTooLarge past the limit, and then keeps nothing. */
  save(content: AsyncIterable<Uint8Array>, options: SaveOptions): Promise<StoredFile>;
  /** The bytes, as a stream. Throws FileMissing. */
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';

  constructor(readonly maxBytes: number) {
    super(`File is larger than ${maxBytes} bytes`);
  }
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(readonly sha256: string) {
    super(`No stored file ${sha256}`);
  }
}

/** A whole stream in memory, for what is small enough to be read at once. Throws FileTooLarge past the limit. */
export async function bytesOf(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of content) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const HEAD_BYTES = 4_100;

/** Files on this machine's disk, two levels of folders deep, written so that a crash never leaves half a file. */
export class DiskStorage implements Storage {
  constructor(private readonly folder: string) {}

  async save(content: AsyncIterable<Uint8Array>, options: SaveOptions): Promise<StoredFile> {
    const { path, file } = await stageFile(join(this.folder, '.incoming'), content, options);
    try {
      await this.keep(path, file.sha256);
      return file;
    } finally {
      await rm(path, { force: true });
    }
  }

  async read(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw new FileMissing(sha256);
    return createReadStream(this.pathOf(sha256));
  }

  has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  private async keep(incoming: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    if (await this.has(sha256)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(incoming, path);
    await syncFolder(dirname(path));
  }

  private pathOf(sha256: string): string {
    // The name comes from the database, but a wrong one must never walk out of the folder.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a SHA-256 in hex');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Writes a stream down under a name of its own, which the caller moves or removes; refused, nothing stays. */
export async function stageFile(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  options: SaveOptions,
): Promise<{ readonly path: string; readonly file: StoredFile }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    return { path, file: await writeDown(path, content, options) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function writeDown(path: string, content: AsyncIterable<Uint8Array>, options: SaveOptions): Promise<StoredFile> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let sizeBytes = 0;
  let head: Uint8Array | null = new Uint8Array(0);
  try {
    for await (const chunk of content) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > options.maxBytes) throw new FileTooLarge(options.maxBytes);
      if (head) head = await inspected(Buffer.concat([head, chunk]), false, options);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (head) await inspected(head, true, options);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** The head so far, or null once it has been looked at. */
async function inspected(head: Uint8Array, ended: boolean, { inspect }: SaveOptions): Promise<Uint8Array | null> {
  if (!ended && head.byteLength < HEAD_BYTES) return head;
  await inspect?.(head.subarray(0, HEAD_BYTES));
  return null;
}

/** A rename survives a power cut only when its folder has been written too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32' || !(await stat(folder)).isDirectory()) return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
