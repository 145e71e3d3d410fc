import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createScene, refusalOf, type Browser, type Scene } from '../../api/test/cast';
import { handIn, verify } from '../../api/test/corrected';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
let periodId: string;
beforeAll(async () => {
  scene = await createScene();
  const config = readConfig({ DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
  await lastYear(scene);
  periodId = await openYear(scene, { code: 'tahun-ini', year: 2026 }, smallQuestionnaire);
  const assessment = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, assessment);
  await verify(scene, periodId, assessment);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await scene.close();
});

const make = async (person: Browser, body: object): Promise<Record<string, unknown>> => {
  const asked = await person.post(`/periods/${periodId}/reports`, body);
  expect(asked.status).toBe(202);
  await worker.get(JobMap).exhaust();
  return (await person.get(`/reports/${asked.body.id}`)).body;
};

test.each([
  ['years', 'xlsx', 1],
  ['years', 'pdf', 1],
  ['participation', 'xlsx', 1],
  ['participation', 'pdf', 1],
  ['agreement', 'xlsx', 0],
  ['agreement', 'pdf', 0],
  ['brief', 'pdf', 1],
])('%s as %s is made from the figures of the screens', async (kind, format, rowCount) => {
  expect(await make(await scene.as('ratna'), { kind, format })).toMatchObject({ state: 'done', error: null, rowCount });
});

test('the head of the region has the brief; agreement is for the plenary, and no body has any of them', async () => {
  const ask = async (person: Parameters<Scene['as']>[0], kind: string) =>
    (await scene.as(person)).post(`/periods/${periodId}/reports`, { kind, format: 'pdf' });
  expect((await ask('indah', 'brief')).status).toBe(202);
  expect(refusalOf(await ask('indah', 'agreement'))).toEqual([403, 'access.role']);
  for (const kind of ['brief', 'years', 'participation', 'agreement'])
    expect([kind, refusalOf(await ask('dewi', kind))]).toEqual([kind, [403, 'access.role']]);
  const workbook = await (
    await scene.as('ratna')
  ).post(`/periods/${periodId}/reports`, { kind: 'brief', format: 'xlsx' });
  expect(refusalOf(workbook)).toEqual([422, 'report.invalid']);
});
