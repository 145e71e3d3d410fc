import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSignedBy } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  komang = await scene.as('komang');
});
afterAll(() => scene.close());

const numberPath = (periodId = scene.periodId): string => `/periods/${periodId}/decree-number`;
/** Nobody has registered, so nothing is open and the plenary may determine. */
const determine = async (code: string, body: object): Promise<{ id: string; reply: Record<string, string> }> => {
  const id = await scene.openPeriod(code);
  const reply = await komang.post(`/periods/${id}/determination`, body);
  expect(reply.status).toBe(201);
  return { id, reply: reply.body };
};

test('the pattern of numbers is the organiser’s own, and one that cannot be is refused in words', async () => {
  const { logo: _, standard: __, places: ___, ...papers } = (await komang.get('/papers')).body;
  const choose = (decreePattern: string) => komang.put('/papers', { ...papers, decreePattern });
  for (const pattern of ['SK/{year}', '{number}/{bulan}'])
    expect(refusalOf(await choose(pattern))).toEqual([422, 'papers.invalid']);
  expect((await choose('{number}/SK/KI-JT/{roman-month}/{year}')).status).toBe(200);
  const { pattern, next } = (await komang.get(numberPath())).body;
  expect(pattern).toBe('{number}/SK/KI-JT/{roman-month}/{year}');
  expect(next).toMatch(/^1\/SK\/KI-JT\/[IVX]+\/\d{4}$/);
  for (const person of ['budi', 'dewi', 'made', 'sari', 'indah'] as const)
    expect(refusalOf(await (await scene.as(person)).get(numberPath()))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('ketut')).get(numberPath()))).toEqual([404, 'access.notFound']);
});

test('running numbers follow each other within a year, begin anew in the next, and a number by hand takes none', async () => {
  const numbers = [
    (await determine('uji-a', { decidedOn: '2026-11-30' })).reply['number'],
    (await determine('uji-b', { decidedOn: '2026-12-01', number: 'KEP-77' })).reply['number'],
    (await determine('uji-c', { decidedOn: '2026-12-31' })).reply['number'],
    (await determine('uji-d', { decidedOn: '2027-01-02' })).reply['number'],
  ];
  expect(numbers).toEqual(['1/SK/KI-JT/XI/2026', 'KEP-77', '2/SK/KI-JT/XII/2026', '1/SK/KI-JT/I/2027']);
});

test('no two decrees of an organiser carry one number, however it is typed', async () => {
  const id = await scene.openPeriod('uji-ganda');
  for (const number of ['KEP-77', ' kep - 77', '2/SK/KI-JT/XII/2026'])
    expect(refusalOf(await komang.post(`/periods/${id}/determination`, { number }))).toEqual([409, 'determination.numberTaken']); // prettier-ignore
  expect((await komang.get(`/periods/${id}`)).body.state).toBe('open');
  expect((await komang.post(`/periods/${id}/determination`, { number: 'KEP-78' })).status).toBe(201);
});

test('what is determined is signed, and anybody can check it from what is published', async () => {
  const { id, reply } = await determine('uji-terbit', { decidedOn: '2026-11-30' });
  await (await scene.as('ratna')).post(`/periods/${id}/publication`);
  const anyone = supertest(scene.server);
  const signed = JSON.parse((await anyone.get('/api/public/periods/uji-terbit/determination.json')).text);
  expect(signed).toMatchObject({
    format: 'terbuka/signed-determination@1',
    algorithm: 'Ed25519',
    keyId: reply['keyId'],
    statement: {
      format: 'terbuka/determination@1',
      organiser: 'contoh',
      period: 'uji-terbit',
      number: reply['number'],
      periodSha256: reply['periodSha256'],
      resultSha256: reply['resultSha256'],
    },
  });
  expect(isSignedBy(canonicalJson(signed.statement), signed)).toBe(true);
  expect(isSignedBy(canonicalJson({ ...signed.statement, number: '9' }), signed)).toBe(false);
  const page = (await anyone.get('/api/public/periods/uji-terbit')).body;
  expect(page.determination.keyId).toBe(signed.keyId);
});

test('the private half is in a file for its owner only, and nowhere in the database', async () => {
  const path = join(scene.dataDir, 'keys', 'signing-ed25519.pem');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const secret = (await readFile(path, 'utf8')).split('\n')[1] ?? '';
  const rows = await scene.dataSource.query<{ row: string }[]>(
    `select to_jsonb(d)::text as row from determinations d union all select to_jsonb(k)::text from installation_keys k`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { row } of rows) expect(row.includes(secret)).toBe(false);
});

test('what was determined before determinations were signed stays readable, and says so', async () => {
  const { id } = await determine('uji-lama', {});
  await scene.dataSource.query('alter table determinations disable trigger determinations_insert_only');
  await scene.dataSource.query('update determinations set statement = null, signature = null where period_id = $1', [
    id,
  ]);
  await scene.dataSource.query('alter table determinations enable trigger determinations_insert_only');
  await (await scene.as('ratna')).post(`/periods/${id}/publication`);
  const anyone = supertest(scene.server);
  expect((await anyone.get('/api/public/periods/uji-lama')).body.determination.keyId).toBeNull();
  expect((await anyone.get('/api/public/periods/uji-lama/determination.json')).status).toBe(404);
});
