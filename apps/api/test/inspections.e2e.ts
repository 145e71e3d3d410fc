import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { browserWith, cookieOf, createScene, password, refusalOf, type Browser, type Scene } from './cast';
import { openStaged, stagedPolicy } from './staged-period';

let scene: Scene;
let periodId: string;
beforeAll(async () => {
  scene = await createScene();
  periodId = await openStaged(scene, { code: 'tahap-2026', bodies: ['kraton', 'munder'] });
});
afterAll(() => scene.close());

const open = async (stage: string): Promise<supertest.Response> =>
  (await scene.as('ratna')).post(`/periods/${periodId}/stages/${stage}/opening`, {});
const inspectionOf = async (body: string): Promise<{ id: string; assessor: { name: string } | null; state: string }> =>
  (await (await scene.as('ratna')).get(`/inspections?periodId=${periodId}`)).body.items.find(
    (one: { body: { code: string } }) => one.body.code === body,
  );
const put = async (id: string, item: string, body: object): Promise<supertest.Response> =>
  (await scene.as('made')).put(`/inspections/${id}/values/${item}`, body);
const stageOf = async (body: string): Promise<{ score: string | null; state: string }> =>
  (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body.rows.find(
    ({ subjectId }: { subjectId: string }) => subjectId === body,
  ).stages.laman;

const flagsOf = async (body: string): Promise<readonly object[]> =>
  (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body.rows.find(
    ({ subjectId }: { subjectId: string }) => subjectId === body,
  ).flags;

/** One story, told in order: each test stands on the one before. */
describe('a stage that an assessor fills', () => {
  test('it is opened while bodies still fill in, for those who take part, and its assessor is found', async () => {
    const dewi = await scene.as('dewi');
    expect((await dewi.post(`/assessments/${await scene.assessmentIn(periodId, 'kraton')}/registration`)).status).toBe(
      201,
    );
    expect(await stageOf('kraton')).toEqual({ score: null, state: 'unopened' });
    expect((await open('laman')).body).toEqual({ passed: 1, gatedOut: 0 });
    expect(await inspectionOf('kraton')).toMatchObject({
      assessor: { name: 'Made' },
      outcome: null,
      filled: 0,
      total: 4,
    });
    expect(await stageOf('kraton')).toEqual({ score: null, state: 'undetermined' });
    expect(refusalOf(await open('laman'))).toEqual([409, 'stage.opened']);
  });

  test('a body that comes later enters by opening again, and who was in stays', async () => {
    const tono = await scene.as('tono');
    await tono.post(`/assessments/${await scene.assessmentIn(periodId, 'munder')}/registration`);
    const before = (await inspectionOf('kraton')).id;
    expect((await open('laman')).body).toEqual({ passed: 1, gatedOut: 0 });
    expect((await inspectionOf('kraton')).id).toBe(before);
    expect((await inspectionOf('munder')).assessor).toMatchObject({ name: 'Made' });
  });

  test('values are kept with revisions; what does not fit, is unknown or stale changes nothing', async () => {
    const { id } = await inspectionOf('kraton');
    expect((await put(id, 'A1', { value: { choice: 'YA' }, note: 'Dibuka 08.12', revision: 0 })).body).toMatchObject({
      revision: 1,
      score: '60.00',
    });
    expect(refusalOf(await put(id, 'A1', { value: { choice: 'TIDAK' }, revision: 0 }))).toEqual([
      409,
      'inspection.stale',
    ]);
    expect(refusalOf(await put(id, 'A1', { value: { choice: 'MUNGKIN' }, revision: 1 }))).toEqual([
      422,
      'inspection.invalid',
    ]);
    expect(refusalOf(await put(id, 'A1', { value: { rejected: true }, revision: 1 }))).toEqual([
      422,
      'inspection.invalid',
    ]);
    expect(refusalOf(await put(id, 'Z9', { value: null, revision: 0 }))).toEqual([404, 'item.unknown']);
    // 10 of 20 lies half way from full to nothing: 60 + 40 × 1/2 = 80.
    expect((await put(id, 'L2', { value: { number: '10' }, revision: 0 })).body).toMatchObject({ score: '80.00' });
    const rows = await scene.dataSource.query(
      `select item_code, revision from inspection_values where inspection_id = $1 order by 1, 2`,
      [id],
    );
    expect(rows).toEqual([
      { item_code: 'A1', revision: 1 },
      { item_code: 'L2', revision: 1 },
    ]);
    await expect(scene.dataSource.query('update inspection_values set note = null')).rejects.toThrow();
  });

  test('what a phone sends again since it heard nothing is one revision, and one piece', async () => {
    const { id } = await inspectionOf('kraton');
    const made = await scene.as('made');
    const again = { value: { text: 'Ada di lobi.' }, note: null, revision: 0, key: 'a'.repeat(32) };
    const first = await put(id, 'L4', again);
    const second = await put(id, 'L4', again);
    expect([second.status, second.body.revision, second.body.savedAt]).toEqual([200, 1, first.body.savedAt]);
    // Behind somebody else's save it is still the same reply, and nothing is put over theirs.
    await put(id, 'L4', { value: { text: 'Di ruang tamu.' }, revision: 1 });
    expect((await put(id, 'L4', again)).body.revision).toBe(1);
    expect((await made.get(`/inspections/${id}`)).body.values.L4).toMatchObject({
      value: { text: 'Di ruang tamu.' },
      revision: 2,
    });
    await put(id, 'L4', { value: null, revision: 2 });
    const send = (): supertest.Test =>
      supertest(scene.server)
        .post(`/api/inspections/${id}/evidence-files`)
        .set('x-terbuka', '1')
        .set('cookie', made.cookie)
        .field('itemCode', 'L4')
        .field('key', 'b'.repeat(32))
        .attach('file', paperPdf(), 'papan.pdf');
    const [piece] = (await send()).body.items;
    expect((await send()).body.items).toEqual([piece]);
    await made.delete(`/inspections/${id}/evidence/${piece.id}`);
    // Taken back, it does not come back by arriving late.
    expect((await send()).body.items).toEqual([]);
    expect(refusalOf(await put(id, 'L4', { ...again, key: 'x' }))).toEqual([400, 'request.invalid']);
  });

  test('nobody else fills it, and whoever belongs to the body is not given it', async () => {
    const { id } = await inspectionOf('kraton');
    const [organiserId, publicBodyId] = [scene.organisers['contoh'] ?? '', scene.bodies['kraton'] ?? ''];
    const near = await scene.app.get(UsersService).create(installation, {
      name: 'Putu',
      email: 'putu@uji.example',
      password,
      memberships: [
        { role: 'verifier', organiserId, publicBodyId: null },
        { role: 'unitPpid', organiserId, publicBodyId },
      ],
    });
    const ratna = await scene.as('ratna');
    expect(refusalOf(await ratna.put(`/inspections/${id}/assessor`, { userId: near.id }))).toEqual([
      409,
      'verifier.conflict',
    ]);
    const munder = (await inspectionOf('munder')).id;
    expect((await ratna.put(`/inspections/${munder}/assessor`, { userId: near.id })).status).toBe(204);
    expect(refusalOf(await put(munder, 'A1', { value: { choice: 'YA' }, revision: 0 }))).toEqual([
      403,
      'access.notAssigned',
    ]);
    expect(refusalOf(await ratna.put(`/inspections/${id}/values/A1`, { value: null, revision: 1 }))).toEqual([
      403,
      'access.role',
    ]);
    // Given before the tie was made, and tied since: nothing is taken from such hands.
    await scene.dataSource.query('update inspections set assessor_id = $2 where id = $1', [id, near.id]);
    const session = await supertest(scene.server)
      .post('/api/sessions')
      .set('x-terbuka', '1')
      .send({ email: 'putu@uji.example', password });
    const bare: Browser = browserWith(scene, cookieOf(session));
    const putu = browserWith(scene, cookieOf(await bare.put('/session/hat', { membershipId: near.membershipIds[0] })));
    expect(refusalOf(await putu.put(`/inspections/${id}/values/A1`, { value: null, revision: 1 }))).toEqual([
      403,
      'verifier.conflict',
    ]);
    await scene.dataSource.query(
      `update inspections set assessor_id = (select id from users where email = 'made@uji.example')`,
    );
  });

  test('links and files stand beside their items until they are taken back', async () => {
    const { id } = await inspectionOf('kraton');
    const made = await scene.as('made');
    const link = await made.post(`/inspections/${id}/evidence`, { itemCode: 'A1', url: 'https://kraton.desa.id/ppid' });
    expect(link.body.items).toMatchObject([{ itemCode: 'A1', url: 'https://kraton.desa.id/ppid' }]);
    expect(
      refusalOf(await made.post(`/inspections/${id}/evidence`, { itemCode: 'A1', url: 'javascript:alert(1)' })),
    ).toEqual([422, 'evidence.url']);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const file = await supertest(scene.server)
      .post(`/api/inspections/${id}/evidence-files`)
      .set('x-terbuka', '1')
      .set('cookie', made.cookie)
      .field('itemCode', 'L2')
      .attach('file', png, { filename: 'layar.png', contentType: 'image/png' });
    expect([file.status, file.body.items[1]]).toMatchObject([201, { itemCode: 'L2', fileName: 'layar.png' }]);
    const piece = file.body.items[1].id;
    expect((await made.get(`/inspections/${id}/evidence/${piece}/file`)).status).toBe(200);
    const budi = await scene.as('budi');
    expect((await budi.get(`/inspections?periodId=${periodId}`)).body.items).toEqual([]);
    for (const part of ['', `/evidence/${piece}/file`])
      expect(refusalOf(await budi.get(`/inspections/${id}${part}`))).toEqual([403, 'judging.unsettled']);
    expect((await (await scene.as('wayan')).get(`/inspections/${id}/evidence/${piece}/file`)).status).toBe(404);
    expect((await made.delete(`/inspections/${id}/evidence/${link.body.items[0].id}`)).body.items).toHaveLength(1);
  });

  test('it ends only whole, and then stands', async () => {
    const { id } = await inspectionOf('kraton');
    const made = await scene.as('made');
    const missing = await made.post(`/inspections/${id}/completion`);
    expect(refusalOf(missing)).toEqual([409, 'inspection.incomplete']);
    expect(missing.body.missing).toEqual(['L3']);
    // An item without weight is asked and moves nothing.
    expect((await put(id, 'L3', { value: { choice: 'TIDAK' }, revision: 0 })).body).toMatchObject({ score: '80.00' });
    await put(id, 'L4', { value: { text: 'Ditemui Bu Siti' }, revision: 0 });
    expect((await made.post(`/inspections/${id}/completion`)).body).toMatchObject({ outcome: 'done', mayWrite: false });
    expect(refusalOf(await put(id, 'A1', { value: { choice: 'TIDAK' }, revision: 1 }))).toEqual([
      409,
      'inspection.ended',
    ]);
    expect(await stageOf('kraton')).toEqual({ score: '80.00', state: 'scored' });
  });

  test('the plenary and the gate wait for what is not finished', async () => {
    expect(await flagsOf('munder')).toContainEqual({
      code: 'stageUnfinished',
      message: 'Pemeriksaan laman belum diselesaikan penilainya.',
    });
    expect(await flagsOf('kraton')).not.toContainEqual(expect.objectContaining({ code: 'stageUnfinished' }));
    expect(refusalOf(await open('presentasi'))).toEqual([409, 'stage.tooEarly']);
    const reply = await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '1' });
    expect(reply.body.errors.map(({ code }: { code: string }) => code)).toContain('inspection.open');
  });

  test('one that could not take place is said to be missed, with a reason', async () => {
    const { id } = await inspectionOf('munder');
    const ratna = await scene.as('ratna');
    expect(refusalOf(await ratna.post(`/inspections/${id}/absence`, { reason: ' ' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect((await ratna.post(`/inspections/${id}/absence`, { reason: 'Jalan putus.' })).body).toMatchObject({
      outcome: 'missed',
      outcomeReason: 'Jalan putus.',
    });
    expect(await stageOf('munder')).toMatchObject({ state: 'missed' });
    // The plenary reads why, and so does the body on its sheet.
    expect(await flagsOf('munder')).toContainEqual({
      code: 'stageNotHeld',
      message: 'Pemeriksaan laman tidak terlaksana. Alasan: Jalan putus.',
    });
    const sheet = await ratna.get(`/assessments/${await scene.assessmentIn(periodId, 'munder')}/sheet`);
    expect(sheet.body.notHeld).toEqual([
      { stageCode: 'laman', stageLabel: 'Pemeriksaan laman', reason: 'Jalan putus.' },
    ]);
    expect((await open('presentasi')).body).toEqual({ passed: 1, gatedOut: 1 });
  });

  test('whom the gate kept out is let in only by a decision on record, which the open data name', async () => {
    const komang = await scene.as('komang');
    const munder = await scene.assessmentIn(periodId, 'munder');
    const decision = {
      assessmentId: munder,
      stageCode: 'presentasi',
      passed: true,
      decree: '12/KI/X/2026',
      reason: 'Jalannya putus, bukan salahnya.',
    };
    const decide = (body: object): ReturnType<typeof komang.post> =>
      komang.post(`/periods/${periodId}/gate-decisions`, body);
    expect((await (await scene.as('sari')).post(`/periods/${periodId}/gate-decisions`, decision)).status).toBe(403);
    expect(refusalOf(await decide({ ...decision, decree: ' ' }))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await decide({ ...decision, stageCode: 'laman' }))).toEqual([409, 'gate.none']);
    expect((await decide(decision)).body.items).toMatchObject([{ bodyName: 'Desa munder', decidedBy: 'Komang' }]);
    const sessions = (await (await scene.as('ratna')).get(`/presentations?periodId=${periodId}`)).body.items;
    expect(sessions.map(({ body }: { body: { code: string } }) => body.code).sort()).toEqual(['kraton', 'munder']);
    const { sheet } = (await (await scene.as('ratna')).get(`/assessments/${munder}/sheet`)).body;
    const line = sheet.children.find(({ code }: { code: string }) => code === 'presentasi');
    expect(line.notes).toEqual([
      'Diikutkan dengan keputusan 12/KI/X/2026: Jalannya putus, bukan salahnya. (menurut gerbang: Nilai Pemeriksaan laman 0,00 di bawah ambang 50,00)',
    ]);
    const entered = { ...decision, assessmentId: await scene.assessmentIn(periodId, 'kraton'), passed: false };
    expect(refusalOf(await decide(entered))).toEqual([409, 'gate.entered']);
    await expect(scene.dataSource.query(`update gate_decisions set reason = 'x'`)).rejects.toThrow();
  });

  test('after the window nothing is filled or opened any more, by the clock of the database', async () => {
    const ratna = await scene.as('ratna');
    const laman = { from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' };
    const other = await openStaged(scene, { code: 'lewat-2026', bodies: ['kraton'], windows: { laman } });
    await (await scene.as('dewi')).post(`/assessments/${await scene.assessmentIn(other, 'kraton')}/registration`);
    expect((await ratna.post(`/periods/${other}/stages/laman/opening`, {})).status).toBe(201);
    const [{ id }] = (await ratna.get(`/inspections?periodId=${other}`)).body.items;
    await ratna.put(`/periods/${other}/policy`, {
      policy: stagedPolicy('lewat-2026', { laman: { ...laman, until: '2021-01-01T00:00:00Z' } }),
      reason: 'Uji akhir jadwal.',
    });
    expect(refusalOf(await put(id, 'A1', { value: { choice: 'YA' }, revision: 0 }))).toEqual([409, 'stage.windowOver']);
    expect(refusalOf(await ratna.post(`/periods/${other}/stages/laman/opening`, {}))).toEqual([
      409,
      'stage.windowOver',
    ]);
  });
});

test('a body that is merged away in mid-period is judged no further, and nothing waits for it', async () => {
  const merging = await openStaged(scene, { code: 'gabung-2026', bodies: ['kraton', 'munder'] });
  for (const [person, body] of [
    ['dewi', 'kraton'],
    ['tono', 'munder'],
  ] as const)
    await (await scene.as(person)).post(`/assessments/${await scene.assessmentIn(merging, body)}/registration`);
  const ratna = await scene.as('ratna');
  expect((await ratna.post(`/periods/${merging}/stages/laman/opening`, {})).body).toEqual({ passed: 2, gatedOut: 0 });
  const before = (await ratna.get(`/inspections?periodId=${merging}`)).body.items;
  const gone = before.find(({ body }: { body: { code: string } }) => body.code === 'munder');
  await scene.dataSource.query(
    `update inspections set assessor_id = (select id from users where email = 'made@uji.example') where period_id = $1`,
    [merging],
  );
  await ratna.post(`/assessments/${gone.assessmentId}/withdrawal`, { reason: 'Desa digabung.' });
  expect(refusalOf(await put(gone.id, 'A1', { value: { choice: 'YA' }, revision: 0 }))).toEqual([
    409,
    'assessment.locked',
  ]);
  const after = (await ratna.get(`/inspections?periodId=${merging}`)).body.items;
  expect(after.map(({ body }: { body: { code: string } }) => body.code)).toEqual(['kraton']);
  const reply = await (await scene.as('komang')).post(`/periods/${merging}/determination`, { number: '1' });
  const waiting = reply.body.errors.filter(({ code }: { code: string }) => code === 'inspection.open');
  expect(waiting.map(({ message }: { message: string }) => message)).toEqual([expect.stringContaining('Desa kraton')]);
});
