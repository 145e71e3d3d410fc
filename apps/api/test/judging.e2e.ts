import { createHash } from 'node:crypto';
import { scorePeriod, toResultDocument, canonicalJson, type PeriodDocument, type SubjectResult } from '@app/scoring';
import supertest from 'supertest';
import { createScene, refusalOf, type Scene } from './cast';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let scene: Scene;
let kraton: string;
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
});
afterAll(() => scene.close());

const insertOnly = `verdicts juror_score_events determinations period_results audit_events
  assessment_transitions period_policies period_instruments submissions answer_events`.split(/\s+/);

const verdict = (item: string, body: object): ReturnType<Awaited<ReturnType<Scene['as']>>['put']> =>
  scene.as('made').then((made) => made.put(`/assessments/${kraton}/verdicts/${item}`, body));

/** One story, told in order: each test stands on the one before. */
describe('from the questionnaire to the published result', () => {
  test('Dewi fills in, Pak Camat signs', async () => {
    const dewi = await scene.as('dewi');
    expect((await dewi.post(`/assessments/${kraton}/registration`)).status).toBe(201);
    const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '80' }, A4: { notApplicable: true } };
    for (const [item, value] of Object.entries(answers))
      expect((await dewi.put(`/assessments/${kraton}/answers/${item}`, { value, revision: 0 })).status).toBe(200);
    const camat = await scene.as('camat');
    expect((await camat.post(`/assessments/${kraton}/submission`, { statementAccepted: true })).status).toBe(201);
  });

  test('nobody judges what was not assigned to them; Ratna shares the work out', async () => {
    expect(refusalOf(await verdict('A1', { decision: 'accept', revision: 0 }))).toEqual([403, 'access.notAssigned']);
    const ratna = await scene.as('ratna');
    const shared = await ratna.post(`/periods/${scene.periodId}/assignments`, {});
    expect([shared.status, shared.body.assigned]).toEqual([201, 2]);
    expect((await ratna.get(`/periods/${scene.periodId}/verifiers`)).body).toMatchObject([{ name: 'Made', load: 8 }]);
  });

  test('Made accepts, corrects and rejects; the first verdict starts the verification', async () => {
    const first = await verdict('A1', { decision: 'accept', revision: 0 });
    expect(first.body).toMatchObject({ revision: 1, verifiedScore: '40.00', progress: { total: 4, verified: 1 } });
    const corrected = { decision: 'correct', value: { choice: 'CUKUP' }, reason: 'Data tahun lalu.', revision: 0 };
    expect((await verdict('A2', corrected)).status).toBe(200);
    expect((await verdict('A3', { decision: 'reject', reason: 'Tanpa register.', revision: 0 })).status).toBe(200);
    const card = (await (await scene.as('made')).get('/verifications')).body.items.find(
      ({ assessmentId }: { assessmentId: string }) => assessmentId === kraton,
    );
    expect(card).toMatchObject({ state: 'verifying', progress: { total: 4, verified: 3 } });
  });

  test('a verdict without reason, out of range, on a stale revision or unknown item changes nothing', async () => {
    expect(refusalOf(await verdict('A4', { decision: 'reject', revision: 0 }))).toEqual([422, 'verdict.invalid']);
    expect(
      refusalOf(await verdict('A4', { decision: 'correct', value: { choice: 'MUNGKIN' }, reason: 'x', revision: 0 })),
    ).toEqual([422, 'verdict.invalid']);
    expect(refusalOf(await verdict('A1', { decision: 'reject', reason: 'x', revision: 0 }))).toEqual([
      409,
      'verdict.stale',
    ]);
    expect(refusalOf(await verdict('A9', { decision: 'accept', revision: 0 }))).toEqual([404, 'item.unknown']);
    expect(refusalOf(await verdict('A1', { decision: 'maybe', revision: 0 }))).toEqual([400, 'request.invalid']);
    const [count] = await scene.dataSource.query('select count(*)::int as n from verdicts where assessment_id = $1', [
      kraton,
    ]);
    expect(count).toEqual({ n: 3 });
  });

  test('a correction supersedes, also in a table that was already read; the earlier verdict stays on record', async () => {
    const ratna = await scene.as('ratna');
    const table = async (): Promise<string> => (await ratna.get(`/periods/${scene.periodId}/standings`)).text;
    const before = await table();
    const again = await verdict('A3', { decision: 'accept', revision: 1 });
    expect(again.body).toMatchObject({ revision: 2 });
    expect([before, await table()].map((text) => text.includes(again.body.verifiedScore))).toEqual([false, true]);
    const rows = await scene.dataSource.query(
      `select decision from verdicts where assessment_id = $1 and item_code = 'A3' order by revision`,
      [kraton],
    );
    expect(rows).toEqual([{ decision: 'reject' }, { decision: 'accept' }]);
  });

  test('the body sees no verified score while it is judged, and the verification closes only when whole', async () => {
    const dewi = await scene.as('dewi');
    expect(refusalOf(await dewi.get(`/assessments/${kraton}/sheet`))).toEqual([403, 'result.hidden']);
    expect((await dewi.get(`/assessments/${kraton}/score`)).body).toMatchObject({
      self: { score: '95.56' },
      verified: null,
    });
    const made = await scene.as('made');
    expect(refusalOf(await made.post(`/assessments/${kraton}/verification`))).toEqual([409, 'verification.incomplete']);
    await verdict('A4', { decision: 'notApplicable', revision: 0 });
    expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
    expect(refusalOf(await verdict('A1', { decision: 'reject', reason: 'x', revision: 1 }))).toEqual([
      409,
      'assessment.locked',
    ]);
    expect((await dewi.get(`/assessments/${kraton}/sheet`)).body).toMatchObject({ frozen: false, name: 'Desa kraton' });
  });

  test('the plenary is told everything that is missing', async () => {
    const reply = await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, { number: '1' });
    expect(refusalOf(reply)).toEqual([409, 'determination.notReady']);
    expect(reply.body.errors).toMatchObject([{ path: '/stages/presentasi/DESA', code: 'stage.unopened' }]);
    expect(reply.body.errors[0].message).toContain('untuk kategori Desa');
  });

  test('the gate lets Kraton through and keeps the village that never registered out of sight', async () => {
    const ratna = await scene.as('ratna');
    expect(
      refusalOf(await (await scene.as('made')).post(`/periods/${scene.periodId}/stages/presentasi/opening`, {})),
    ).toEqual([403, 'access.role']);
    const opened = await ratna.post(`/periods/${scene.periodId}/stages/presentasi/opening`, {});
    expect([opened.status, opened.body]).toEqual([201, { passed: 1, gatedOut: 0 }]);
    expect(refusalOf(await ratna.post(`/periods/${scene.periodId}/stages/presentasi/opening`, {}))).toEqual([
      409,
      'stage.opened',
    ]);
  });

  test('Sari scores, signs, and changes nothing afterwards', async () => {
    const sari = await scene.as('sari');
    const [session] = (await sari.get('/presentations')).body.items;
    expect(session).toMatchObject({ body: { name: 'Desa kraton' }, myCard: { scored: 0, total: 2, signedAt: null } });
    expect(session).toMatchObject({ categoryLabel: 'Desa', isOpen: true, periodYear: 2026 });
    const put = (criterion: string, body: object): ReturnType<typeof sari.put> =>
      sari.put(`/presentations/${session.id}/scores/${criterion}`, body);
    expect((await put('K1', { score: '90', revision: 0 })).body).toMatchObject({ revision: 1 });
    expect(refusalOf(await put('K1', { score: '95', revision: 0 }))).toEqual([409, 'jurorScore.stale']);
    expect(refusalOf(await put('K1', { score: '101', revision: 1 }))).toEqual([422, 'jurorScore.invalid']);
    expect(refusalOf(await put('K7', { score: '90', revision: 0 }))).toEqual([404, 'criterion.unknown']);
    expect(refusalOf(await sari.post(`/presentations/${session.id}/card`))).toEqual([409, 'card.incomplete']);
    expect((await put('K2', { score: '85.5', revision: 0 })).body).toMatchObject({ myTotal: '87.75' });
    expect((await sari.post(`/presentations/${session.id}/card`)).body).toMatchObject({ myTotal: '87.75' });
    expect(refusalOf(await put('K1', { score: '95', revision: 1 }))).toEqual([409, 'card.signed']);
  });

  test('attendance that nobody noted is not attendance: the plenary waits until it is recorded', async () => {
    const [session] = (await (await scene.as('sari')).get('/presentations')).body.items;
    const body = { number: '1', acceptUndetermined: true };
    const reply = await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, body);
    expect(refusalOf(reply)).toEqual([409, 'determination.notReady']);
    const message = 'Desa kraton: kehadiran pimpinan pada Presentasi belum dicatat.';
    expect(reply.body.errors).toMatchObject([{ code: 'attendance.unrecorded', message }]);
    const ratna = await scene.as('ratna');
    expect((await ratna.put(`/presentations/${session.id}/attendance`, { headAttended: true })).body).toMatchObject({
      headAttended: true,
    });
    expect((await ratna.get(`/presentations/${session.id}`)).body.others).toMatchObject([
      { juror: 'Sari', total: '87.75' },
    ]);
  });

  test('the board and the standings show where everyone is', async () => {
    const ratna = await scene.as('ratna');
    const board = (await ratna.get(`/periods/${scene.periodId}/board?sort=code`)).body;
    expect(board).toMatchObject({
      total: 2,
      next: null,
      items: [
        {
          body: { code: 'kraton' },
          state: 'verified',
          stages: { saq: { state: 'done' }, presentasi: { state: 'done', score: '87.75' } },
        },
        { body: { code: 'munder' }, state: 'invited' },
      ],
    });
    const standings = (await ratna.get(`/periods/${scene.periodId}/standings`)).body;
    expect(standings.frozen).toBe(false);
    expect(standings.rows).toMatchObject([
      { subjectId: 'kraton', status: 'ranked', ranks: { category: 1 }, stages: { presentasi: { score: '87.75' } } },
      { subjectId: 'munder', status: 'notAssessed', final: null, ranks: { category: null } },
    ]);
  });

  test('publication waits for the determination, and a determination happens once', async () => {
    const ratna = await scene.as('ratna');
    const komang = await scene.as('komang');
    expect(refusalOf(await ratna.post(`/periods/${scene.periodId}/publication`))).toEqual([
      409,
      'publication.tooEarly',
    ]);
    const determined = await komang.post(`/periods/${scene.periodId}/determination`, {
      number: '1/SK/2026',
      decidedOn: '2026-11-20',
    });
    expect(determined.body).toMatchObject({ number: '1/SK/2026', ranked: 1 });
    expect(refusalOf(await komang.post(`/periods/${scene.periodId}/determination`, { number: '2' }))).toEqual([
      409,
      'determination.done',
    ]);
    expect((await scene.dataSource.query('select count(*)::int as n from period_results'))[0]).toEqual({ n: 2 });
  });

  test('after the determination nothing that decides a score can be written', async () => {
    const [session] = (await (await scene.as('sari')).get('/presentations')).body.items;
    expect(refusalOf(await verdict('A1', { decision: 'reject', reason: 'x', revision: 1 }))).toEqual([
      409,
      'period.notOpen',
    ]);
    expect(
      refusalOf(
        await (await scene.as('sari')).put(`/presentations/${session.id}/scores/K1`, { score: '1', revision: 1 }),
      ),
    ).toEqual([409, 'period.notOpen']);
    expect(
      refusalOf(
        await (await scene.as('ratna')).put(`/presentations/${session.id}/attendance`, { headAttended: false }),
      ),
    ).toEqual([409, 'period.notOpen']);
    expect((await (await scene.as('ratna')).get(`/periods/${scene.periodId}/standings`)).body).toMatchObject({
      frozen: true,
      determination: { number: '1/SK/2026' },
    });
  });

  test('unpublished results do not exist for the public; published ones are read without a session', async () => {
    const anyone = supertest(scene.server);
    expect((await anyone.get('/api/public/periods/uji-2026')).status).toBe(404);
    expect((await anyone.get('/api/public/periods/uji-2026/period.json')).status).toBe(404);
    const published = await (await scene.as('ratna')).post(`/periods/${scene.periodId}/publication`);
    expect([published.status, published.body.code]).toEqual([201, 'uji-2026']);
    expect((await anyone.get('/api/public/periods')).body.items).toMatchObject([
      { code: 'uji-2026', organiser: 'Kabupaten contoh' },
    ]);
    const page = await anyone.get('/api/public/periods/uji-2026');
    expect(page.body.rows).toMatchObject([
      { assessmentId: null, subjectId: 'kraton', flags: [] },
      { subjectId: 'munder' },
    ]);
    const again = await anyone.get('/api/public/periods/uji-2026').set('if-none-match', page.headers['etag'] ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('anybody recomputes the published numbers from the published input, to the last digit', async () => {
    const anyone = supertest(scene.server);
    const period = JSON.parse((await anyone.get('/api/public/periods/uji-2026/period.json')).text) as PeriodDocument;
    const result = JSON.parse((await anyone.get('/api/public/periods/uji-2026/result.json')).text);
    const page = (await anyone.get('/api/public/periods/uji-2026')).body;
    const scored = scorePeriod(period, sha256);
    expect(JSON.parse(canonicalJson(toResultDocument(period, scored, sha256)))).toEqual(result);
    expect(page.determination).toMatchObject({
      periodSha256: sha256(canonicalJson(period)),
      resultSha256: sha256(canonicalJson(result)),
    });
    const numbers = scored.results.map(({ id, final, band, ranks }: SubjectResult) => ({ id, final, band, ranks }));
    expect(
      page.rows.map((row: SubjectResult & { subjectId: string }) => ({
        id: row.subjectId,
        final: row.final,
        band: row.band,
        ranks: row.ranks,
      })),
    ).toEqual(numbers);
    const body = (await anyone.get('/api/public/periods/uji-2026/bodies/kraton')).body;
    expect(body.sheet).toEqual(JSON.parse(JSON.stringify(scored.sheetOf('kraton'))));
    expect(body.sheetSha256).toBe(scored.results[0]?.sheetSha256);
    const lines = (await anyone.get('/api/public/periods/uji-2026/sheets.jsonl')).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['kraton', 'munder']);
    const csv = (await anyone.get('/api/public/periods/uji-2026/ranking.csv')).text;
    expect(csv.split('\r\n')[1]).toMatch(/^kraton,Desa kraton,DESA,ranked,\d+\.\d\d,scored,87\.75,scored,/);
  });

  test('no name of a verifier or juror, no id and no answer of the body is published', async () => {
    const anyone = supertest(scene.server);
    for (const path of ['', '/period.json', '/result.json', '/sheets.jsonl', '/bodies/kraton']) {
      const { text } = await anyone.get(`/api/public/periods/uji-2026${path}`);
      expect(text).not.toMatch(/Made|Sari|Dewi|Komang|[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }
  });

  test('each act left its line in the audit', async () => {
    const acts = new Set(await scene.audits());
    for (const act of [
      'assignments.balanced',
      'verdict.given',
      'verification.closed',
      'stage.opened',
      'jurorScore.saved',
      'card.signed',
      'attendance.noted',
      'period.determined',
      'period.published',
    ])
      expect(acts).toContain(act);
    const page = (await (await scene.as('ratna')).get('/audit-events')).body;
    expect(page.items[0]).toMatchObject({
      action: 'period.published',
      actorName: 'Ratna',
      roleLabel: 'Admin Penyelenggara',
    });
    expect(refusalOf(await (await scene.as('budi')).get('/audit-events'))).toEqual([403, 'access.role']);
  });

  test.each(insertOnly)('rows of %s are never changed and never deleted', async (table) => {
    const [row] = await scene.dataSource.query(`select count(*)::int as n from ${table}`);
    expect(row.n).toBeGreaterThan(0);
    const [column] = await scene.dataSource.query(
      `select column_name as name from information_schema.columns where table_name = $1 and is_identity = 'NO' limit 1`,
      [table],
    );
    await expect(scene.dataSource.query(`update ${table} set ${column.name} = ${column.name}`)).rejects.toMatchObject({
      constraint: `${table}_insert_only`,
    });
    await expect(scene.dataSource.query(`delete from ${table}`)).rejects.toMatchObject({
      constraint: `${table}_insert_only`,
    });
  });

  test('another organiser sees none of it', async () => {
    const siti = await scene.as('siti');
    for (const path of [
      `/periods/${scene.periodId}/standings`,
      `/periods/${scene.periodId}/board`,
      `/assessments/${kraton}/sheet`,
      `/periods/${scene.periodId}/dashboard`,
    ])
      expect(refusalOf(await siti.get(path))).toEqual([404, 'access.notFound']);
    expect((await (await scene.as('nur')).get('/presentations')).body.items).toEqual([]);
  });
});
