import supertest, { type Response } from 'supertest';
import { createScene, type Browser, type Scene } from './cast';

let scene: Scene;
let dewi: Browser;
beforeAll(async () => {
  scene = await createScene();
  dewi = await scene.as('dewi');
});
afterAll(() => scene.close());

const open = (token: string): Promise<Response> =>
  Promise.resolve(supertest(scene.server).post('/api/public/requester-pages').set('x-terbuka', '1').send({ token }));

test('the secret link opens that one request, tells no officer and nothing between officers, and a wrong one tells nothing', async () => {
  const { today } = (await dewi.get('/information-requests')).body as { today: string };
  const entered = await dewi.post('/information-requests', {
    requesterKind: 'person',
    requesterName: 'Wulan',
    identityKind: 'KTP',
    identityNumber: '3508000000000001',
    address: null,
    phone: null,
    email: null,
    occupation: null,
    information: 'Salinan anggaran desa',
    purpose: 'Musyawarah dusun',
    delivery: 'pickup',
    channel: 'desk',
    receivedOn: today,
    publicBodyId: null,
  });
  const { id, number, link } = entered.body as { id: string; number: string; link: string };
  const step = { on: null, identityKind: null, identityNumber: null };
  await dewi.post(`/information-requests/${id}/stop`, { revision: 1, on: null, text: 'Lampirkan KTP.' });
  await dewi.post(`/information-requests/${id}/resumption`, { ...step, revision: 2, text: 'Datang ke kantor.' });

  const { status, body } = await open(link.split('#')[1] ?? '');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    number,
    state: 'open',
    events: [{ kind: 'received' }, { kind: 'stopped', text: 'Lampirkan KTP.' }, { kind: 'resumed', text: null }],
  });
  for (const secret of ['Dewi', 'Wulan', '3508000000000001', 'Datang ke kantor', id])
    expect([secret, JSON.stringify(body).includes(secret)]).toEqual([secret, false]);
  expect((await open('x'.repeat(43))).body).toMatchObject({ status: 404, code: 'access.notFound' });
});
