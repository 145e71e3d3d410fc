import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
