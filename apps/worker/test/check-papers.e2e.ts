import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from '../../api/test/cast';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
let kraton: string;
const as = (person: Parameters<Scene['as']>[0]): Promise<Browser> => scene.as(person);
beforeAll(async () => {
  scene = await createScene();
  const config = readConfig({ DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
  kraton = scene.assessments['kraton'] ?? '';
  await judge();
});
afterAll(async () => {
  await worker.close();
  await scene.close();
});

/** One village from its answers to the end of the jury, in which A3 was rejected. */
const judge = async (): Promise<void> => {
  const [dewi, camat, ratna, made, sari] = [
    await as('dewi'),
    await as('camat'),
    await as('ratna'),
    await as('made'),
    await as('sari'),
  ];
  await dewi.post(`/assessments/${kraton}/registration`);
  const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '80' }, A4: { notApplicable: true } };
  for (const [item, value] of Object.entries(answers))
    await dewi.put(`/assessments/${kraton}/answers/${item}`, { value, revision: 0 });
  await camat.post(`/assessments/${kraton}/submission`, { statementAccepted: true });
  await ratna.post(`/periods/${scene.periodId}/assignments`, {});
  const verdicts = {
    A1: { decision: 'accept' },
    A2: { decision: 'accept' },
    A3: { decision: 'reject', reason: 'Tanpa register.' },
    A4: { decision: 'notApplicable' },
  };
  for (const [item, verdict] of Object.entries(verdicts))
    await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...verdict, revision: 0 });
  await made.post(`/assessments/${kraton}/verification`);
  await ratna.post(`/periods/${scene.periodId}/stages/presentasi/opening`, {});
  const [session] = (await sari.get('/presentations')).body.items;
  await sari.put(`/presentations/${session.id}/scores/K1`, { score: '90', revision: 0 });
  await sari.put(`/presentations/${session.id}/scores/K2`, { score: '85.5', revision: 0 });
  await sari.post(`/presentations/${session.id}/card`);
  await ratna.put(`/presentations/${session.id}/attendance`, { headAttended: true });
};

const ask = async (person: Browser, body: object) => person.post(`/periods/${scene.periodId}/reports`, body);
const certificates = { kind: 'certificate', format: 'pdf', category: 'DESA' };
const make = async (person: Browser, body: object): Promise<number> => {
  const asked = await ask(person, body);
  expect(asked.status).toBe(202);
  await worker.get(JobMap).exhaust();
  const made = (await person.get(`/reports/${asked.body.id}`)).body;
  expect(made).toMatchObject({ state: 'done' });
  return made.rowCount;
};
interface Issued {
  readonly code: string;
  readonly kind: string;
  readonly number: string | null;
}
const issued = (): Promise<Issued[]> =>
  scene.dataSource.query('select code, kind, number from issued_papers order by issued_at, kind');
const check = (code: string) => supertest(scene.server).get(`/api/public/papers/${code}`);
const faultOf = async (person: Browser, body: object): Promise<unknown> => {
  const { status, body: answer } = await ask(person, body);
  return [status, answer.errors?.[0]?.code ?? answer.code];
};

/** One story, told in order: each test stands on the one before. */
describe('a certificate', () => {
  let codes: Record<string, string> = {};

  test('is of a determined period only', async () => {
    expect(await faultOf(await as('ratna'), certificates)).toEqual([422, 'report.notCertifiable']);
    const done = await (
      await as('komang')
    ).post(`/periods/${scene.periodId}/determination`, {
      number: '1/SK/2026',
      decidedOn: '2026-11-20',
    });
    expect(done.status).toBe(201);
  });

  test('is printed by the commission before publication, and nobody learns anything by its code until then', async () => {
    const [ratna, dewi] = [await as('ratna'), await as('dewi')];
    expect(await make(ratna, certificates)).toBe(1);
    expect(await make(ratna, { kind: 'decree', format: 'pdf' })).toBe(1);
    expect(await make(ratna, { kind: 'evaluation-sheet', format: 'pdf', assessmentId: kraton })).toBe(1);
    const papers = await issued();
    expect(papers.map(({ kind, number }) => [kind, number])).toEqual([
      ['certificate', '1/SERT/XI/2026'],
      ['decree', null],
      ['evaluation-sheet', null],
    ]);
    codes = Object.fromEntries(papers.map(({ kind, code }) => [kind, code]));
    for (const { code } of papers) {
      const { status, body } = await check(code);
      expect([status, body.code]).toEqual([404, 'paper.unknown']);
      expect(body).toEqual({ ...(await check('AAAABBBBCCCCDDDD')).body, instance: body.instance });
    }
    expect(await faultOf(dewi, { ...certificates, assessmentId: kraton })).toEqual([422, 'report.notPublished']);
    expect(await faultOf(await as('indah'), certificates)).toEqual([422, 'report.notPublished']);
  });

  test('printed again keeps its code and its number', async () => {
    await make(await as('ratna'), { kind: 'certificate', format: 'pdf', assessmentId: kraton });
    expect((await issued()).filter(({ kind }) => kind === 'certificate')).toMatchObject([
      { code: codes['certificate'], number: '1/SERT/XI/2026' },
    ]);
  });

  test('once published is checked by anybody, down to the signature, and fetched by its body but no other', async () => {
    const ratna = await as('ratna');
    expect((await ratna.post(`/periods/${scene.periodId}/publication`)).status).toBe(201);
    const typed = (codes['certificate'] ?? '').toLowerCase().replace(/(.{4})(?=.)/g, '$1 ');
    const { status, body } = await check(encodeURIComponent(typed));
    const row = (await supertest(scene.server).get('/api/public/periods/uji-2026/bodies/kraton')).body.row;
    expect([status, body]).toMatchObject([
      200,
      {
        kind: 'certificate',
        state: 'valid',
        number: '1/SERT/XI/2026',
        signature: 'good',
        body: { subjectId: 'kraton', name: row.name },
        outcome: { final: row.final, bandLabel: row.bandLabel, rank: 1, rankedInCategory: 1 },
        decree: { number: '1/SK/2026' },
        withdrawn: null,
        corrected: null,
      },
    ]);
    expect((await check(codes['decree'] ?? '')).body).toMatchObject({ kind: 'decree', state: 'valid', body: null });
    expect(await make(await as('dewi'), { ...certificates, assessmentId: kraton })).toBe(1);
    expect(await faultOf(await as('dewi'), certificates)).toEqual([422, 'report.assessmentMissing']);
    expect(refusalOf(await ask(await as('tono'), { ...certificates, assessmentId: kraton }))[0]).toBe(403);
    expect(await faultOf(ratna, { ...certificates, assessmentId: scene.assessments['munder'] })).toEqual([
      422,
      'report.notRanked',
    ]);
  });

  test('of a withdrawn result says so, with the reason and without the score', async () => {
    const ratna = await as('ratna');
    await ratna.post(`/periods/${scene.periodId}/publication/withdrawal`, { reason: 'Nama desa tertukar' });
    const { body } = await check(codes['certificate'] ?? '');
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: 'Nama desa tertukar' },
      outcome: null,
      body: null,
    });
    expect(await faultOf(ratna, certificates)).toEqual([422, 'report.notCertifiable']);
    await ratna.post(`/periods/${scene.periodId}/publication`);
    expect((await check(codes['certificate'] ?? '')).body).toMatchObject({ state: 'valid', withdrawn: null });
  });

  test('that was corrected tells which decree holds now, once that is published', async () => {
    const [ratna, made, komang] = [await as('ratna'), await as('made'), await as('komang')];
    const before = (await check(codes['certificate'] ?? '')).body.outcome.final;
    await komang.post(`/periods/${scene.periodId}/determination/correction`, {
      reason: 'Register ternyata ada.',
      assessmentIds: [kraton],
    });
    expect(await faultOf(ratna, certificates)).toEqual([422, 'report.notCertifiable']);
    await made.put(`/assessments/${kraton}/verdicts/A3`, { decision: 'accept', revision: 1 });
    await made.post(`/assessments/${kraton}/verification`);
    const again = { number: '2/SK/2026', decidedOn: '2026-12-01' };
    expect((await komang.post(`/periods/${scene.periodId}/determination`, again)).status).toBe(201);
    expect((await check(codes['certificate'] ?? '')).body.state).toBe('valid');
    expect((await ratna.post(`/periods/${scene.periodId}/publication`)).status).toBe(201);
    const { body } = await check(codes['certificate'] ?? '');
    expect(body).toMatchObject({
      state: 'corrected',
      outcome: { final: before },
      corrected: { number: '2/SK/2026', reason: 'Register ternyata ada.' },
    });
    expect(Number(body.corrected.outcome.final)).toBeGreaterThan(Number(before));
    expect(await make(ratna, certificates)).toBe(1);
    expect((await issued()).filter(({ kind }) => kind === 'certificate').map(({ number }) => number)).toEqual([
      '1/SERT/XI/2026',
      '2/SERT/XII/2026',
    ]);
  });

  test('whose result was changed behind the signature is called out', async () => {
    await scene.dataSource.query('alter table determinations disable trigger determinations_insert_only');
    await scene.dataSource.query(
      `update determinations set result_document = jsonb_set(result_document, '{results,0,final}', '"99.99"') where number = '2/SK/2026'`,
    );
    await scene.dataSource.query('alter table determinations enable trigger determinations_insert_only');
    const [, later] = (await issued()).filter(({ kind }) => kind === 'certificate');
    expect((await check(later?.code ?? '')).body.signature).toBe('bad');
  });
});
