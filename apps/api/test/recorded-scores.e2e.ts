import { PeriodsService, UsersService } from '@app/evaluation';
import supertest, { type Response } from 'supertest';
import { workbookOf } from '../../../libs/workbook/test/workbook-of';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn, verify } from './corrected';
import { smallPolicy, smallQuestionnaire } from './questionnaire';

/** A stage whose score is given elsewhere: out of 40, a fifth of the whole. */
let scene: Scene;
let periodId: string;
let kraton: string;
let munder: string;
let ratna: Browser;
let sourceId: string;
beforeAll(async () => {
  scene = await createScene();
  const actor = await scene.app.get(UsersService).loadActor(scene.membershipOf('ratna'));
  const periods = scene.app.get(PeriodsService);
  const policy = smallPolicy('prestasi-2026');
  const [saq] = policy['stages'] as object[];
  const stages = [
    { ...saq, weight: '80' },
    { code: 'prestasi', label: 'Prestasi', kind: 'recorded', weight: '20', max: '40' },
  ];
  const bands = (policy['bands'] as object[]).map((band) => ({ ...band, requires: [] }));
  const input = { policy: { ...policy, stages, bands }, instruments: { 'uji-desa': smallQuestionnaire } };
  periodId = (await periods.create(actor, input)).id;
  await periods.addParticipants(actor, periodId, ['kraton', 'munder'].map((bodyCode) => ({ bodyCode, category: 'DESA' }))); // prettier-ignore
  await periods.open(actor, periodId, [
    { instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' },
  ]);
  [kraton, munder] = [await scene.assessmentIn(periodId, 'kraton'), await scene.assessmentIn(periodId, 'munder')];
  ratna = await scene.as('ratna');
  await handIn(scene, kraton);
  await verify(scene, periodId, kraton);
});
afterAll(() => scene.close());

const path = (): string => `/periods/${periodId}/recorded-stages/prestasi`;
const record = (person: Browser, items: readonly object[], from = sourceId): Promise<Response> =>
  person.put(path(), { sourceId: from, items });
const send = ({ cookie }: Browser, to: string, name: string, bytes: Buffer, title?: string): Promise<Response> => {
  const request = supertest(scene.server).post(`/api${path()}/${to}`).set('Cookie', cookie).set('x-terbuka', '1');
  if (title !== undefined) void request.field('title', title);
  return request.attach('file', bytes, name);
};
const pdf = paperPdf();
const standing = async (): Promise<readonly Record<string, unknown>[]> =>
  (await ratna.get(`/periods/${periodId}/standings`)).body.rows;

test('only the organiser records, and only stages of this kind; the commission looks', async () => {
  for (const person of ['made', 'dewi', 'sari', 'indah'] as const)
    expect(refusalOf(await (await scene.as(person)).get(path()))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('siti')).get(path()))).toEqual([404, 'access.notFound']);
  expect((await (await scene.as('komang')).get(path())).status).toBe(200);
  expect(refusalOf(await record(await scene.as('komang'), [{ assessmentId: kraton, score: '1', revision: 0 }], kraton))).toEqual([403, 'access.role']); // prettier-ignore
  expect(refusalOf(await ratna.get(`/periods/${periodId}/recorded-stages/saq`))).toEqual([404, 'stage.unknown']);
  expect((await ratna.get(path())).body).toMatchObject({ stageLabel: 'Prestasi', max: '40', sources: [] });
});

test('what nobody recorded is not determined, and holds the plenary back', async () => {
  const [row] = (await standing()).filter(({ subjectId }) => subjectId === 'kraton');
  expect(row?.['stages']).toMatchObject({ prestasi: { score: null, state: 'unopened' } });
  const refused = await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '1/SK/2026' });
  expect(refusalOf(refused)).toEqual([409, 'determination.notReady']);
  expect(refused.body.errors).toMatchObject([{ code: 'recordedScore.missing', message: expect.stringContaining('Desa kraton: nilai Prestasi belum dicatat') }]); // prettier-ignore
});

test('no score without the document that it comes from', async () => {
  expect(refusalOf(await record(ratna, [{ assessmentId: kraton, score: '30', revision: 0 }], kraton))).toEqual([422, 'recordedScore.source']); // prettier-ignore
  expect((await send(ratna, 'sources', 'surat.pdf', pdf, ' ')).status).toBe(400);
  const { body } = await send(ratna, 'sources', 'surat.pdf', pdf, 'Surat 12/2026');
  expect(body.sources).toMatchObject([{ title: 'Surat 12/2026', fileName: 'surat.pdf', addedBy: 'Ratna' }]);
  sourceId = body.sources[0].id;
  expect((await ratna.get(`/periods/${periodId}/recorded-sources/${sourceId}/file`)).status).toBe(200);
  const budi = await scene.as('budi');
  for (const address of [path(), `/periods/${periodId}/recorded-sources/${sourceId}/file`])
    expect(refusalOf(await budi.get(address))).toEqual([403, 'judging.unsettled']);
  expect(refusalOf(await (await scene.as('dewi')).get(`/periods/${periodId}/recorded-sources/${sourceId}/file`))).toEqual([403, 'access.role']); // prettier-ignore
});

test('all or none: what is wrong is named with its body, and nothing is kept', async () => {
  const errorsOf = async (...items: readonly object[]): Promise<string[]> =>
    ((await record(ratna, items)).body.errors ?? []).map(({ code }: { code: string }) => code);
  const sound = { assessmentId: kraton, score: '30', revision: 0 };
  expect(await errorsOf(sound, { assessmentId: munder, score: '40.01', revision: 0 })).toEqual([
    'recordedScore.outside',
  ]);
  expect(await errorsOf({ ...sound, score: '-1' })).toEqual(['recordedScore.outside']);
  expect(await errorsOf({ ...sound, score: '3e1' })).toEqual(['recordedScore.outside']);
  expect(await errorsOf({ ...sound, score: null })).toEqual(['recordedScore.noteMissing']);
  expect(await errorsOf({ ...sound, revision: 1 })).toEqual(['recordedScore.stale']);
  expect(await errorsOf({ ...sound, assessmentId: periodId })).toEqual(['recordedScore.unknown']);
  expect((await ratna.get(path())).body.items).toMatchObject([{ revision: 0 }, { revision: 0 }]);
});

test('zero is a score; nobody recorded and no score are others', async () => {
  const { body } = await record(ratna, [{ assessmentId: kraton, score: '0', revision: 0 }]);
  expect(body.items).toMatchObject([
    { bodyName: 'Desa kraton', score: '0', revision: 1, recordedBy: 'Ratna', sourceId },
    { bodyName: 'Desa munder', score: null, revision: 0 },
  ]);
  const missed = await record(ratna, [{ assessmentId: munder, score: null, note: 'Tidak ikut.', revision: 0 }]);
  expect(missed.body.items[1]).toMatchObject({ score: null, revision: 1, note: 'Tidak ikut.' });
});

test('a table is read and matched, and nothing is kept', async () => {
  const rows = [
    ['Nama', 'Nilai Prestasi'],
    ['Desa Kraton', '38,5'],
    ['Desa Entah', '10'],
  ];
  const { body, status } = await send(ratna, 'readings', 'nilai.xlsx', workbookOf([{ name: 'Nilai', rows }]));
  expect(status).toBe(200);
  expect(body.rows).toMatchObject([
    { assessmentId: kraton, score: '38.5', before: '0' },
    { assessmentId: null, name: 'Desa Entah', score: '10' },
  ]);
  expect((await ratna.get(path())).body.items[0]).toMatchObject({ score: '0', revision: 1 });
});

test('a change has a reason, keeps what was, and counts out of its own highest score', async () => {
  expect((await record(ratna, [{ assessmentId: kraton, score: '30', revision: 1 }])).body.errors[0].code).toBe('recordedScore.noteMissing'); // prettier-ignore
  await record(ratna, [{ assessmentId: kraton, score: '30', note: 'Salah ketik.', revision: 1 }]);
  const [row] = (await standing()).filter(({ subjectId }) => subjectId === 'kraton');
  expect(row?.['stages']).toMatchObject({ prestasi: expect.objectContaining({ score: '75.00' }) });
  const kept = await scene.dataSource.query('select revision, score::text from recorded_scores where assessment_id = $1 order by 1', [kraton]); // prettier-ignore
  expect(kept).toEqual([
    { revision: 1, score: '0' },
    { revision: 2, score: '30' },
  ]);
  expect((await scene.audits()).filter((action) => action.startsWith('recordedScores'))).toEqual([
    'recordedScores.sourceAdded',
    'recordedScores.recorded',
    'recordedScores.recorded',
    'recordedScores.recorded',
  ]);
});

test('the sheet leads those who may open it to the document, and tells others nothing of it', async () => {
  const sheetOf = (person: Browser): Promise<Response> => person.get(`/assessments/${kraton}/sheet`);
  for (const person of [ratna, await scene.as('komang')]) {
    const { recorded } = (await sheetOf(person)).body;
    expect(recorded).toEqual({ prestasi: { periodId, sourceId, title: expect.any(String), fileName: expect.any(String), note: 'Salah ketik.' } }); // prettier-ignore
    const opened = await person.get(`/periods/${recorded.prestasi.periodId}/recorded-sources/${recorded.prestasi.sourceId}/file`); // prettier-ignore
    expect(opened.status).toBe(200);
  }
  // The document holds the scores of all bodies: the region's before the plenary, as little as the body's.
  for (const person of [await scene.as('made'), await scene.as('dewi'), await scene.as('budi')]) {
    const reply = await sheetOf(person);
    expect([reply.status, reply.body.recorded]).toEqual([200, {}]);
    expect(reply.text).not.toContain(sourceId);
  }
});

test('the determination freezes it, and a correction opens the bodies that it names', async () => {
  const komang = await scene.as('komang');
  const again = { assessmentId: kraton, score: '40', note: 'Surat pembetulan.', revision: 2 };
  expect((await komang.post(`/periods/${periodId}/determination`, { number: '1/SK/2026' })).status).toBe(201);
  expect(refusalOf(await record(ratna, [again]))).toEqual([409, 'period.notOpen']);
  expect((await ratna.get(path())).body.items.map(({ isOpen }: { isOpen: boolean }) => isOpen)).toEqual([false, false]);
  const correction = `/periods/${periodId}/determination/correction`;
  await komang.post(correction, { reason: 'Nilai prestasi keliru.', assessmentIds: [kraton] });
  const other = { assessmentId: munder, score: '10', note: 'x', revision: 1 };
  expect((await record(ratna, [again, other])).body.errors).toMatchObject([{ code: 'recordedScore.closed' }]);
  expect((await record(ratna, [again])).status).toBe(200);
  expect((await komang.get(correction)).body.correction.changes).toHaveLength(1);
  await (await scene.as('made')).post(`/assessments/${kraton}/verification`);
  expect((await komang.post(`/periods/${periodId}/determination`, { number: '2/SK/2026' })).status).toBe(201);
  const [row] = (await standing()).filter(({ subjectId }) => subjectId === 'kraton');
  expect(row?.['stages']).toMatchObject({ prestasi: { score: '100.00' } });
});
