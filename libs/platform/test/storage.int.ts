import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { DiskStorage, FileMissing, FileTooLarge, openStorage, readConfig, type Storage } from '../src';

/** A place for files, and what is kept in it. */
interface Place {
  readonly storage: Storage;
  /** Names of the kept files, and of what lies about half written. */
  readonly files: () => Promise<string[]>;
  readonly leave: () => Promise<void>;
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => e.name);

const onDisk = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-storage-'));
  return {
    storage: new DiskStorage(folder),
    files: () => filesBelow(folder),
    leave: () => rm(folder, { recursive: true, force: true }),
  };
};

const startS3 = async (): Promise<{ server: S3rver; folder: string; env: Record<string, string> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-s3-'));
  const configureBuckets = [{ name: 'bukti', configs: [] }];
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets,
  });
  const { port } = await server.run();
  const env = {
    DATABASE_URL: 'postgres://nowhere/x',
    TERBUKA_DATA_DIR: join(folder, 'data'),
    EVIDENCE_STORE: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'bukti',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  };
  return { server, folder, env };
};

const inBucket = async (): Promise<Place> => {
  const { server, folder, env } = await startS3();
  return {
    storage: await openStorage(readConfig(env)),
    files: async () =>
      (await filesBelow(folder))
        .filter((name) => name.endsWith('_object') || !name.includes('._S3rver'))
        .map((name) => name.replace('._S3rver_object', '')),
    leave: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const bytes = (...parts: string[]): Readable => Readable.from(parts.map((part) => Buffer.from(part)));
describe.each([
  ['on disk', onDisk],
  ['in a bucket', inBucket],
])('files %s', (_, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.leave());

  const read = async (sha256: string): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await place.storage.read(sha256)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  test('a file is kept under the SHA-256 of its bytes and read back whole', async () => {
    const stored = await place.storage.save(bytes('surat ', 'keputusan'), { maxBytes: 100 });
    expect(stored).toEqual({ sha256: createHash('sha256').update('surat keputusan').digest('hex'), sizeBytes: 15 });
    expect(await read(stored.sha256)).toBe('surat keputusan');
  });

  test('the same bytes are kept once', async () => {
    const first = await place.storage.save(bytes('sama'), { maxBytes: 100 });
    expect(await place.storage.save(bytes('sa', 'ma'), { maxBytes: 100 })).toEqual(first);
    expect(await place.files()).toEqual([first.sha256]);
  });

  test('a file of exactly the limit is kept; one byte more is refused and leaves nothing', async () => {
    await place.storage.save(bytes('12345'), { maxBytes: 5 });
    await expect(place.storage.save(bytes('123', '456'), { maxBytes: 5 })).rejects.toThrow(FileTooLarge);
    expect(await place.files()).toHaveLength(1);
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
    await place.storage.save(bytes(...parts), {
      maxBytes: 10_000,
      inspect: (head) => void heads.push(Buffer.from(head).toString()),
    });
    expect(heads).toEqual([expected]);
  });

  test('what the inspector refuses is not kept', async () => {
    const refuse = (): never => {
      throw new Error('bukan PDF');
    };
    await expect(place.storage.save(bytes('MZ'), { maxBytes: 10, inspect: refuse })).rejects.toThrow('bukan PDF');
    expect(await place.files()).toEqual([]);
  });

  test('a stream that breaks off leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('awal');
        throw new Error('sambungan putus');
      })(),
    );
    await expect(place.storage.save(broken, { maxBytes: 100 })).rejects.toThrow('sambungan putus');
    expect(await place.files()).toEqual([]);
  });

  test('a missing file and a name that is no hash are told apart', async () => {
    await expect(place.storage.read('0'.repeat(64))).rejects.toThrow(FileMissing);
    await expect(place.storage.read('../../etc/passwd')).rejects.toThrow(RangeError);
  });

  test('a file of more than one part goes and comes whole', async () => {
    const content = Buffer.alloc(17 * 1_048_576, 'bukti ');
    const stored = await place.storage.save(Readable.from([content]), { maxBytes: content.length });
    const hash = createHash('sha256');
    for await (const chunk of await place.storage.read(stored.sha256)) hash.update(chunk as Buffer);
    expect(hash.digest('hex')).toBe(stored.sha256);
  });
});

test('on disk a file is readable by its owner only', async () => {
  const place = await onDisk();
  const { sha256 } = await place.storage.save(bytes('surat'), { maxBytes: 100 });
  const folder = Reflect.get(place.storage, 'folder') as string;
  expect((await stat(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).mode & 0o777).toBe(0o600);
  await place.leave();
});

test.each([
  ['a bucket that is not there', { S3_BUCKET: 'lain' }, 'Wadah "lain" tidak ada'],
  ['a key nobody knows', { S3_ACCESS_KEY_ID: 'ORANGLAIN' }, 'menolak kunci'],
  ['a server that does not answer', { S3_ENDPOINT: 'http://127.0.0.1:9' }, 'tidak menjawab'],
])('%s is told to the operator at the start', async (_, wrong, expected) => {
  const { server, folder, env } = await startS3();
  await expect(openStorage(readConfig({ ...env, ...wrong }))).rejects.toThrow(expected);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('an object store half configured is refused with the names that are missing', () => {
  const env = { DATABASE_URL: 'postgres://x/y', EVIDENCE_STORE: 's3', S3_BUCKET: 'bukti' };
  expect(() => readConfig(env)).toThrow('S3_ENDPOINT');
  expect(() => readConfig({ ...env, EVIDENCE_STORE: 'pita' })).toThrow('"disk" atau "s3"');
});
