import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSignedBy, SigningKey } from './signing-key';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'terbuka-key-')), 'keys');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('the key of an installation', () => {
  test('it is made when first needed, readable to its owner only, and found again afterwards', async () => {
    const first = await new SigningKey(folder).sign('ketetapan');
    const again = await new SigningKey(folder).describe();
    expect(again.keyId).toBe(first.keyId);
    expect(await readdir(folder)).toEqual(['signing-ed25519.pem']);
    expect((await stat(join(folder, 'signing-ed25519.pem'))).mode & 0o777).toBe(0o600);
  });

  test('processes that make it at the same moment end with one key', async () => {
    const keys = await Promise.all(Array.from({ length: 6 }, () => new SigningKey(folder).describe()));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
  });

  test('a text holds with its signature, and not with one letter changed or under another key', async () => {
    const signed = await new SigningKey(folder).sign('nilai 91,60 – désa');
    const stranger = await new SigningKey(join(folder, 'lain')).sign('nilai 91,60 – désa');
    expect(isSignedBy('nilai 91,60 – désa', signed)).toBe(true);
    expect(isSignedBy('nilai 91,61 – désa', signed)).toBe(false);
    expect(isSignedBy('nilai 91,60 – désa', { ...signed, signature: stranger.signature })).toBe(false);
    expect(isSignedBy('nilai 91,60 – désa', { ...signed, publicKey: stranger.publicKey })).toBe(false);
    expect(isSignedBy('nilai 91,60 – désa', { ...signed, publicKey: 'bukan kunci' })).toBe(false);
  });

  test('the private half is in the file and in nothing that is published', async () => {
    const key = new SigningKey(folder);
    const shown = JSON.stringify([await key.sign('x'), await key.describe()]);
    expect(await readFile(join(folder, 'signing-ed25519.pem'), 'utf8')).toContain('PRIVATE KEY');
    expect(shown).not.toContain('PRIVATE');
  });

  test('a file that holds no key is an error and is never written over', async () => {
    await new SigningKey(folder).describe();
    const path = join(folder, 'signing-ed25519.pem');
    await writeFile(path, 'rusak');
    const key = new SigningKey(folder);
    await expect(key.describe()).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('rusak');
  });
});
