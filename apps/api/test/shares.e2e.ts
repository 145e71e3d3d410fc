import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

/** Several verifiers read one body, each the same items at all bodies. The questionnaire has A1 to A4 and no sections. */
let scene: Scene;
let kraton: string;
let munder: string;
let ratna: Browser;
let made: Browser;
let gede: Verifier;
let madeId: string;
beforeAll(async () => {
  scene = await createScene();
  [kraton, munder] = [scene.assessments['kraton'] ?? '', scene.assessments['munder'] ?? ''];
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
  gede = await addVerifier(scene, 'gede');
  madeId = await userIdOf(scene, 'made');
  await handIn(scene, kraton);
});
afterAll(() => scene.close());

const sharesOf = async (assessmentId: string): Promise<Record<string, string>> => {
  const { body } = await ratna.get(`/periods/${scene.periodId}/desks`);
  const lines: { assessmentId: string; verifierName: string; share: string[] | null }[] = body.assigned;
  return Object.fromEntries(
    lines.flatMap((one) =>
      one.assessmentId === assessmentId ? [[one.verifierName, one.share?.join(' ') ?? 'all']] : [],
    ),
  );
};
const say = (person: Browser, item: string, revision = 0): Promise<Response> =>
  person.put(`/assessments/${kraton}/verdicts/${item}`, item === 'A4' ? { decision: 'notApplicable', revision } : { decision: 'accept', revision }); // prettier-ignore
const move = (person: Browser, body: object): Promise<Response> => person.put(`/assessments/${kraton}/shares`, body);

/** A1 to A4 are shared out one by one; which verifier comes first is decided by their ids. */
const first = async (): Promise<readonly [Browser, Browser]> =>
  (await sharesOf(kraton))['Made'] === 'A1 A3' ? [made, gede] : [gede, made];

test('parts of a body that nobody has cannot be moved', async () => {
  expect(refusalOf(await move(ratna, { userId: gede.userId, codes: ['A1'] }))).toEqual([409, 'assignment.unheld']);
});

test('the same item of all bodies goes to one verifier, explained', async () => {
  const reply = await ratna.post(`/periods/${scene.periodId}/assignments`, { by: 'item' });
  expect(reply.body).toMatchObject({ assigned: 2, placements: expect.any(Array) });
  expect(reply.body.placements).toHaveLength(4);
  expect(reply.body.placements[0].reason).toContain('pembaca yang sama di semua badan publik');
  expect(await sharesOf(kraton)).toEqual(await sharesOf(munder));
  expect(Object.values(await sharesOf(kraton)).sort()).toEqual(['A1 A3', 'A2 A4']);
  const { verifiers } = (await ratna.get(`/periods/${scene.periodId}/desks`)).body;
  expect(verifiers.map(({ load }: { load: number }) => load)).toEqual([4, 4]);
  expect((await ratna.post(`/periods/${scene.periodId}/assignments`, { by: 'halves' })).status).toBe(400);
});

test('the desk, the pile and the queue of items hold a verifier’s own items only', async () => {
  const [odd] = await first();
  expect((await odd.get(`/assessments/${kraton}/form`)).body.ownItems).toEqual(['A1', 'A3']);
  const [card] = (await odd.get('/verifications')).body.items;
  expect(card).toMatchObject({ remaining: 2, progress: { total: 2, answered: 2, verified: 0 }, queue: 'new' });
  const { items } = (await odd.get('/verifications/items')).body;
  expect(items.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A1', 'A3']);
  expect((await (await scene.as('dewi')).get(`/assessments/${kraton}/form`)).body).not.toHaveProperty('ownItems');
});

test('a verdict, a question and a repair on another’s item are refused', async () => {
  const [odd] = await first();
  expect(refusalOf(await say(odd, 'A2'))).toEqual([403, 'item.notYours']);
  expect((await say(odd, 'A2')).body.title).toContain('A2 dibaca verifikator lain');
  expect(refusalOf(await say(odd, 'XX'))).toEqual([404, 'item.unknown']);
  const question = { itemCode: 'A2', text: 'Tahun berapa?' };
  expect(refusalOf(await odd.post(`/assessments/${kraton}/clarifications`, question))).toEqual([403, 'item.notYours']);
  const repair = { until: '2090-01-01T00:00:00Z', reason: 'x', items: [{ itemCode: 'A2', reason: 'x' }] };
  expect(refusalOf(await odd.post(`/assessments/${kraton}/repairs`, repair))).toEqual([403, 'item.notYours']);
  expect((await say(odd, 'A1')).status).toBe(200);
});

test('a body is read once all its parts are, whoever closes it', async () => {
  const [odd, even] = await first();
  expect((await say(odd, 'A3')).status).toBe(200);
  expect((await odd.get('/verifications')).body.items[0]).toMatchObject({ remaining: 0, progress: { verified: 2 } });
  const early = await odd.post(`/assessments/${kraton}/verification`);
  expect([refusalOf(early), early.body.missing]).toEqual([
    [409, 'verification.incomplete'],
    ['A2', 'A4'],
  ]);
  expect((await say(even, 'A2')).status).toBe(200);
});

test('sections are moved by hand, by the organiser only, never into a conflict', async () => {
  const [odd, even] = await first();
  const evenId = even === made ? madeId : gede.userId;
  const oddId = even === made ? gede.userId : madeId;
  expect(refusalOf(await move(made, { userId: oddId, codes: ['A4'] }))).toEqual([403, 'access.role']);
  expect(refusalOf(await move(await scene.as('siti'), { userId: oddId, codes: ['A4'] }))).toEqual([404, 'access.notFound']); // prettier-ignore
  expect(refusalOf(await move(ratna, { userId: oddId, codes: ['Z9'] }))).toEqual([404, 'item.unknown']);
  expect(refusalOf(await move(ratna, { userId: await userIdOf(scene, 'wayan'), codes: ['A4'] }))).toEqual([422, 'verifier.unknown']); // prettier-ignore
  expect((await move(ratna, { userId: oddId, codes: ['A4'] })).status).toBe(204);
  expect(Object.values(await sharesOf(kraton)).sort()).toEqual(['A1 A3 A4', 'A2']);
  const { items } = (await ratna.get(`/assessments/${kraton}/shares`)).body;
  expect(items.map(({ code, readerIds }: { code: string; readerIds: string[] }) => [code, readerIds])).toEqual([
    ['A1', [oddId]],
    ['A2', [evenId]],
    ['A3', [oddId]],
    ['A4', [oddId]],
  ]);
  expect(refusalOf(await say(even, 'A4'))).toEqual([403, 'item.notYours']);
  await even.post('/conflicts', { publicBodyId: scene.bodies['kraton'], reason: 'Kampung halaman.' });
  expect(refusalOf(await move(ratna, { userId: evenId, codes: ['A4'] }))).toEqual([409, 'verifier.conflict']);
  expect((await say(odd, 'A4')).status).toBe(200);
});

test('the share of who is absent goes to the others of the body, and the last of them closes it', async () => {
  const [odd, even] = (await sharesOf(kraton))['Made'] === 'A2' ? [gede, made] : [made, gede];
  const fromUserId = even === made ? madeId : gede.userId;
  const { body } = await ratna.post(`/periods/${scene.periodId}/hand-overs`, { fromUserId, reason: 'Sakit.' });
  expect(body.items.map(({ reading, verifierName }: Record<string, string>) => [reading, verifierName])).toEqual([
    ['first', odd === made ? 'Made' : 'gede'],
    ['first', odd === made ? 'Made' : 'gede'],
  ]);
  for (const id of [kraton, munder]) expect(await sharesOf(id)).toEqual({ [odd === made ? 'Made' : 'gede']: 'all' });
  expect((await odd.get(`/assessments/${kraton}/form`)).body).not.toHaveProperty('ownItems');
  // Who was absent is tied to the body besides: what they gave is looked at again.
  const early = await odd.post(`/assessments/${kraton}/verification`);
  expect([refusalOf(early), early.body.items]).toEqual([[409, 'verification.tied'], ['A2']]);
  expect((await say(odd, 'A2', 1)).status).toBe(200);
  expect((await odd.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
});
