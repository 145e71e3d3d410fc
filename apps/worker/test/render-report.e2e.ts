import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_STORAGE } from '@app/evaluation';
import { CONFIG } from '@app/office';
import { readConfig, type Storage } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Workbook } from 'exceljs';
import { PDFDocument } from 'pdf-lib';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from '../../api/test/cast';
import { smallPolicy } from '../../api/test/questionnaire';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  const config = readConfig({ DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
  ratna = await scene.as('ratna');
  await (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/registration`);
});
afterAll(async () => {
  await worker.close();
  await scene.close();
});

const ask = async (body: object): Promise<string> => {
  const reply = await ratna.post(`/periods/${scene.periodId}/reports`, body);
  expect(reply.status).toBe(202);
  return reply.body.id;
};
const bytesOf = async (id: string): Promise<Buffer> => {
  const reply = await supertest(scene.server)
    .get(`/api/reports/${id}/file`)
    .set('cookie', ratna.cookie)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect([reply.status, reply.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
  return reply.body as Buffer;
};
const drafts = async (): Promise<string[]> => readdir(join(scene.dataDir, 'drafts')).catch(() => []);

test('an interim ranking lists whoever may still fill in as not verified; once the window has closed, silence counts', async () => {
  const id = await ask({ kind: 'ranking', format: 'xlsx' });
  expect(await worker.get(JobMap).exhaust()).toBe(1);
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'done', rowCount: 0 });
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await bytesOf(id)).buffer);
  expect(JSON.stringify(book.getWorksheet('Desa')?.getSheetValues())).toContain('Belum diverifikasi');
  const closed = await ratna.put(`/periods/${scene.periodId}/policy`, {
    policy: smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' }),
    reason: 'Masa pengisian selesai.',
  });
  expect(closed.status).toBe(200);
});

test('a ranking asked for as Excel is queued, made by the worker and fetched from the tray', async () => {
  const id = await ask({ kind: 'ranking', format: 'xlsx' });
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'queued', progress: 0, title: 'Peringkat' });
  expect(refusalOf(await ratna.get(`/reports/${id}/file`))).toEqual([409, 'report.notReady']);
  expect(await worker.get(JobMap).exhaust()).toBe(1);
  const report = (await ratna.get(`/reports/${id}`)).body;
  expect(report).toMatchObject({
    state: 'done',
    progress: 100,
    rowCount: 1,
    fileName: 'peringkat_uji-2026.xlsx',
    error: null,
  });
  const bytes = await bytesOf(id);
  expect(bytes).toHaveLength(report.sizeBytes);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  expect(book.worksheets.map(({ name }) => name)).toContain('Desa');
  expect(await drafts()).toEqual([]);
});

test('recap, ranking and evaluation sheet come as PDF too', async () => {
  const ids = [
    await ask({ kind: 'ranking', format: 'pdf', category: 'DESA' }),
    await ask({ kind: 'recap', format: 'pdf' }),
    await ask({ kind: 'evaluation-sheet', format: 'pdf', assessmentId: scene.assessments['kraton'] ?? '' }),
  ];
  expect(await worker.get(JobMap).exhaust()).toBe(3);
  for (const id of ids) {
    expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({
      state: 'done',
      rowCount: 1,
      expectedRows: 1,
      rowsDone: 1,
    });
    expect((await PDFDocument.load(await bytesOf(id))).getPageCount()).toBeGreaterThan(0);
  }
});

test('minutes of a sitting and a decree with its annex come as PDF, to those of the plenary only', async () => {
  const komang = await scene.as('komang');
  const members = [{ name: 'Komang', position: 'Ketua', present: true }];
  const sitting = { heldOn: '2026-11-20', place: 'Ruang rapat', chair: 'Komang', members, quorum: 1 };
  const sittingId = (await komang.post(`/periods/${scene.periodId}/plenary-sittings`, sitting)).body.id;
  const budi = await scene.as('budi');
  const minutes = { kind: 'minutes', format: 'pdf', sittingId };
  expect(refusalOf(await budi.post(`/periods/${scene.periodId}/reports`, minutes))).toEqual([403, 'access.role']);
  expect(refusalOf(await ratna.post(`/periods/${scene.periodId}/reports`, { kind: 'decree', format: 'pdf' }))).toEqual([
    422,
    'report.invalid',
  ]);
  const determinedId = await scene.openPeriod('uji-ketetapan');
  expect((await komang.post(`/periods/${determinedId}/determination`, {})).status).toBe(201);
  const decree = (await ratna.post(`/periods/${determinedId}/reports`, { kind: 'decree', format: 'pdf' })).body.id;
  const ids = [await ask(minutes), decree];
  expect(await worker.get(JobMap).exhaust()).toBe(2);
  for (const id of ids) {
    expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'done' });
    expect((await PDFDocument.load(await bytesOf(id))).getPageCount()).toBeGreaterThan(0);
  }
});

test('a paper taken back is not made, and one already made cannot be taken back', async () => {
  const id = await ask({ kind: 'recap', format: 'xlsx' });
  expect((await ratna.delete(`/reports/${id}`)).status).toBe(204);
  await worker.get(JobMap).exhaust();
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'cancelled', fileName: null });
  expect(refusalOf(await ratna.delete(`/reports/${id}`))).toEqual([409, 'report.finished']);
});

test('a job that fails is tried again, tells why meanwhile, and leaves no file behind', async () => {
  const id = await ask({ kind: 'recap', format: 'xlsx' });
  const storage = worker.get<Storage>(REPORT_STORAGE);
  const { save } = storage;
  storage.save = () => Promise.reject(new Error('disk penuh'));
  await expect(worker.get(JobMap).exhaust()).rejects.toThrow('disk penuh');
  storage.save = save;
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({
    state: 'failed',
    fileName: null,
    error: expect.stringContaining('mencoba lagi'),
  });
  expect(await drafts()).toEqual([]);
  await scene.dataSource.query(
    `update pgboss.job set start_after = now() where name = 'render-report' and state = 'retry'`,
  );
  expect(await worker.get(JobMap).exhaust()).toBe(1);
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'done', error: null });
});

test('a job that was left running by a crashed worker is taken up again', async () => {
  const id = await ask({ kind: 'ranking', format: 'xlsx' });
  await scene.dataSource.query(`update reports set state = 'running', progress = 60 where id = $1`, [id]);
  expect(await worker.get(JobMap).exhaust()).toBe(1);
  expect((await ratna.get(`/reports/${id}`)).body).toMatchObject({ state: 'done', progress: 100 });
});

test('a refused request queues nothing: report and job commit together', async () => {
  const before = await scene.dataSource.query('select count(*)::int as n from pgboss.job');
  const sheet = { kind: 'evaluation-sheet', format: 'xlsx', assessmentId: scene.assessments['kraton'] };
  expect(refusalOf(await ratna.post(`/periods/${scene.periodId}/reports`, sheet))).toEqual([422, 'report.invalid']);
  expect(
    refusalOf(
      await ratna.post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'pdf', category: 'KOTA' }),
    ),
  ).toEqual([422, 'report.invalid']);
  expect(
    refusalOf(
      await (await scene.as('dewi')).post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'pdf' }),
    ),
  ).toEqual([403, 'access.role']);
  expect(
    refusalOf(await (await scene.as('dewi')).post(`/periods/${scene.periodId}/reports`, { ...sheet, format: 'pdf' })),
  ).toEqual([403, 'result.hidden']);
  expect(
    refusalOf(
      await (await scene.as('tono')).post(`/periods/${scene.periodId}/reports`, { ...sheet, format: 'pdf' }),
    )[0],
  ).toBe(403);
  expect(
    refusalOf(
      await (await scene.as('siti')).post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'pdf' }),
    ),
  ).toEqual([404, 'access.notFound']);
  expect(await scene.dataSource.query('select count(*)::int as n from pgboss.job')).toEqual(before);
});

test('a tray holds what its owner asked for and nothing else', async () => {
  const id = await ask({ kind: 'ranking', format: 'xlsx' });
  expect((await ratna.get('/reports')).body.items[0]).toMatchObject({ id });
  const budi = await scene.as('budi');
  expect((await budi.get('/reports')).body).toMatchObject({ items: [], total: 0 });
  expect(refusalOf(await budi.get(`/reports/${id}/file`))).toEqual([404, 'report.unknown']);
});
