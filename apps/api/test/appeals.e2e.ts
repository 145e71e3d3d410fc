import { AppealSettlingService } from '@app/evaluation';
import { newId } from '@app/database';
import supertest, { type Response } from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn, verify } from './corrected';
import { addVerifier } from './more-verifiers';

let scene: Scene;
let periodId: string;
let kraton: string;
let base: string;
let dewi: Browser;
let made: Browser;
let komang: Browser;
let ratna: Browser;
let appealId: string;
const far = { from: '2020-01-01T00:00:00Z', until: '2098-01-01T00:00:00Z' };
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-sanggah');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  base = `/assessments/${kraton}/appeals`;
  [dewi, made, komang, ratna] = [
    await scene.as('dewi'),
    await scene.as('made'),
    await scene.as('komang'),
    await scene.as('ratna'),
  ];
  await schedule(far);
  await handIn(scene, kraton);
});
afterAll(() => scene.close());

let version = 1;
/** The organiser's schedule for appeals, as a new version of the policy. */
const schedule = async (sanggah: { readonly from: string; readonly until: string }): Promise<void> => {
  version += 1;
  await scene.dataSource.query(
    `insert into period_policies (period_id, version, policy, created_by)
     select period_id, $2, jsonb_set(policy, '{windows,sanggah}', $3), created_by from period_policies where period_id = $1 and version = 1`,
    [periodId, version, JSON.stringify(sanggah)],
  );
  await scene.dataSource.query('update periods set policy_version = $2 where id = $1', [periodId, version]);
};

/** The clock passes the end: nobody can move the end itself, so the row takes an earlier one's place. */
const endWindow = async (): Promise<void> => {
  await scene.dataSource.query('alter table score_releases disable trigger score_releases_insert_only');
  await scene.dataSource.query(
    `update score_releases set opens_at = now() - interval '2 days', closes_at = clock_timestamp() where assessment_id = $1`,
    [kraton],
  );
  await scene.dataSource.query('alter table score_releases enable trigger score_releases_insert_only');
};

const lodge = (itemCode: string, more: object = {}): Promise<Response> =>
  dewi.post(base, { itemCode, reason: 'Bukti kami tidak dibuka.', links: [], ...more });

const stateOf = async (): Promise<string> => (await ratna.get(`/assessments/${kraton}`)).body.state;

test('a closed verification waits for the organiser, and the body sees nothing of it', async () => {
  await ratna.post(`/periods/${periodId}/assignments`, {});
  const question = { itemCode: 'A1', text: 'Di mana situsnya?' };
  expect((await made.post(`/assessments/${kraton}/clarifications`, question)).status).toBe(201);
  const verdicts = [
    ['A1', { decision: 'reject', reason: 'Tautan mati.' }],
    ['A2', { decision: 'correct', value: { choice: 'CUKUP' }, reason: 'Data tahun lalu.' }],
    ['A3', { decision: 'accept' }],
    ['A4', { decision: 'notApplicable' }],
  ] as const;
  for (const [item, verdict] of verdicts)
    expect((await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...verdict, revision: 0 })).status).toBe(200);
  expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'provisional' });
  expect((await dewi.get(`/assessments/${kraton}/form`)).body.verdicts).toBeUndefined();
  expect((await dewi.get(`/assessments/${kraton}/score`)).body.verified).toBeNull();
  expect(refusalOf(await dewi.get(`/assessments/${kraton}/sheet`))).toEqual([403, 'result.hidden']);
  expect((await dewi.get(base)).body).toMatchObject({ window: null, mayAppeal: false, items: [] });
  expect(refusalOf(await lodge('A1'))).toEqual([409, 'appeal.closed']);
});

test('the plenary is told whose score was not opened yet', async () => {
  const reply = await komang.post(`/periods/${periodId}/determination`, { number: '1' });
  expect(reply.body.errors).toContainEqual(expect.objectContaining({ code: 'assessment.unreleased' }));
});

test('only the organiser opens the scores, never after the scheduled end, and not twice', async () => {
  const open = (person: Browser): Promise<Response> => person.post(`/periods/${periodId}/score-releases`);
  for (const person of [dewi, made, komang]) expect(refusalOf(await open(person))).toEqual([403, 'access.role']);
  expect(refusalOf(await open(await scene.as('siti')))).toEqual([404, 'access.notFound']);
  await schedule({ from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  expect(refusalOf(await open(ratna))).toEqual([409, 'release.windowOver']);
  await schedule(far);
  expect((await open(ratna)).body).toMatchObject({ released: 1, closesAt: '2098-01-01T00:00:00.000Z' });
  expect(refusalOf(await open(ratna))).toEqual([409, 'release.nothing']);
  const mails = await scene.dataSource.query<{ to: string; text: string }[]>(
    `select to_address as "to", text from mails where subject = 'Nilai sementara Anda sudah dibuka' order by 1`,
  );
  expect(mails.map(({ to }) => to)).toEqual(['camat@uji.example', 'dewi@uji.example']);
  expect(mails[0]?.text).toContain('1 Januari 2098 pukul 07.00 WIB');
});

test('the body reads verdict, reason and evidence of each item, and no name', async () => {
  const { body } = await dewi.get(base);
  expect(body).toMatchObject({ mayAppeal: true, window: { isOpen: true, isOver: false } });
  expect(body.items.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A1', 'A2', 'A3', 'A4']);
  expect(body.items[0]).toMatchObject({ answerWords: 'Ya', verdictWords: 'Ditolak', verdictReason: 'Tautan mati.' });
  expect(JSON.stringify(body)).not.toContain('Made');
  expect((await dewi.get(`/assessments/${kraton}/score`)).body.verified.score).toMatch(/^\d/);
});

test('an item is appealed once, with a reason, by its own body', async () => {
  expect(refusalOf(await (await scene.as('tono')).post(base, { itemCode: 'A1', reason: 'x', links: [] }))).toEqual([403, 'access.foreignBody']); // prettier-ignore
  expect(refusalOf(await lodge('A1', { reason: '  ' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await lodge('Z9'))).toEqual([404, 'appeal.noVerdict']);
  expect(refusalOf(await lodge('A1', { links: ['javascript:alert(1)'] }))).toEqual([422, 'evidence.url']);
  const reply = await lodge('A1', { links: ['https://kraton.desa.id/ppid'] });
  expect([reply.status, reply.body.evidence]).toMatchObject([201, [{ url: 'https://kraton.desa.id/ppid' }]]);
  appealId = reply.body.id;
  expect(refusalOf(await lodge('A1'))).toEqual([409, 'appeal.done']);
  expect((await lodge('A2')).status).toBe(201);
  const withdrawn = (await lodge('A3')).body.id;
  expect((await dewi.post(`/appeals/${withdrawn}/withdrawal`)).body).toMatchObject({ outcome: 'withdrawn' });
  expect(refusalOf(await lodge('A3'))).toEqual([409, 'appeal.done']);
});

test('who may decide is told, and nobody else', async () => {
  const titles = async (person: Browser): Promise<readonly string[]> =>
    (await person.get('/notifications')).body.items.map(({ title }: { title: string }) => title);
  expect(await titles(komang)).toContain('Ada sanggahan yang menunggu putusan');
  expect(await titles(made)).not.toContain('Ada sanggahan yang menunggu putusan');
  expect(await titles(made)).toContainEqual(
    expect.stringMatching(/^\d badan publik dibagikan kepada Anda untuk diverifikasi$/),
  );
});

test('new evidence stays in the appeal and leaves what was first judged as it was', async () => {
  const before = (await made.get(`/assessments/${kraton}/form`)).body;
  const send = (): supertest.Test =>
    supertest(scene.server)
      .post(`/api/appeals/${appealId}/evidence-files`)
      .set('x-terbuka', '1')
      .set('cookie', dewi.cookie)
      .attach('file', paperPdf(), 'surat.pdf');
  const added = await send();
  expect([added.status, added.body.evidence]).toMatchObject([201, [{}, { fileName: 'surat.pdf' }]]);
  const after = (await made.get(`/assessments/${kraton}/form`)).body;
  expect([after.evidence, after.verdicts]).toEqual([before.evidence, before.verdicts]);
  const file = await komang.get(`/appeals/${appealId}/files/${added.body.evidence[1].id}`);
  expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect((await (await scene.as('tono')).get(`/appeals/${appealId}/files/${added.body.evidence[1].id}`)).status).toBe(
    403,
  );
});

const grant = { outcome: 'granted', decision: 'accept', reason: 'Tautan dapat dibuka.' };
const decide = (person: Browser, body: object = grant): Promise<Response> =>
  person.post(`/appeals/${appealId}/decision`, body);

test('another verifier has before them what the first one had, once there is an appeal', async () => {
  const gede = await addVerifier(scene, 'gede');
  const [piece] = await scene.dataSource.query<{ id: string }[]>(
    `insert into evidence (id, assessment_id, item_code, kind, url, page, note, created_by)
     select gen_random_uuid(), $1, 'A1', 'link', 'https://kraton.desa.id/ppid', 2, 'Buka menu PPID.', lodged_by from appeals where id = $2 returning id`,
    [kraton, appealId],
  );
  const detail = await gede.get(`/appeals/${appealId}`);
  expect(detail.body).toMatchObject({
    itemEvidence: [{ page: 2, note: 'Buka menu PPID.' }],
    clarifications: [{ text: 'Di mana situsnya?', askedBy: 'Made' }],
    lastYear: null,
    verdictPage: null,
  });
  expect((await gede.get(`/evidence/${piece?.id}/link-check`)).status).toBe(200);
  const other = scene.assessments['kraton'] ?? '';
  const elsewhere = await gede.get(`/assessments/${other}/clarifications`);
  expect(refusalOf(elsewhere)).toEqual([403, 'access.notAssigned']);
});

test('nobody decides over their own verdict or with a conflict of interest, also one that arose later', async () => {
  const queue = (await made.get('/appeals')).body.items;
  expect(queue[0]).toMatchObject({ itemCode: 'A1', hindrance: expect.stringContaining('pernah memberi putusan') });
  expect(refusalOf(await decide(made))).toEqual([403, 'appeal.ownVerdict']);
  for (const person of [dewi, ratna]) expect(refusalOf(await decide(person))).toEqual([403, 'access.role']);
  expect(refusalOf(await decide(await scene.as('ketut')))).toEqual([404, 'access.notFound']);
  const hat = newId();
  await scene.dataSource.query(
    `insert into memberships (id, user_id, role, organiser_id, public_body_id)
     select $1, u.id, 'unitPpid', $2, $3 from users u where u.email = 'komang@uji.example'`,
    [hat, scene.organisers['contoh'], scene.bodies['kraton']],
  );
  expect(refusalOf(await decide(komang))).toEqual([403, 'verifier.conflict']);
  expect(refusalOf(await komang.get(`/appeals/${appealId}`))).toEqual([403, 'verifier.conflict']);
  expect((await komang.get('/appeals')).text).not.toContain(appealId);
  await scene.dataSource.query('delete from memberships where id = $1', [hat]);
  expect((await komang.get('/appeals')).body.items[0].hindrance).toBeNull();
});

test('granted, the new value counts everywhere and the first verdict stays on record', async () => {
  const before = (await dewi.get(`/assessments/${kraton}/score`)).body.verified.score;
  expect(refusalOf(await decide(komang, { ...grant, decision: 'reject' }))).toEqual([422, 'appeal.sameValue']);
  expect(refusalOf(await decide(komang, { outcome: 'granted', reason: 'x' }))).toEqual([422, 'verdict.invalid']);
  expect(refusalOf(await decide(komang, { outcome: 'refused', reason: ' ' }))).toEqual([400, 'request.invalid']);
  const reply = await decide(komang);
  expect([reply.status, reply.body]).toMatchObject([201, { outcome: 'granted', newWords: 'Ya', verdictWords: 'Ditolak' }]); // prettier-ignore
  expect(refusalOf(await decide(komang))).toEqual([409, 'appeal.ended']);
  expect((await dewi.get(`/assessments/${kraton}/score`)).body.verified.score).not.toBe(before);
  const rows = await scene.dataSource.query(
    `select round, decision from verdicts where assessment_id = $1 and item_code = 'A1' order by at`,
    [kraton],
  );
  expect(rows).toEqual([{ round: 'first', decision: 'reject' }, { round: 'appeal', decision: 'accept' }]); // prettier-ignore
  const [item] = (await dewi.get(base)).body.items;
  expect(item).toMatchObject({ verdictWords: 'Ya', appeal: { outcome: 'granted', decisionReason: 'Tautan dapat dibuka.', endedBy: null } }); // prettier-ignore
});

test('an appeal is never granted to fewer points than the verdict appealed', async () => {
  const appealA2 = (await komang.get('/appeals')).body.items.find(({ itemCode }: { itemCode: string }) => itemCode === 'A2'); // prettier-ignore
  const before = (await dewi.get(`/assessments/${kraton}/score`)).body.verified.score;
  for (const verdict of [{ decision: 'reject' }, { decision: 'correct', value: { choice: 'KURANG' } }])
    expect(refusalOf(await komang.post(`/appeals/${appealA2.id}/decision`, { ...grant, ...verdict }))).toEqual([422, 'appeal.worse']); // prettier-ignore
  expect((await dewi.get(`/assessments/${kraton}/score`)).body.verified.score).toBe(before);
  const [item] = (await dewi.get(base)).body.items;
  expect(item.appeal).toMatchObject({ verdictWords: 'Ditolak', verdictReason: 'Tautan mati.', newWords: 'Ya' });
});

test('what was said in an appeal is never changed', async () => {
  for (const sql of [
    `update appeals set reason = 'lain'`,
    `update appeals set outcome = 'refused', new_verdict_id = null where outcome = 'granted'`,
    'delete from appeals',
  ])
    // prettier-ignore
    await expect(scene.dataSource.query(sql)).rejects.toMatchObject({ constraint: 'appeals_insert_only' });
});

test('after the end nothing comes in, whatever a job did; what waits is still decided, and then all is verified', async () => {
  await endWindow();
  expect(refusalOf(await lodge('A4'))).toEqual([409, 'appeal.closed']);
  await schedule({ from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' });
  expect(refusalOf(await lodge('A4'))).toEqual([409, 'appeal.closed']);
  expect(await scene.app.get(AppealSettlingService).settleDue()).toBe(0);
  const told = await komang.post(`/periods/${periodId}/determination`, { number: '1' });
  expect(told.body.errors).toContainEqual(expect.objectContaining({ message: 'Desa kraton: 1 sanggahan belum diputus.' })); // prettier-ignore
  const open = (await komang.get('/appeals')).body.items.find(({ outcome }: { outcome: string | null }) => !outcome);
  const refused = { outcome: 'refused', reason: 'Data memang dari tahun lalu.' };
  expect((await komang.post(`/appeals/${open.id}/decision`, refused)).body).toMatchObject({ outcome: 'refused' });
  expect(await stateOf()).toBe('verified');
});

test('the organiser sees how each verifier fared', async () => {
  const { body } = await ratna.get(`/periods/${periodId}/appeals`);
  expect(body).toMatchObject({ waiting: 0, released: 1, byVerifier: [{ name: 'Made', granted: 1, refused: 1, open: 0 }] }); // prettier-ignore
  expect(body.items).toHaveLength(3);
});

test('where nothing was appealed the clock alone settles it', async () => {
  const munder = await scene.assessmentIn(periodId, 'munder');
  await scene.dataSource.query(`update assessments set state = 'appealing' where id = $1`, [munder]);
  await scene.dataSource.query(
    `insert into score_releases (assessment_id, released_by, opens_at, closes_at)
     select $1, released_by, now() - interval '2 days', now() from score_releases where assessment_id = $2`,
    [munder, kraton],
  );
  expect(await scene.app.get(AppealSettlingService).settleDue()).toBe(1);
  expect((await ratna.get(`/assessments/${munder}`)).body.state).toBe('verified');
});

test('without a window for appeals nothing waits and nothing is opened', async () => {
  const plain = await scene.openPeriod('uji-tanpa-sanggah');
  const body = await scene.assessmentIn(plain, 'kraton');
  await handIn(scene, body);
  await verify(scene, plain, body);
  expect((await ratna.get(`/assessments/${body}`)).body.state).toBe('verified');
  expect(refusalOf(await ratna.post(`/periods/${plain}/score-releases`))).toEqual([409, 'release.noWindow']);
});
