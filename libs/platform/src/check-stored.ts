import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { FileMissing, type Storage } from './storage';

/** Whether a kept file is there, with the bytes it is named by. */
export async function checkStored(storage: Storage, sha256: string): Promise<'whole' | 'missing' | 'changed'> {
  try {
    const hash = createHash('sha256');
    await pipeline(await storage.read(sha256), hash);
    return hash.digest('hex') === sha256 ? 'whole' : 'changed';
  } catch (error) {
    if (error instanceof FileMissing) return 'missing';
    throw error;
  }
}
