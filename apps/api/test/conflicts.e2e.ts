import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

let scene: Scene;
let kraton: string;
let ratna: Browser;
let made: Browser;
let gede: Verifier;
let madeId: string;
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  [ratna, made, gede] = [await scene.as('ratna'), await scene.as('made'), await addVerifier(scene, 'gede')];
  madeId = await userIdOf(scene, 'made');
  await handIn(scene, kraton);
  await ratna.put(`/assessments/${kraton}/assignment`, { userId: madeId });
});
afterAll(() => scene.close());

const body = (name: string): string => scene.bodies[name] ?? '';
const say = (person: Browser, more: object = {}): Promise<Response> =>
  person.post('/conflicts', { publicBodyId: body('kraton'), reason: 'Kepala desa adalah ipar saya.', ...more });
const judge = (person: Browser, item: string, revision = 0): Promise<Response> =>
  person.put(`/assessments/${kraton}/verdicts/${item}`, { decision: item === 'A4' ? 'notApplicable' : 'accept', revision }); // prettier-ignore
/** Without the marks beside the scores, which a conflict does add. */
const scored = async (): Promise<string> => {
  const { rows } = (await ratna.get(`/periods/${scene.periodId}/standings`)).body;
  return JSON.stringify(rows.map((row: object) => ({ ...row, flags: null })));
};

test('whoever judges says it of themselves; of others only the organiser', async () => {
  for (const person of ['dewi', 'budi', 'indah'] as const)
    expect(refusalOf(await say(await scene.as(person)))).toEqual([403, 'access.role']);
  expect(refusalOf(await say(gede, { userId: madeId }))).toEqual([403, 'access.role']);
  expect(refusalOf(await say(gede, { reason: '  ' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await say(gede, { publicBodyId: body('pulau') }))).toEqual([422, 'conflict.body']);
  expect(refusalOf(await say(await scene.as('wayan')))).toEqual([422, 'conflict.body']);
  expect(refusalOf(await say(ratna, { userId: await userIdOf(scene, 'dewi') }))).toEqual([422, 'conflict.person']);
  expect((await say(await scene.as('sari'))).status).toBe(201);
});

test('one that became conflicted after some work keeps it, and gives no more', async () => {
  for (const item of ['A1', 'A2']) expect((await judge(made, item)).status).toBe(200);
  const before = await scored();
  const reply = await say(made);
  expect([reply.status, reply.body.items, reply.body.work]).toMatchObject([201, [{ isOwnWord: true, bodyName: 'Desa kraton' }], []]); // prettier-ignore
  expect(refusalOf(await say(made))).toEqual([409, 'conflict.known']);
  expect(await scored()).toBe(before);
  expect(refusalOf(await judge(made, 'A3'))).toEqual([403, 'verifier.conflict']);
  expect(refusalOf(await judge(made, 'A1', 1))).toEqual([403, 'verifier.conflict']);
  expect(refusalOf(await made.post(`/assessments/${kraton}/verification`))).toEqual([403, 'verifier.conflict']);
  const items = [{ itemCode: 'A1', reason: 'x' }];
  const repair = { reason: 'x', until: '2098-01-01T00:00:00Z', items };
  expect(refusalOf(await made.post(`/assessments/${kraton}/repairs`, repair))).toEqual([403, 'verifier.conflict']);
});

test('from that moment nothing of the body is read under the hat that judges, and lists are without it', async () => {
  const base = `/assessments/${kraton}`;
  const paths = ['', '/form', '/sheet', '/workbook', '/score', '/checklist', '/repairs', '/clarifications'];
  for (const path of paths)
    expect([path, refusalOf(await made.get(base + path))]).toEqual([path, [403, 'verifier.conflict']]);
  expect((await made.get(`${base}/form`)).body.title).toContain('dibaca dan diputus oleh orang lain');
  expect((await made.get('/verifications')).body).toEqual({ items: [], toHandOver: ['Desa kraton'] });
  for (const list of ['/assessments', '/verifications/items', '/clarifications', '/second-readings'])
    expect([list, (await made.get(list)).text]).toEqual([list, expect.not.stringContaining(kraton)]);
  expect((await ratna.get(`${base}/form`)).status).toBe(200);
});

test('the organiser is told, sees what stands by that person, and nobody is assigned against it', async () => {
  expect((await ratna.get('/notifications')).text).toContain('Benturan kepentingan dinyatakan: Desa kraton');
  const { work } = (await ratna.get('/conflicts')).body;
  expect(work).toMatchObject([{ personName: 'Made', standing: 2, isAssigned: true, reason: expect.stringContaining('dinyatakan') }]); // prettier-ignore
  expect(refusalOf(await ratna.put(`/assessments/${kraton}/assignment`, { userId: madeId }))).toEqual([409, 'verifier.conflict']); // prettier-ignore
  expect((await gede.get('/conflicts')).body).toEqual({ items: [], work: [] });
});

test('read again by another, the item leaves the list; the earlier verdicts stay on record', async () => {
  expect((await ratna.put(`/assessments/${kraton}/assignment`, { userId: gede.userId })).status).toBe(204);
  expect((await ratna.get('/conflicts')).body.work).toMatchObject([{ standing: 2, itemCodes: ['A1', 'A2'], isAssigned: false }]); // prettier-ignore
  const desk = (await gede.get(`/assessments/${kraton}/form`)).body;
  expect([desk.tiedVerdicts, desk.verdicts.A1.by]).toEqual([['A1', 'A2'], 'Made']);
  for (const item of ['A3', 'A4']) expect((await judge(gede, item)).status).toBe(200);
  expect((await gede.get('/verifications')).body.items).toMatchObject([{ remaining: 2 }]);
  const close = (): Promise<Response> => gede.post(`/assessments/${kraton}/verification`);
  expect(refusalOf(await close())).toEqual([409, 'verification.tied']);
  const flags = async (): Promise<string> => {
    const { rows } = (await ratna.get(`/periods/${scene.periodId}/standings`)).body;
    return JSON.stringify(rows.find(({ name }: { name: string }) => name === 'Desa kraton').flags);
  };
  expect(await flags()).toContain('Putusan butir A1, A2 diberikan orang yang terikat');
  expect((await judge(gede, 'A1', 1)).status).toBe(200);
  expect((await ratna.get('/conflicts')).body.work).toMatchObject([{ standing: 1 }]);
  expect(await flags()).toContain('Putusan butir A2 diberikan orang yang terikat');
  expect((await judge(gede, 'A2', 1)).status).toBe(200);
  expect((await ratna.get('/conflicts')).body.work).toEqual([]);
  expect(await flags()).not.toContain('terikat');
  expect((await gede.get(`/assessments/${kraton}/form`)).body.tiedVerdicts).toEqual([]);
  expect((await close()).status).toBe(201);
  const rows = await scene.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from verdicts where assessment_id = $1 and verifier_id = $2`,
    [kraton, madeId],
  );
  expect(rows[0]?.count).toBe(2);
});

test('the organiser records one, and ends it with a reason; a former post is found by itself', async () => {
  const recorded = await say(ratna, { publicBodyId: body('munder'), userId: gede.userId });
  const [found] = recorded.body.items.filter(({ bodyName }: { bodyName: string }) => bodyName === 'Desa munder');
  expect(found).toMatchObject({ isOwnWord: false, personName: 'gede' });
  const munder = scene.assessments['munder'] ?? '';
  const give = (): Promise<Response> => ratna.put(`/assessments/${munder}/assignment`, { userId: gede.userId });
  expect(refusalOf(await give())).toEqual([409, 'verifier.conflict']);
  expect(refusalOf(await gede.post(`/conflicts/${found.id}/end`, { reason: 'x' }))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('siti')).post(`/conflicts/${found.id}/end`, { reason: 'x' }))).toEqual([404, 'access.notFound']); // prettier-ignore
  expect((await ratna.post(`/conflicts/${found.id}/end`, { reason: 'Salah orang.' })).status).toBe(201);
  expect(refusalOf(await ratna.post(`/conflicts/${found.id}/end`, { reason: 'x' }))).toEqual([409, 'conflict.ended']);
  expect((await give()).status).toBe(204);
  await scene.dataSource.query(
    `insert into memberships (id, user_id, role, organiser_id, public_body_id, ended_at) values (gen_random_uuid(), $1, 'unitPpid', $2, $3, now())`,
    [gede.userId, scene.organisers['contoh'], body('munder')],
  );
  const again = await give();
  expect([refusalOf(again), again.body.reason]).toEqual([[409, 'verifier.conflict'], 'pernah bertugas di badan publik ini']); // prettier-ignore
});

test('bodies are found by a piece of their name, and only those of the own organiser', async () => {
  expect((await made.get('/conflicts/bodies?q=krat')).body.items).toMatchObject([{ name: 'Desa kraton' }]);
  expect((await made.get('/conflicts/bodies?q=pulau')).body.items).toEqual([]);
  expect((await made.get('/conflicts/bodies?q=%25')).body.items).toEqual([]);
});
