import { mkdir, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { stageFile } from './storage';

/**
 * Files that are still on their way, on this machine's disk, by their upload's id. How much has come is the length of
 * the file itself, so that nothing else can disagree with it after a crash.
 */
export class HalfFiles {
  /** What the tus protocol writes into. */
  readonly store: FileStore;

  constructor(private readonly folder: string) {
    this.store = new FileStore({ directory: folder });
  }

  /** Makes the empty file, unless it is there already. */
  async ensure(id: string, sizeBytes: number): Promise<void> {
    if ((await this.receivedBytes(id)) !== null) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.store.create(new Upload({ id, size: sizeBytes, offset: 0 }));
  }

  /** How much has come; null where there is no such file. */
  async receivedBytes(id: string): Promise<number | null> {
    return stat(this.pathOf(id)).then(
      ({ size }) => size,
      () => null,
    );
  }

  read(id: string): Readable {
    return this.store.read(id);
  }

  /** Where the file lies, for whoever has to look at it as a whole. */
  pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('Not an id of an upload');
    return `${this.folder}/${id}`;
  }

  /** Takes in a whole stream under an id of its own. Throws FileTooLarge past the limit, and then keeps nothing. */
  async receive(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
    const { path } = await stageFile(this.folder, content, { maxBytes });
    return basename(path);
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.json`, { force: true });
  }
}
