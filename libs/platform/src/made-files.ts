import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha256OfFile } from './sha256';

export interface MadeFile {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Where files are being made; nobody reads them before all are there. */
export interface Workshop {
  pathOf(name: string): string;
  /** Writes text as it comes, no faster than the disk takes it. */
  write(name: string, text: AsyncIterable<string> | Iterable<string>): Promise<void>;
}

export interface MadeFolder<About> {
  readonly files: readonly MadeFile[];
  /** What their maker said of them. */
  readonly about: About;
}

const INDEX = 'index.json';

/**
 * Folders of files that follow from their key, so that they can be made again at any time: made once, when first asked for,
 * and kept until somebody clears the disk. Processes that make the same at once make the same bytes.
 */
export class MadeFiles {
  private readonly making = new Map<string, Promise<MadeFolder<unknown>>>();

  constructor(private readonly folder: string) {}

  /** The files under a key, letters, digits and hyphens; `make` is asked where they are not there. */
  async of<About>(key: string, make: (workshop: Workshop) => Promise<About>): Promise<MadeFolder<About>> {
    const kept = await this.keptUnder<About>(key);
    if (kept) return kept;
    const making = this.making.get(key) ?? this.make(key, make).finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making as Promise<MadeFolder<About>>;
  }

  read(key: string, name: string): Readable {
    return createReadStream(join(this.folderOf(key), name));
  }

  private async keptUnder<About>(key: string): Promise<MadeFolder<About> | null> {
    const index = await readFile(join(this.folderOf(key), INDEX), 'utf8').catch(() => null);
    return index === null ? null : (JSON.parse(index) as MadeFolder<About>);
  }

  private async make<About>(key: string, make: (workshop: Workshop) => Promise<About>): Promise<MadeFolder<About>> {
    const draft = join(this.folder, `.making-${randomUUID()}`);
    await mkdir(draft, { recursive: true, mode: 0o700 });
    try {
      const about = await make(workshopIn(draft));
      const made: MadeFolder<About> = { files: await filesIn(draft), about };
      await writeFile(join(draft, INDEX), JSON.stringify(made), { mode: 0o600 });
      // Whoever was first has made the same.
      await rename(draft, this.folderOf(key)).catch(() => undefined);
      return (await this.keptUnder<About>(key)) ?? made;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  private folderOf(key: string): string {
    if (!/^[a-z0-9-]+$/.test(key)) throw new RangeError(`no key of made files: ${key}`);
    return join(this.folder, key);
  }
}

const workshopIn = (folder: string): Workshop => ({
  pathOf: (name) => join(folder, name),
  write: (name, text) => pipeline(Readable.from(text), createWriteStream(join(folder, name), { mode: 0o600 })),
});

const filesIn = async (folder: string): Promise<readonly MadeFile[]> =>
  Promise.all(
    (await readdir(folder)).sort().map(async (name) => {
      const path = join(folder, name);
      return { name, sha256: await sha256OfFile(path), sizeBytes: (await stat(path)).size };
    }),
  );
