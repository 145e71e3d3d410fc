import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import type { HTTPResponse, Page } from 'puppeteer-core';

interface Save {
  readonly itemCode: string;
  readonly revision: number;
  readonly value: unknown;
}

/** Notes every save that the server acknowledged to this page. */
export interface SaveNotes {
  /** Resolves with the next one. */
  readonly next: () => Promise<void>;
  readonly count: (found: readonly Save[]) => { readonly acknowledged: number; readonly found: number };
}

export const listenToSaves = (page: Page): SaveNotes => {
  const noted: Save[] = [];
  let tell = (): void => undefined;
  const hear = async (response: HTTPResponse): Promise<void> => {
    const itemCode = /\/answers\/([^/]+)$/.exec(response.url())?.[1];
    if (!itemCode || response.request().method() !== 'PUT' || !response.ok()) return;
    const sent = JSON.parse(response.request().postData() ?? '{}') as { value: unknown };
    const { revision } = (await response.json()) as { revision: number };
    noted.push({ itemCode, revision, value: sent.value });
    tell();
  };
  // A reply whose body is cut off by the server's end was not acknowledged to anybody.
  page.on('response', (response) => void hear(response).catch(() => undefined));
  return {
    next: () => new Promise((heard) => (tell = heard)),
    count: (found) => {
      const there = new Set(found.map(textOf));
      return { acknowledged: noted.length, found: noted.filter((save) => there.has(textOf(save))).length };
    },
  };
};

const textOf = ({ itemCode, revision, value }: Save): string => JSON.stringify([itemCode, revision, value]);

/** A picture of that size with much detail, as a camera makes it; gives the file's path. */
export const photoOf = (width: number, height: number): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'terbuka-photo-')), 'papan-pengumuman.png');
  writeFileSync(path, pngOf(width, height));
  return path;
};

const pngOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(
      randomBytes(width).map((grey) => grey >> 2),
      row * (width + 1) + 1,
    );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
};

const chunkOf = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
};
