import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

let scene: Scene;
let kraton: string;
let munder: string;
let ratna: Browser;
let made: Browser;
let gede: Verifier;
let luh: Verifier;
let madeId: string;
beforeAll(async () => {
  scene = await createScene();
  [kraton, munder] = [scene.assessments['kraton'] ?? '', scene.assessments['munder'] ?? ''];
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
  [gede, luh] = [await addVerifier(scene, 'gede'), await addVerifier(scene, 'luh')];
  madeId = await userIdOf(scene, 'made');
  await handIn(scene, kraton);
});
afterAll(() => scene.close());

const handOver = (person: Browser, body: object = {}): Promise<Response> =>
  person.post(`/periods/${scene.periodId}/hand-overs`, { fromUserId: madeId, reason: 'Sakit.', ...body });
const limit = (person: Browser, userId: string, body: object): Promise<Response> =>
  person.put(`/periods/${scene.periodId}/verifiers/${userId}/limits`, { maxItems: null, kinds: null, regions: null, ...body }); // prettier-ignore
const share = (): Promise<Response> => ratna.post(`/periods/${scene.periodId}/assignments`, {});

test('limits are the organiser’s to set, and refused work says why', async () => {
  expect(refusalOf(await limit(made, madeId, {}))).toEqual([403, 'access.role']);
  expect(refusalOf(await limit(await scene.as('siti'), madeId, {}))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await limit(ratna, await userIdOf(scene, 'wayan'), {}))).toEqual([422, 'verifier.unknown']);
  expect(refusalOf(await limit(ratna, madeId, { maxItems: 0 }))).toEqual([400, 'request.invalid']);
  for (const { userId } of [gede, luh]) expect((await limit(ratna, userId, { kinds: ['OPD'] })).status).toBe(200);
  const reply = await limit(ratna, madeId, { maxItems: 4 });
  expect(reply.body.verifiers).toContainEqual({ id: madeId, name: 'Made', load: 0, limits: { maxItems: 4, kinds: null, regions: null, languages: null } }); // prettier-ignore
  const { body } = await share();
  expect(body.assigned).toBe(1);
  expect(body.placements).toContainEqual(expect.objectContaining({ userId: null, reason: expect.stringContaining('batas') })); // prettier-ignore
});

test('who does not read what a body writes in is passed over, and the reason says so', async () => {
  await scene.dataSource.query(`update public_bodies set language = 'Jawa' where id = $1`, [scene.bodies['munder']]);
  await limit(ratna, madeId, { languages: ['Bali'] });
  const [placed] = (await share()).body.placements;
  expect(placed).toMatchObject({ userId: null, reason: expect.stringContaining('1 karena tidak membaca bahasa dokumennya') }); // prettier-ignore
  expect((await limit(ratna, madeId, { languages: [' '] })).status).toBe(400);
});

test('why each assessment lies where it lies is kept', async () => {
  await limit(ratna, madeId, { languages: ['jawa'] });
  expect((await share()).body.assigned).toBe(1);
  const { body } = await made.get(`/periods/${scene.periodId}/desks`);
  expect(body.code).toBe('access.role');
  const desks = (await ratna.get(`/periods/${scene.periodId}/desks`)).body;
  expect(desks.assigned).toHaveLength(2);
  expect(desks.assigned[0]).toMatchObject({ verifierName: 'Made', reason: expect.stringContaining('Beban teringan') });
  expect(desks.unassigned).toBe(0);
});

test('only the organiser hands over, with a reason, what is really held, to verifiers of the organiser', async () => {
  for (const person of [made, await scene.as('komang')]) expect(refusalOf(await handOver(person))).toEqual([403, 'access.role']); // prettier-ignore
  expect(refusalOf(await handOver(await scene.as('siti')))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await handOver(ratna, { reason: ' ' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await handOver(ratna, { fromUserId: gede.userId }))).toEqual([409, 'handOver.nothing']);
  expect(refusalOf(await handOver(ratna, { toUserIds: [await userIdOf(scene, 'wayan')] }))).toEqual([422, 'verifier.unknown']); // prettier-ignore
  expect(refusalOf(await handOver(ratna, { toUserIds: [madeId] }))).toEqual([409, 'verifier.missing']);
});

test('selected work goes to the one named, who goes on from what stands', async () => {
  expect((await made.put(`/assessments/${kraton}/verdicts/A1`, { decision: 'accept', revision: 0 })).status).toBe(200);
  await limit(ratna, gede.userId, {});
  const { body } = await handOver(ratna, { assessmentIds: [kraton], toUserIds: [gede.userId] });
  expect(body.items).toMatchObject([{ assessmentId: kraton, userId: gede.userId, verifierName: 'gede', reading: 'first' }]); // prettier-ignore
  expect(refusalOf(await made.get(`/assessments/${kraton}/form`))).toEqual([403, 'access.notAssigned']);
  const { verdicts } = (await gede.get(`/assessments/${kraton}/form`)).body;
  expect(verdicts.A1).toMatchObject({ decision: 'accept', by: 'Made' });
  expect((await gede.get('/notifications')).text).toContain('1 penilaian dialihkan kepada Anda');
  expect((await gede.get('/verifications')).body.items).toMatchObject([{ assessmentId: kraton, remaining: 3 }]);
});

test('all that is left goes to the others, never to who has the other reading or a conflict; the rest stays and says so', async () => {
  await limit(ratna, luh.userId, {});
  await ratna.put(`/assessments/${munder}/second-reading`, { userId: gede.userId });
  await luh.post('/conflicts', { publicBodyId: scene.bodies['munder'], reason: 'Kampung halaman.' });
  const refused = (await handOver(ratna)).body.items;
  expect(refused).toMatchObject([{ assessmentId: munder, userId: null, verifierName: null, reason: expect.stringContaining('benturan kepentingan') }]); // prettier-ignore
  expect((await made.get('/verifications')).body.items).toHaveLength(1);
  const { body } = await handOver(ratna, { fromUserId: gede.userId });
  expect(body.items).toMatchObject([
    { assessmentId: kraton, reading: 'first', userId: expect.any(String) },
    { assessmentId: munder, reading: 'second', userId: null },
  ]);
});
