import { isSignedBy } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let kraton: string;
let dewi: Browser;
let camat: Browser;
let ratna: Browser;
let made: Browser;
let sari: Browser;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  dewi = await scene.as('dewi');
  camat = await scene.as('camat');
  ratna = await scene.as('ratna');
  made = await scene.as('made');
  sari = await scene.as('sari');
  komang = await scene.as('komang');
  await judgeAndPublish();
});
afterAll(() => scene.close());

const verdict = (item: string, body: object): ReturnType<Browser['put']> =>
  made.put(`/assessments/${kraton}/verdicts/${item}`, body);

/** One village from its answers to the published decree, in which A3 was rejected by mistake. */
const judgeAndPublish = async (): Promise<void> => {
  const { periodId } = scene;
  await dewi.post(`/assessments/${kraton}/registration`);
  const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '80' }, A4: { notApplicable: true } };
  for (const [item, value] of Object.entries(answers))
    await dewi.put(`/assessments/${kraton}/answers/${item}`, { value, revision: 0 });
  await camat.post(`/assessments/${kraton}/submission`, { statementAccepted: true });
  await ratna.post(`/periods/${periodId}/assignments`, {});
  await verdict('A1', { decision: 'accept', revision: 0 });
  await verdict('A2', { decision: 'accept', revision: 0 });
  await verdict('A3', { decision: 'reject', reason: 'Tanpa register.', revision: 0 });
  await verdict('A4', { decision: 'notApplicable', revision: 0 });
  await made.post(`/assessments/${kraton}/verification`);
  await ratna.post(`/periods/${periodId}/stages/presentasi/opening`, {});
  const [session] = (await sari.get('/presentations')).body.items;
  await sari.put(`/presentations/${session.id}/scores/K1`, { score: '90', revision: 0 });
  await sari.put(`/presentations/${session.id}/scores/K2`, { score: '85.5', revision: 0 });
  await sari.post(`/presentations/${session.id}/card`);
  await ratna.put(`/presentations/${session.id}/attendance`, { headAttended: true });
  await komang.post(`/periods/${periodId}/determination`, { number: '1/SK/2026', decidedOn: '2026-11-20' });
  expect((await ratna.post(`/periods/${periodId}/publication`)).status).toBe(201);
};

const address = (): string => `/periods/${scene.periodId}/determination/correction`;
const reason = 'Register ternyata ada, tetapi salah unggah.';
const published = async (file = ''): Promise<string> =>
  (await supertest(scene.server).get(`/api/public/periods/uji-2026${file}`)).text;
const finalOf = (text: string): string => JSON.parse(text).rows[0].final;

/** One story, told in order: each test stands on the one before. */
describe('a published determination that was wrong', () => {
  let before: Record<string, string>;
  test('is taken up by a commissioner only, for bodies that were verified, with a reason', async () => {
    before = { page: await published(), result: await published('/result.json') };
    const input = { reason, assessmentIds: [kraton] };
    for (const person of ['budi', 'dewi', 'made', 'sari', 'indah', 'ratna'] as const)
      expect(refusalOf(await (await scene.as(person)).post(address(), input))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('ketut')).post(address(), input))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await komang.post(address(), { ...input, reason: ' ' }))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await komang.post(address(), { ...input, assessmentIds: [] }))).toEqual([400, 'request.invalid']);
    const munder = scene.assessments['munder'] ?? '';
    expect(refusalOf(await komang.post(address(), { ...input, assessmentIds: [kraton, munder] }))).toEqual([
      422,
      'correction.bodies',
    ]);
    expect((await ratna.get(address())).body).toEqual({ correction: null });
  });

  test('its bodies were told that it is public, once, and their home knows that it is determined', async () => {
    const { items } = (await dewi.get('/notifications')).body;
    const told = items.filter(({ kind }: { kind: string }) => kind === 'published');
    expect(told).toMatchObject([{ href: `/penilaian/${kraton}/lembar-nilai`, times: 1 }]);
    expect((await (await scene.as('tono')).get('/notifications')).text).not.toContain('diumumkan');
    expect((await dewi.get('/assessments?mine=1')).body.items).toMatchObject([{ isDetermined: true }]);
  });

  test('can be left as it was, as long as nobody has judged anew', async () => {
    expect((await komang.post(address(), { reason, assessmentIds: [kraton] })).status).toBe(201);
    expect(refusalOf(await komang.post(address(), { reason, assessmentIds: [kraton] }))).toEqual([
      409,
      'correction.underWay',
    ]);
    expect((await komang.delete(address())).status).toBe(200);
    expect((await ratna.get(`/periods/${scene.periodId}`)).body.state).toBe('published');
    expect((await ratna.get(`/periods/${scene.periodId}/standings`)).body.frozen).toBe(true);
    expect(await published()).toBe(before['page']);
  });

  test('stays in force and public, while only the bodies named are judged again', async () => {
    const begun = await komang.post(address(), { reason, assessmentIds: [kraton] });
    expect(begun.body.correction).toMatchObject({
      number: '1/SK/2026',
      reason,
      openedBy: 'Komang',
      bodies: [{ name: 'Desa kraton', state: 'verifying' }],
      changes: [],
    });
    expect(refusalOf(await komang.post(`/periods/${scene.periodId}/determination`, {}))).toEqual([
      409,
      'determination.notReady',
    ]);
    expect(refusalOf(await dewi.put(`/assessments/${kraton}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 }))[0]).toBe(409); // prettier-ignore
    expect((await verdict('A3', { decision: 'accept', revision: 1 })).status).toBe(200);
    expect(refusalOf(await komang.delete(address()))).toEqual([409, 'correction.judged']);
    expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
    expect(await published()).toBe(before['page']);
    expect((await dewi.get(`/assessments/${kraton}/sheet`)).body.frozen).toBe(true);
    const [change] = (await ratna.get(address())).body.correction.changes;
    expect(change).toMatchObject({ name: 'Desa kraton', before: { final: finalOf(before['page'] ?? '') } });
    expect(Number(change.after.final)).toBeGreaterThan(Number(change.before.final));
  });

  test('is replaced by a determination that names it, and both stay to be recomputed', async () => {
    const reply = await komang.post(`/periods/${scene.periodId}/determination`, { number: '2/SK/2026' });
    expect([reply.status, reply.body.number]).toEqual([201, '2/SK/2026']);
    expect(await published()).toBe(before['page']);
    expect((await ratna.post(`/periods/${scene.periodId}/publication`)).status).toBe(201);
    const page = JSON.parse(await published());
    expect(page.determination.corrects).toMatchObject({ number: '1/SK/2026', reason });
    expect(
      page.decrees.map(({ number, correctionReason }: Record<string, unknown>) => [number, correctionReason]),
    ).toEqual([
      // prettier-ignore
      ['2/SK/2026', reason],
      ['1/SK/2026', null],
    ]);
    expect(Number(page.rows[0].final)).toBeGreaterThan(Number(finalOf(before['page'] ?? '')));
    const signed = JSON.parse(await published('/determination.json'));
    expect(signed.statement.corrects).toEqual({ number: '1/SK/2026', resultSha256: page.decrees[1].resultSha256, reason }); // prettier-ignore
    expect(isSignedBy(canonicalJson(signed.statement), signed)).toBe(true);
    expect(await published(`/results/${page.decrees[1].resultSha256}/result.json`)).toBe(before['result']);
    const stranger = '0'.repeat(64);
    expect(JSON.parse(await published(`/results/${stranger}/result.json`)).status).toBe(404);
    expect(await published()).not.toMatch(/Made|Sari|Komang|[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('is not replaced where nothing changes, and can then be left as it was', async () => {
    expect((await komang.post(address(), { reason, assessmentIds: [kraton] })).status).toBe(201);
    // Looked at again and said once more: another verdict on record, and the same score sheet.
    expect((await verdict('A3', { decision: 'accept', revision: 2 })).status).toBe(200);
    expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
    expect(refusalOf(await komang.post(`/periods/${scene.periodId}/determination`, {}))).toEqual([
      409,
      'correction.empty',
    ]);
    expect((await komang.delete(address())).status).toBe(200);
    expect((await ratna.get(`/periods/${scene.periodId}`)).body.state).toBe('published');
  });
});
