import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

let scene: Scene;
let periodId: string;
let kraton: string;
let munder: string;
let ratna: Browser;
let made: Browser;
let komang: Browser;
let gede: Verifier;
let luh: Verifier;
beforeAll(async () => {
  scene = await createScene();
  periodId = scene.periodId;
  [kraton, munder] = [scene.assessments['kraton'] ?? '', scene.assessments['munder'] ?? ''];
  [ratna, made, komang] = [await scene.as('ratna'), await scene.as('made'), await scene.as('komang')];
  [gede, luh] = [await addVerifier(scene, 'gede'), await addVerifier(scene, 'luh')];
  await handIn(scene, kraton);
});
afterAll(() => scene.close());

const readings = async (): Promise<{ agreement: object; readers: number }> =>
  (await ratna.get(`/periods/${periodId}/readings`)).body;
const linesBy = async (
  query = '',
): Promise<{ items: { assessmentId: string; standing: string }[]; next: string | null; total: number }> =>
  (await ratna.get(`/periods/${periodId}/reading-lines${query}`)).body;
const lineOf = async (id: string): Promise<object | undefined> =>
  (await linesBy()).items.find(({ assessmentId }) => assessmentId === id);
const first = (item: string, verdict: object): Promise<Response> =>
  made.put(`/assessments/${kraton}/verdicts/${item}`, { revision: 0, ...verdict });
const second = (item: string, verdict: object): Promise<Response> =>
  gede.put(`/assessments/${kraton}/second-reading/verdicts/${item}`, { revision: 0, ...verdict });
const close = (): Promise<Response> => made.post(`/assessments/${kraton}/verification`);
const scored = async (): Promise<string> => JSON.stringify((await ratna.get(`/periods/${periodId}/standings`)).body.rows); // prettier-ignore

test('only the organiser says that two read, and in a running period with a reason', async () => {
  const rule = (person: Browser, body: object): Promise<Response> => person.put(`/periods/${periodId}/reading-rule`, body); // prettier-ignore
  for (const person of [made, komang]) expect(refusalOf(await rule(person, { readers: 2 }))).toEqual([403, 'access.role']); // prettier-ignore
  expect(refusalOf(await rule(ratna, { readers: 3 }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await rule(ratna, { readers: 2 }))).toEqual([409, 'readingRule.frozen']);
  const reply = await rule(ratna, { readers: 2, reason: 'Diminta pleno.' });
  expect([reply.status, reply.body.readers]).toEqual([200, 2]);
  expect(await lineOf(kraton)).toMatchObject({ standing: 'missing', secondReaders: [] });
});

test('the second reader is never the first, nor anybody who sees the first reading in another role', async () => {
  await ratna.put(`/assessments/${kraton}/assignment`, { userId: await userIdOf(scene, 'made') });
  const give = async (userId: string): Promise<Response> => ratna.put(`/assessments/${kraton}/second-reading`, { userId }); // prettier-ignore
  expect(refusalOf(await give(await userIdOf(scene, 'made')))).toEqual([409, 'reader.barred']);
  expect(refusalOf(await give(await userIdOf(scene, 'wayan')))).toEqual([422, 'verifier.unknown']);
  await scene.dataSource.query(
    `insert into memberships (id, user_id, role, organiser_id) values (gen_random_uuid(), $1, 'commissioner', $2)`,
    [luh.userId, scene.organisers['contoh']],
  );
  expect(refusalOf(await give(luh.userId))).toEqual([409, 'reader.barred']);
  await scene.dataSource.query(`delete from memberships where user_id = $1 and role = 'commissioner'`, [luh.userId]);
  expect((await give(gede.userId)).status).toBe(204);
  expect(refusalOf(await ratna.put(`/assessments/${kraton}/assignment`, { userId: gede.userId }))).toEqual([409, 'reader.barred']); // prettier-ignore
});

test('the shared-out second readings pass over whoever reads first, and say so', async () => {
  await ratna.put(`/assessments/${munder}/assignment`, { userId: gede.userId });
  const { body } = await ratna.post(`/periods/${periodId}/second-readings`, { userIds: [gede.userId] });
  expect(body).toMatchObject({ assigned: 0, placements: [{ userId: null, reason: expect.stringContaining('pembacaan yang lain') }] }); // prettier-ignore
  expect((await ratna.post(`/periods/${periodId}/second-readings`, { userIds: [luh.userId] })).body.assigned).toBe(1);
});

test('both readers judge, and neither meets the other’s word by any way open to them', async () => {
  const secret = 'Rahasia pembaca pertama';
  expect((await first('A1', { decision: 'reject', reason: secret })).status).toBe(200);
  const before = await scored();
  const mine = await second('A1', { decision: 'accept' });
  expect([mine.status, mine.body.progress.verified, mine.body.revision]).toEqual([200, 1, 1]);
  expect(await scored()).toBe(before);
  const { body: form } = await gede.get(`/assessments/${kraton}/second-reading/form`);
  expect(Object.keys(form.verdicts)).toEqual(['A1']);
  expect(form.verdicts.A1.decision).toBe('accept');
  expect(form.assessment.progress.verified).toBe(1);
  const { body: pile } = await gede.get('/second-readings');
  expect(pile.items).toMatchObject([
    { assessmentId: kraton, remaining: 3, progress: { verified: 1 }, finishedAt: null },
  ]);
  for (const path of ['', '/form', '/sheet', '/score', '/appeals', '/repairs', '/checklist', '/adjudications/A1']) {
    const reply = await gede.get(`/assessments/${kraton}${path}`);
    expect([path, reply.status]).toEqual([path, 403]);
    expect(reply.text).not.toContain(secret);
  }
  for (const path of ['/assessments', '/verifications', '/appeals', '/adjudications', '/notifications'])
    expect((await gede.get(path)).text).not.toContain(secret);
  expect(refusalOf(await gede.put(`/assessments/${kraton}/verdicts/A1`, { decision: 'accept', revision: 1 }))).toEqual([403, 'access.notAssigned']); // prettier-ignore
  expect(refusalOf(await gede.post(`/assessments/${kraton}/verification`))).toEqual([403, 'access.notAssigned']);
  expect(refusalOf(await made.get(`/assessments/${kraton}/second-reading/form`))).toEqual([403, 'access.notAssigned']);
  expect((await made.get(`/assessments/${kraton}/form`)).body.verdicts.A1).toMatchObject({ decision: 'reject' });
});

test('the organiser reads them page by page, by a piece of the name and by what is missing', async () => {
  const first = await linesBy('?limit=1');
  expect(first).toMatchObject({ items: [{ assessmentId: kraton, standing: 'underWay' }], total: 2 });
  const second = await linesBy(`?limit=1&cursor=${first.next}`);
  expect(second).toMatchObject({ items: [{ assessmentId: munder }], next: null, total: 2 });
  expect(await linesBy('?q=MUND')).toMatchObject({ items: [{ assessmentId: munder }], total: 1 });
  expect(await linesBy('?q=%25')).toMatchObject({ items: [], total: 0 });
  expect(await linesBy('?standing=underWay')).toMatchObject({ total: 2 });
  expect(await linesBy('?standing=missing')).toMatchObject({ items: [], total: 0 });
  const refused = await ratna.get(`/periods/${periodId}/reading-lines?cursor=x`);
  expect(refusalOf(refused)).toEqual([400, 'request.cursor']);
  expect(refusalOf(await made.get(`/periods/${periodId}/reading-lines`))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('siti')).get(`/periods/${periodId}/reading-lines`))).toEqual([
    404,
    'access.notFound',
  ]);
});

test('a stale second verdict is told the second reader’s own last word', async () => {
  const reply = await second('A1', { decision: 'reject', reason: 'x' });
  expect(refusalOf(reply)).toEqual([409, 'verdict.stale']);
  expect(reply.body.current).toMatchObject({ decision: 'accept', by: 'gede' });
});

test('a half-finished second reading changes no number and holds the closing', async () => {
  const rest = { A2: { decision: 'correct', value: { choice: 'CUKUP' }, reason: 'Lama.' }, A3: { decision: 'correct', value: { number: '0' }, reason: 'Tidak ada.' }, A4: { decision: 'notApplicable' } }; // prettier-ignore
  for (const [item, verdict] of Object.entries(rest)) expect((await first(item, verdict)).status).toBe(200);
  expect(refusalOf(await close())).toEqual([409, 'verification.unread']);
  expect(refusalOf(await gede.post(`/assessments/${kraton}/second-reading/finish`))).toEqual([409, 'reading.incomplete']); // prettier-ignore
  expect(await lineOf(kraton)).toMatchObject({ standing: 'underWay', firstLeft: 0, secondLeft: 3, disputed: 0 });
  expect((await komang.get('/adjudications')).body.items).toEqual([]);
});

test('zero, rejected and not applicable are three words; what is the same needs nobody', async () => {
  expect((await second('A2', { decision: 'correct', value: { choice: 'cukup' }, reason: 'Sama.' })).status).toBe(200);
  expect((await second('A3', { decision: 'reject', reason: 'Bukti tidak dibuka.' })).status).toBe(200);
  expect((await second('A4', { decision: 'notApplicable' })).status).toBe(200);
  const before = await scored();
  expect((await gede.post(`/assessments/${kraton}/second-reading/finish`)).status).toBe(204);
  expect(await scored()).toBe(before);
  expect(refusalOf(await second('A1', { decision: 'accept', revision: 1 }))).toEqual([409, 'reading.finished']);
  const { items } = (await komang.get('/adjudications')).body;
  expect(items.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A1', 'A3']);
  expect((await readings()).agreement).toMatchObject({
    items: 4,
    same: 2,
    alpha: expect.stringMatching(/^-?0\.\d{4}$/),
  });
  const reply = await close();
  expect(refusalOf(reply)).toEqual([409, 'verification.disputed']);
  expect(reply.body).toMatchObject({ count: 2 });
  expect(reply.text).not.toContain('A1');
});

test('once the second reading is finished the first reader changes nothing, so no difference disappears', async () => {
  for (const [item, verdict] of Object.entries({
    A1: { decision: 'accept' },
    A3: { decision: 'accept' },
    A2: { decision: 'accept' },
  }))
    // prettier-ignore
    expect(refusalOf(await first(item, { ...verdict, revision: 1 }))).toEqual([409, 'verdict.readTwice']);
  expect((await komang.get('/adjudications')).body.items).toHaveLength(2);
  expect((await readings()).agreement).toMatchObject({ items: 4, same: 2 });
});

const settle = (person: Browser, item: string, body: object): Promise<Response> =>
  person.post(`/assessments/${kraton}/adjudications/${item}`, { reason: 'Bukti dibaca lagi.', ...body });

test('neither reader decides a difference, and neither is even told of it', async () => {
  for (const reader of [made, gede]) {
    expect((await reader.get('/adjudications')).body.items).toEqual([]);
    expect(refusalOf(await reader.get(`/assessments/${kraton}/adjudications/A1`))).toEqual([403, 'adjudication.ownVerdict']); // prettier-ignore
    expect(refusalOf(await settle(reader, 'A1', { decision: 'accept' }))).toEqual([403, 'adjudication.ownVerdict']);
  }
  for (const person of ['dewi', 'sari', 'budi'] as const)
    expect(refusalOf(await settle(await scene.as(person), 'A1', { decision: 'accept' }))).toEqual([403, 'access.role']);
  expect(refusalOf(await settle(await scene.as('ketut'), 'A1', { decision: 'accept' }))).toEqual([404, 'access.notFound']); // prettier-ignore
});

test('a third person reads both without names and decides; what they say counts', async () => {
  const { body } = await luh.get(`/assessments/${kraton}/adjudications/A1`);
  expect(body).toMatchObject({ first: { words: 'Ditolak' }, second: { decision: 'accept' }, answerWords: 'Ya' });
  expect(JSON.stringify(body)).not.toMatch(/Made|gede/);
  expect(refusalOf(await settle(luh, 'A2', { decision: 'accept' }))).toEqual([409, 'adjudication.none']);
  expect(refusalOf(await settle(luh, 'A1', { decision: 'notApplicable' }))).toEqual([422, 'verdict.invalid']);
  const before = await scored();
  expect((await settle(luh, 'A1', { decision: 'accept' })).status).toBe(204);
  expect(await scored()).not.toBe(before);
  expect(refusalOf(await settle(komang, 'A1', { decision: 'accept' }))).toEqual([409, 'adjudication.none']);
  expect(refusalOf(await first('A1', { decision: 'accept', revision: 2 }))).toEqual([409, 'verdict.adjudicated']);
  expect((await settle(ratna, 'A3', { decision: 'correct', value: { number: '0' } })).status).toBe(204);
  expect((await made.get('/notifications')).text).toContain('dapat diselesaikan');
  expect((await close()).body).toEqual({ state: 'verified' });
  const rows = await scene.dataSource.query<{ round: string }[]>(
    `select round from verdicts where assessment_id = $1 and item_code = 'A1' order by round`,
    [kraton],
  );
  expect(rows.map(({ round }) => round)).toEqual(['adjudicated', 'first', 'second']);
  expect(await lineOf(kraton)).toMatchObject({ standing: 'finished', disputed: 0, settled: 2 });
});

test('how far two agree is of what both said when the second reading ended', async () => {
  const before = (await readings()).agreement;
  // As an earlier version let the first reader do, and as a repair still does.
  await scene.dataSource.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, verifier_id)
     select gen_random_uuid(), assessment_id, item_code, 'first', 9, 'accept', '{"choice":"YA"}', verifier_id
       from verdicts where assessment_id = $1 and item_code = 'A1' and round = 'first'`,
    [kraton],
  );
  expect((await readings()).agreement).toEqual(before);
});

test('waiving keeps the reason and closes the second desk', async () => {
  const waive = (person: Browser, id: string, body: object): Promise<Response> => person.post(`/assessments/${id}/second-reading/waiver`, body); // prettier-ignore
  expect(refusalOf(await waive(ratna, kraton, { reason: 'x' }))).toEqual([409, 'reading.finished']);
  expect(refusalOf(await waive(made, munder, { reason: 'x' }))).toEqual([403, 'access.role']);
  expect(refusalOf(await waive(ratna, munder, { reason: ' ' }))).toEqual([400, 'request.invalid']);
  expect((await waive(ratna, munder, { reason: 'Pembaca kedua sakit.' })).status).toBe(204);
  expect(await lineOf(munder)).toMatchObject({ standing: 'waived', waivedReason: 'Pembaca kedua sakit.' });
  expect((await luh.get('/second-readings')).body.items).toEqual([]);
  expect(refusalOf(await luh.get(`/assessments/${munder}/second-reading/form`))).toEqual([403, 'access.notAssigned']);
  expect(refusalOf(await waive(ratna, munder, { reason: 'x' }))).toEqual([409, 'reading.waived']);
});
