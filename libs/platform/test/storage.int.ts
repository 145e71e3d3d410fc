import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DiskStorage, FileMissing, FileTooLarge } from '../src';

let folder: string;
let storage: DiskStorage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terbuka-storage-'));
  storage = new DiskStorage(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (...parts: string[]): Readable => Readable.from(parts.map((part) => Buffer.from(part)));
const read = async (sha256: string): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read(sha256)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};
const files = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => e.name);

test('a file is kept under the SHA-256 of its bytes and read back whole', async () => {
  const stored = await storage.save(bytes('surat ', 'keputusan'), { maxBytes: 100 });
  expect(stored).toEqual({ sha256: createHash('sha256').update('surat keputusan').digest('hex'), sizeBytes: 15 });
  expect(await read(stored.sha256)).toBe('surat keputusan');
  expect(
    (await stat(join(folder, stored.sha256.slice(0, 2), stored.sha256.slice(2, 4), stored.sha256))).mode & 0o777,
  ).toBe(0o600);
});

test('the same bytes are kept once', async () => {
  const first = await storage.save(bytes('sama'), { maxBytes: 100 });
  expect(await storage.save(bytes('sa', 'ma'), { maxBytes: 100 })).toEqual(first);
  expect(await files()).toEqual([first.sha256]);
});

test('a file of exactly the limit is kept; one byte more is refused and leaves nothing', async () => {
  await storage.save(bytes('12345'), { maxBytes: 5 });
  await expect(storage.save(bytes('123', '456'), { maxBytes: 5 })).rejects.toThrow(FileTooLarge);
  expect(await files()).toHaveLength(1);
});

test.each([
  ['a short file', ['ab', 'c'], 'abc'],
  ['an empty file', [], ''],
  [
    'a long file, of which it sees the first 4,100 bytes',
    ['x'.repeat(4000), 'y'.repeat(4000)],
    'x'.repeat(4000) + 'y'.repeat(100),
  ],
])('the inspector sees the head of %s', async (_, parts, expected) => {
  const heads: string[] = [];
  await storage.save(bytes(...parts), {
    maxBytes: 10_000,
    inspect: (head) => void heads.push(Buffer.from(head).toString()),
  });
  expect(heads).toEqual([expected]);
});

test('what the inspector refuses is not kept', async () => {
  const refuse = (): never => {
    throw new Error('bukan PDF');
  };
  await expect(storage.save(bytes('MZ'), { maxBytes: 10, inspect: refuse })).rejects.toThrow('bukan PDF');
  expect(await files()).toEqual([]);
});

test('a stream that breaks off leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('awal');
      throw new Error('sambungan putus');
    })(),
  );
  await expect(storage.save(broken, { maxBytes: 100 })).rejects.toThrow('sambungan putus');
  expect(await files()).toEqual([]);
});

test('a missing file and a name that is no hash are told apart', async () => {
  await expect(storage.read('0'.repeat(64))).rejects.toThrow(FileMissing);
  await expect(storage.read('../../etc/passwd')).rejects.toThrow(RangeError);
});
