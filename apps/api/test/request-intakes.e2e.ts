import { solveChallenge, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import supertest, { type Response } from 'supertest';
import { OnlineIntakesService } from '@app/ppid';
import { createScene, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene({ TERBUKA_DEMO: '1' });
});
afterAll(() => scene.close());

const get = (path: string): Promise<Response> => Promise.resolve(supertest(scene.server).get(`/api/public${path}`));
const post = (path: string, body: object): Promise<Response> =>
  Promise.resolve(supertest(scene.server).post(`/api/public${path}`).set('x-terbuka', '1').send(body));

const solved = async (): Promise<Payload> => {
  const { challenge } = (await get('/request-challenge')).body as { challenge: Challenge };
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('not solved');
  return { challenge, solution };
};

const content = {
  organiserCode: 'contoh',
  publicBodyId: null as string | null,
  requesterKind: 'person',
  requesterName: 'Wulan',
  identityKind: null,
  identityNumber: null,
  address: null,
  phone: null,
  email: 'wulan@warga.example',
  occupation: null,
  information: 'Salinan anggaran desa',
  purpose: 'Musyawarah dusun',
  delivery: 'email',
};

const letterTo = async (email: string): Promise<{ readonly subject: string; readonly secret: string }[]> =>
  scene.dataSource.query('select subject, secret from mails where to_address = $1 order by id', [email]);

test('a request sent online waits for its address to be proven, begins that day, and the same link shows it afterwards', async () => {
  const kraton = scene.bodies['kraton'] ?? '';
  const { status } = await post('/request-intakes', { ...content, publicBodyId: kraton, proof: await solved() });
  expect(status).toBe(204);
  const dewi = await scene.as('dewi');
  expect((await dewi.get('/information-requests')).body).toMatchObject({ items: [] });

  const [letter] = await letterTo(content.email);
  expect(letter?.subject).toBe('Konfirmasikan permohonan informasi Anda');
  const [page, token = ''] = (letter?.secret ?? '').split('#');
  expect(page).toMatch(/\/konfirmasi-permohonan$/);
  expect((await post('/requester-pages', { token })).status).toBe(404);
  const both = await Promise.all([
    post('/request-confirmations', { token }),
    post('/request-confirmations', { token }),
  ]);
  expect(both.map((one) => one.status)).toEqual([200, 200]);
  expect(both[0]?.body).toEqual(both[1]?.body);

  const { items, today } = (await dewi.get('/information-requests')).body as { items: object[]; today: string };
  expect(items).toMatchObject([{ channel: 'online', receivedOn: today, number: both[0]?.body.number }]);
  expect((await post('/requester-pages', { token })).body).toMatchObject({
    number: both[0]?.body.number,
    state: 'open',
  });
  const kept = await scene.dataSource.query<unknown[]>(
    'select content from online_intakes where request_id is not null',
  );
  expect(kept).toEqual([{ content: null }]);
});

test('no riddle, a foreign one, and one that was used are refused', async () => {
  const none = await post('/request-intakes', { ...content, proof: {} });
  expect([none.status, none.body]).toMatchObject([422, { code: 'requestProof.invalid' }]);
  const { challenge, solution } = await solved();
  const forged = { challenge: { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } }, solution };
  const other = await post('/request-intakes', { ...content, proof: forged });
  expect([other.status, other.body]).toMatchObject([422, { code: 'requestProof.invalid' }]);
  const email = 'sekali@warga.example';
  const once = { ...content, email, proof: { challenge, solution } };
  expect((await post('/request-intakes', once)).status).toBe(204);
  const again = await post('/request-intakes', once);
  expect([again.status, again.body]).toMatchObject([409, { code: 'requestProof.used' }]);
  expect(await letterTo(email)).toHaveLength(1);
});

test('an address gets three letters a day, and nobody is told that a fourth was not written', async () => {
  const email = 'korban@warga.example';
  for (let nth = 0; nth < 4; nth++) {
    const { status } = await post('/request-intakes', { ...content, email, proof: await solved() });
    expect(status).toBe(204);
  }
  expect(await letterTo(email)).toHaveLength(3);
});

test('a place that sends twenty in an hour has to wait', async () => {
  const statuses: number[] = [];
  for (let nth = 0; nth < 21; nth++) {
    const email = `warga${nth}@warga.example`;
    statuses.push((await post('/request-intakes', { ...content, email, proof: await solved() })).status);
  }
  expect(statuses).toContain(429);
});

test('nothing is taken for an unknown office or a body of another one, and nothing is left of what nobody confirms', async () => {
  await scene.dataSource.query('update online_intakes set client_hash = id::text');
  const unknown = await post('/request-intakes', { ...content, organiserCode: 'tiada', proof: await solved() });
  expect(unknown.status).toBe(404);
  const publicBodyId = scene.bodies['pulau'] ?? '';
  const foreign = await post('/request-intakes', { ...content, publicBodyId, proof: await solved() });
  expect([foreign.status, foreign.body]).toMatchObject([422, { code: 'informationRequest.desk' }]);
  await scene.dataSource.query(
    `update online_intakes set sent_at = now() - interval '8 days' where request_id is null`,
  );
  await scene.app.get(OnlineIntakesService).forgetUnconfirmed();
  const left = await scene.dataSource.query<unknown[]>('select 1 from online_intakes where request_id is null');
  expect(left).toEqual([]);
});
