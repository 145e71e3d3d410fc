import { join } from 'node:path';
import type { Config } from './config';
import { ObjectStorage } from './object-storage';
import { DiskStorage, type Storage } from './storage';

/** The storage that the configuration names, known to answer. Throws ConfigFault where the bucket cannot be used. */
export async function openStorage({ objectStore, evidenceDir, dataDir }: Config): Promise<Storage> {
  if (!objectStore) return new DiskStorage(evidenceDir);
  return ObjectStorage.open(objectStore, join(dataDir, 'staging'));
}
