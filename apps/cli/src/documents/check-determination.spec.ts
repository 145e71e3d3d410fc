import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKey } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import { faultOfDetermination, readDetermination } from './check-determination';
import { WrongDocument } from './fault-list';
import { sha256 } from './sha256';

const folder = mkdtempSync(join(tmpdir(), 'terbuka-determination-'));
afterAll(() => rmSync(folder, { recursive: true }));

const documents = { period: { a: 1 }, result: { b: 2 } };
const statement = {
  format: 'terbuka/determination@1',
  number: '12/SK',
  periodSha256: sha256(canonicalJson(documents.period)),
  resultSha256: sha256(canonicalJson(documents.result)),
};
const written = async (said: object): Promise<string> => {
  const signature = await new SigningKey(folder).sign(canonicalJson(said));
  const path = join(folder, 'determination.json');
  writeFileSync(path, JSON.stringify({ format: 'terbuka/signed-determination@1', statement: said, ...signature }));
  return path;
};

describe('the determination beside a result', () => {
  test('it vouches for the documents that it names, also under the key that the reader expects', async () => {
    const signed = readDetermination(await written(statement));
    expect(faultOfDetermination(signed, documents, null)).toBeNull();
    expect(faultOfDetermination(signed, documents, signed.keyId.toUpperCase())).toBeNull();
  });

  test('it fails where a word, the key, the period or the result is another', async () => {
    const signed = readDetermination(await written(statement));
    const changed = { ...signed, statement: { ...signed.statement, number: '13/SK' } };
    expect(faultOfDetermination(changed, documents, null)).toContain('tidak sah');
    expect(faultOfDetermination(signed, documents, '0'.repeat(64))).toContain('kunci lain');
    expect(faultOfDetermination(signed, { ...documents, period: { a: 2 } }, null)).toContain('dokumen periode');
    expect(faultOfDetermination(signed, { ...documents, result: { b: 3 } }, null)).toContain('hasil bukan');
  });

  test.each(['{', '[]', 'null', '{"format":"terbuka/result@1"}'])('%s is no determination', (text) => {
    const path = join(folder, 'lain.json');
    writeFileSync(path, text);
    expect(() => readDetermination(path)).toThrow(WrongDocument);
  });
});
