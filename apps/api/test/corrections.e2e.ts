import { createHash } from 'node:crypto';
import { canonicalJson, checkPeriod, scorePeriod, toResultDocument, type PeriodDocument } from '@app/scoring';
import supertest from 'supertest';
import { createScene, refusalOf, type Scene } from './cast';
import { correct, corrected, handIn, publishCorrection, thorough, verify } from './corrected';
import { smallQuestionnaire } from './questionnaire';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let scene: Scene;
let kraton: string;
let munder: string;
let source: { instrumentId: string; number: number };
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  munder = scene.assessments['munder'] ?? '';
  source = await publishCorrection(scene, thorough);
});
afterAll(() => scene.close());

const previewPath = (): string => `/periods/${scene.periodId}/instruments/uji-desa/correction-preview`;

/** One story, told in order: each test stands on the one before. */
describe('a questionnaire is corrected while the period is open', () => {
  test('Kraton is verified and Munder still fills in when the mistake is found', async () => {
    await handIn(scene, kraton);
    await verify(scene, scene.periodId, kraton);
    const tono = await scene.as('tono');
    await tono.post(`/assessments/${munder}/registration`);
    const answer = { value: { number: '40' }, revision: 0 };
    expect((await tono.put(`/assessments/${munder}/answers/A3`, answer)).status).toBe(200);
    const [instrument] = (await tono.get(`/periods/${scene.periodId}/instruments`)).body.items;
    expect(instrument).toMatchObject({
      code: 'uji-desa',
      version: 1,
      items: 4,
      own: null,
      versions: [{ reason: null }],
    });
  });

  test('only the organiser may look at what a correction would do, and only with a version of its own', async () => {
    for (const person of ['budi', 'dewi', 'camat', 'made', 'sari', 'komang', 'indah'] as const)
      expect([person, ...refusalOf(await (await scene.as(person)).post(previewPath(), source))]).toEqual([
        person,
        403,
        'access.role',
      ]);
    expect(refusalOf(await (await scene.as('siti')).post(previewPath(), source))).toEqual([404, 'access.notFound']);
    const ratna = await scene.as('ratna');
    expect(refusalOf(await ratna.post(previewPath(), { ...source, number: 7 }))).toEqual([404, 'version.unknown']);
    const elsewhere = `/periods/${scene.periodId}/instruments/tidak-ada/correction-preview`;
    expect(refusalOf(await ratna.post(elsewhere, source))).toEqual([404, 'instrument.unknown']);
  });

  test('the preview shows what becomes of every answer and verdict, and writes nothing', async () => {
    const reply = await (await scene.as('ratna')).post(previewPath(), source);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      version: 1,
      faults: [],
      saqOpen: true,
      unaffected: 0,
      totals: { answers: { kept: 1, review: 1, dropped: 3 }, verdicts: { kept: 2, review: 0, dropped: 2 } },
      items: [
        {
          code: 'A2',
          label: { id: 'Seberapa mutakhir?' },
          answers: { review: 1, dropped: 0 },
          verdicts: { review: 0, dropped: 0 },
        },
        { code: 'A3', answers: { review: 0, dropped: 2 }, verdicts: { review: 0, dropped: 1 } },
        { code: 'A4', answers: { review: 0, dropped: 1 }, verdicts: { review: 0, dropped: 1 } },
      ],
      bodies: [
        { body: { code: 'kraton' }, state: 'verified', answers: { kept: 1, review: 1, dropped: 2 }, goesBack: true },
        { body: { code: 'munder' }, state: 'filling', answers: { dropped: 1 }, goesBack: false, mayReturn: false },
      ],
    });
    const changes = reply.body.changes.map(({ code, change }: { code: string; change: string }) => `${code} ${change}`);
    expect(changes).toEqual(
      expect.arrayContaining(['A1 changed', 'A2 changed', 'A3 removed', 'A4 changed', 'A5 added']),
    );
    expect(await scene.dataSource.query('select 1 from correction_effects')).toEqual([]);
    expect((await (await scene.as('dewi')).get(`/assessments/${kraton}`)).body).toMatchObject({ state: 'verified' });
  });

  test('without a reason nothing is corrected, and not on a preview that is out of date', async () => {
    expect(refusalOf(await correct(scene, scene.periodId, { ...source, reason: 'salah' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(refusalOf(await correct(scene, scene.periodId, { ...source, reason: ' '.repeat(20) }))).toEqual([422, 'correction.reasonMissing']); // prettier-ignore
    expect(refusalOf(await correct(scene, scene.periodId, { ...source, version: 2 }))).toEqual([
      409,
      'correction.stale',
    ]);
    const same = await publishCorrection(scene, corrected({}));
    expect(refusalOf(await correct(scene, scene.periodId, same))).toEqual([409, 'instrument.unchanged']);
  });

  test('of two who correct at once one does, and the other is told', async () => {
    const replies = await Promise.all([1, 2].map(() => correct(scene, scene.periodId, source)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [instrument] = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/instruments`)).body.items;
    expect(instrument).toMatchObject({
      version: 2,
      items: 4,
      versions: [{ version: 2, madeBy: 'Ratna' }, { version: 1 }],
    });
    expect(instrument.sha256).toBe(replies.find(({ status }) => status === 201)?.body.sha256);
    expect((await scene.audits()).at(-1)).toBe('instrument.corrected');
  });

  test('Dewi is told what changed, why, and what became of her answers', async () => {
    const { body } = await (await scene.as('dewi')).get(`/assessments/${kraton}/form`);
    expect(body.corrections).toMatchObject([{ version: 2, reason: 'Butir A3 tertulis dua kali pada naskah.' }]);
    expect(body.reviews).toEqual({
      answers: { A2: 'review', A4: 'dropped' },
      verdicts: {},
      dropped: [
        { itemCode: 'A3', question: 'Berapa permohonan dijawab?', text: '80' },
        { itemCode: 'A4', question: 'Ada daftar informasi?', text: 'Tidak dipersyaratkan' },
      ],
    });
    expect(body.answers).toMatchObject({ A2: { value: { choice: 'BAIK' } }, A4: { value: null, revision: 1 } });
    expect(body.assessment).toMatchObject({ state: 'verifying', toReview: 2, correctedAt: body.corrections[0].at });
    const munders = await (await scene.as('tono')).get(`/assessments/${munder}/form`);
    expect(munders.body.reviews).toMatchObject({ answers: {}, dropped: [{ itemCode: 'A3', text: '40' }] });
    expect(refusalOf(await (await scene.as('tono')).get(`/assessments/${kraton}/form`))).toEqual([
      403,
      'access.foreignBody',
    ]);
  });

  test('what is no longer asked takes no answer, and hinders nobody from filling in', async () => {
    const tono = await scene.as('tono');
    const put = (item: string, value: object, revision: number): ReturnType<typeof tono.put> =>
      tono.put(`/assessments/${munder}/answers/${item}`, { value, revision });
    expect(refusalOf(await put('A3', { number: '50' }, 1))).toEqual([404, 'item.unknown']);
    expect((await put('A5', { choice: 'YA' }, 0)).status).toBe(200);
    const { body } = await tono.get(`/assessments/${munder}/checklist`);
    expect(body.progress).toMatchObject({ total: 4, answered: 1 });
    expect(body.missing.map(({ itemCode }: { itemCode: string }) => itemCode)).not.toContain('A3');
  });

  test('the verification is open again, and closes only when the dropped verdict is given again', async () => {
    const made = await scene.as('made');
    const [card] = (await made.get('/verifications')).body.items;
    expect(card).toMatchObject({ assessmentId: kraton, state: 'verifying', remaining: 1 });
    const form = (await made.get(`/assessments/${kraton}/form`)).body;
    expect(form.reviews.verdicts).toEqual({ A4: 'dropped' });
    expect(form.verdicts['A4']).toMatchObject({ value: null, revision: 1 });
    const refused = await made.post(`/assessments/${kraton}/verification`);
    expect([...refusalOf(refused), refused.body.items]).toEqual([409, 'verification.toReview', ['A4']]);
    const plenary = await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, { number: '1' });
    expect(plenary.body.errors).toContainEqual(expect.objectContaining({ code: 'assessment.toReview', path: `/assessments/${kraton}` })); // prettier-ignore
    const put = (verdict: object): ReturnType<typeof made.put> =>
      made.put(`/assessments/${kraton}/verdicts/A4`, { ...verdict, revision: 1 });
    expect(refusalOf(await put({ decision: 'accept' }))).toEqual([422, 'verdict.invalid']);
    expect((await put({ decision: 'reject', reason: 'Daftar tidak ada.' })).body).toMatchObject({ revision: 2 });
    expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
  });

  test('the standings follow at once: of A1, half of A2, nothing of A4 and A5', async () => {
    const { rows } = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/standings`)).body;
    expect(rows[0]).toMatchObject({ subjectId: 'kraton', stages: { saq: { score: '55.00' } } });
  });

  test('the move back and its reason stay on record', async () => {
    const rows = await scene.dataSource.query(
      `select from_state || ' → ' || to_state as move, reason from assessment_transitions
        where assessment_id = $1 and reason is not null`,
      [kraton],
    );
    const reason = 'Kuesioner dikoreksi: Butir A3 tertulis dua kali pada naskah.';
    expect(rows).toEqual([{ move: 'verified → verifying', reason }]);
  });

  test('determined, published and recomputed with the corrected questionnaire', async () => {
    const ratna = await scene.as('ratna');
    await ratna.post(`/assessments/${munder}/withdrawal`, { reason: 'Pemekaran desa.' });
    expect((await ratna.post(`/periods/${scene.periodId}/stages/presentasi/opening`, {})).status).toBe(201);
    const [session] = (await (await scene.as('sari')).get('/presentations')).body.items;
    await ratna.put(`/presentations/${session.id}/attendance`, { headAttended: false });
    const determined = await (
      await scene.as('komang')
    ).post(`/periods/${scene.periodId}/determination`, { number: '1' });
    expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
    await ratna.post(`/periods/${scene.periodId}/publication`);
    const anyone = supertest(scene.server);
    const period = JSON.parse((await anyone.get('/api/public/periods/uji-2026/period.json')).text) as PeriodDocument;
    const result = JSON.parse((await anyone.get('/api/public/periods/uji-2026/result.json')).text);
    expect(period.instruments['uji-desa']).toMatchObject({ version: '1.2' });
    expect(checkPeriod(period)).toEqual([]);
    const recomputed = toResultDocument(period, scorePeriod(period, sha256), sha256);
    expect(JSON.parse(canonicalJson(recomputed))).toEqual(result);
    const { corrections } = (await anyone.get('/api/public/periods/uji-2026')).body;
    const { title } = smallQuestionnaire;
    const reason = 'Butir A3 tertulis dua kali pada naskah.';
    expect(corrections).toEqual([{ code: 'uji-desa', title, version: 2, reason, at: expect.any(String) }]);
  });

  test('what is determined is corrected no more', async () => {
    const again = await publishCorrection(scene, corrected({ A1: { text: { id: 'Sama sekali lain?' } } }));
    expect(refusalOf(await correct(scene, scene.periodId, { ...again, version: 2 }))).toEqual([409, 'period.notOpen']);
    expect(refusalOf(await (await scene.as('ratna')).post(previewPath(), again))).toEqual([409, 'period.notOpen']);
  });
});

describe('bodies get their questionnaire back', () => {
  let periodId: string;
  let assessment: string;
  beforeAll(async () => {
    periodId = await scene.openPeriod('uji-kembali');
    assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
  });

  test('returned with the reason, by way of the verification', async () => {
    expect((await correct(scene, periodId, { ...source, returnBodies: true })).status).toBe(201);
    const card = (await (await scene.as('dewi')).get(`/assessments/${assessment}`)).body;
    expect(card).toMatchObject({ state: 'returned', toReview: 2, allowed: expect.arrayContaining(['answer']) });
  });

  test('the checklist names the answers to look at again; an unchanged answer saved once more settles its mark', async () => {
    const dewi = await scene.as('dewi');
    const doubtful = async (): Promise<string[]> =>
      (await dewi.get(`/assessments/${assessment}/checklist`)).body.doubtful.map(
        ({ itemCode, problem }: { itemCode: string; problem: string }) => `${itemCode} ${problem}`,
      );
    expect(await doubtful()).toEqual(['A2 answerReview', 'A4 answerDropped']);
    const again = { value: { choice: 'BAIK' }, revision: 1 };
    expect((await dewi.put(`/assessments/${assessment}/answers/A2`, again)).body).toMatchObject({ revision: 2 });
    expect(await doubtful()).toEqual(['A4 answerDropped']);
    expect((await dewi.put(`/assessments/${assessment}/answers/A4`, { value: { choice: 'YA' }, revision: 1 })).status).toBe(200); // prettier-ignore
    expect((await dewi.put(`/assessments/${assessment}/answers/A5`, { value: { choice: 'YA' }, revision: 0 })).status).toBe(200); // prettier-ignore
    expect(await doubtful()).toEqual([]);
  });

  test('handed in again with a receipt of its own; the first stays', async () => {
    const camat = await scene.as('camat');
    const again = await camat.post(`/assessments/${assessment}/submission`, { statementAccepted: true });
    expect([again.status, again.body.number]).toEqual([201, 'TT-uji-kembali-kraton-2']);
    const rows = await scene.dataSource.query(
      'select number, revision from submissions where assessment_id = $1 order by revision',
      [assessment],
    );
    expect(rows).toEqual([
      { number: 'TT-uji-kembali-kraton', revision: 1 },
      { number: 'TT-uji-kembali-kraton-2', revision: 2 },
    ]);
    expect((await camat.get(`/assessments/${assessment}/submission`)).body.number).toBe('TT-uji-kembali-kraton-2');
  });

  test('verdicts that were kept stand; the others are given again', async () => {
    const made = await scene.as('made');
    const put = (item: string, revision: number): ReturnType<typeof made.put> =>
      made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'accept', revision });
    expect((await put('A4', 1)).status).toBe(200);
    expect((await put('A5', 0)).status).toBe(200);
    expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'verified' });
    const { rows } = (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body;
    expect(rows[0]).toMatchObject({ subjectId: 'kraton', stages: { saq: { score: '85.00' } } });
  });
});

describe('a correction that was itself a mistake', () => {
  test('is taken back by the next one: every answer and verdict counts as before', async () => {
    const periodId = await scene.openPeriod('uji-keliru');
    const assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    const score = async (): Promise<unknown> =>
      (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body.rows[0].stages.saq.score;
    const before = await score();
    expect((await correct(scene, periodId, source)).status).toBe(201);
    expect((await (await scene.as('made')).post(`/assessments/${assessment}/verification`)).status).toBe(409);
    const original = await publishCorrection(scene, corrected({}));
    expect((await correct(scene, periodId, { ...original, version: 2 })).body).toMatchObject({ version: 3 });
    const { body } = await (await scene.as('dewi')).get(`/assessments/${assessment}/form`);
    expect(body.reviews).toEqual({ answers: {}, verdicts: {}, dropped: [] });
    expect(body.corrections.map(({ version }: { version: number }) => version)).toEqual([3, 2]);
    expect(body.answers).toMatchObject({ A3: { value: { number: '80' } }, A4: { value: { notApplicable: true } } });
    expect([body.assessment.state, await score()]).toEqual(['verified', before]);
  });
});
