import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What `write` writes to the path it is given, as bytes; nothing stays on the disk. */
export async function writtenBytes(extension: string, write: (path: string) => Promise<void>): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-'));
  try {
    const path = join(folder, `file${extension}`);
    await write(path);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `write` writes, as a stream: however long it is, memory holds little of it. Gone from the disk once read or given up. */
export async function writtenStream(
  extension: string,
  write: (path: string) => Promise<void>,
): Promise<{ readonly content: Readable; readonly sizeBytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, `file${extension}`);
    await write(path);
    const { size } = await stat(path);
    const content = createReadStream(path);
    content.once('close', () => void remove());
    return { content, sizeBytes: size };
  } catch (error) {
    await remove();
    throw error;
  }
}
