import type { ChildProcess } from 'node:child_process';
import { DataSource } from 'typeorm';
import { createScene, type Browser, type Scene } from '../../api/test/cast';
import { handIn, verify } from '../../api/test/corrected';
import { startProcess } from '../../web/test/product';

let scene: Scene;
let ratna: Browser;
let gate: DataSource;
const workers: ChildProcess[] = [];

const GATE = 4_242;

beforeAll(async () => {
  scene = await createScene();
  ratna = await scene.as('ratna');
  const kraton = scene.assessments['kraton'] ?? '';
  await handIn(scene, kraton);
  await verify(scene, scene.periodId, kraton);
  gate = await new DataSource({ type: 'postgres', url: scene.databaseUrl }).initialize();
  await gate.query(`create function wait_at_gate() returns trigger language plpgsql as
    $$ begin if new.progress = 10 then perform pg_advisory_xact_lock(${GATE}); end if; return new; end $$`);
}, 120_000);
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await gate?.destroy();
  await scene?.close();
});

const startWorker = async (): Promise<ChildProcess> => {
  const env = { ...process.env, DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' };
  const worker = await startProcess('worker', env);
  workers.push(worker);
  return worker;
};

const reportOf = async (id: string) => (await ratna.get(`/reports/${id}`)).body;

/** Asks again and again; the test's own time is the limit. */
const until = async (id: string, state: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const report = await reportOf(id);
    if (report.state === state) return report;
    expect([report.state, report.error]).toEqual([expect.stringMatching(/queued|running/), null]);
  }
};

test('a report whose worker is killed while it is made is taken up by the next one, and finished whole', async () => {
  // Whoever tells that a tenth is done waits here, so that the worker dies in the middle and not before or after.
  await gate.query('create trigger reports_gate before update on reports for each row execute function wait_at_gate()');
  const closed = gate.createQueryRunner();
  await closed.query(`select pg_advisory_lock(${GATE})`);

  const first = await startWorker();
  const asked = await ratna.post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'xlsx' });
  expect(asked.status).toBe(202);
  await until(asked.body.id, 'running');
  const dead = new Promise((exited) => first.once('exit', exited));
  first.kill('SIGKILL');
  await dead;
  await closed.query(`select pg_advisory_unlock(${GATE})`);
  await closed.release();
  await gate.query('drop trigger reports_gate on reports');
  expect((await reportOf(asked.body.id)).state).toBe('running');

  await startWorker();
  const report = await until(asked.body.id, 'done');
  expect(report).toMatchObject({ rowCount: 1, progress: 100, error: null });
  expect((await ratna.get(`/reports/${asked.body.id}/file`)).status).toBe(200);
}, 120_000);

test('a job that is being performed is nobody’s to take, however long it takes', async () => {
  const [row] = await gate.query<{ held: number }[]>(
    `select count(*)::int as held from pgboss.job j join pg_locks l on l.locktype = 'advisory' and l.classid = 727003::oid
        and l.objid = (hashtext(j.id::text) & 2147483647)::bigint::oid where j.state = 'active' and j.name = 'render-report'`,
  );
  expect(row).toEqual({ held: 0 });
  const closed = gate.createQueryRunner();
  await gate.query('create trigger reports_gate before update on reports for each row execute function wait_at_gate()');
  await closed.query(`select pg_advisory_lock(${GATE})`);
  const asked = await ratna.post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'xlsx' });
  await until(asked.body.id, 'running');
  // Old enough to be taken for abandoned; a worker that starts looks before it says that it is ready.
  await gate.query(`update pgboss.job set started_on = now() - interval '1 minute' where state = 'active'`);
  await startWorker();
  const [kept] = await gate.query<{ state: string; retry_count: number }[]>(
    `select state, retry_count from pgboss.job where name = 'render-report' and data->>'reportId' = $1`,
    [asked.body.id],
  );
  expect(kept).toEqual({ state: 'active', retry_count: 0 });
  await closed.query(`select pg_advisory_unlock(${GATE})`);
  await closed.release();
  expect(await until(asked.body.id, 'done')).toMatchObject({ rowCount: 1 });
}, 120_000);

test('a report whose worker dies at every try ends failed, in words, and whoever asked is told', async () => {
  const closed = gate.createQueryRunner();
  await gate.query('drop trigger if exists reports_gate on reports');
  await gate.query('create trigger reports_gate before update on reports for each row execute function wait_at_gate()');
  await closed.query(`select pg_advisory_lock(${GATE})`);
  for (const worker of workers.splice(0)) await killed(worker);
  const { id } = (await ratna.post(`/periods/${scene.periodId}/reports`, { kind: 'ranking', format: 'xlsx' })).body;
  const tries = async (): Promise<number> =>
    (await gate.query(`select retry_count as n from pgboss.job where name = 'render-report' and data->>'reportId' = $1 and state = 'active'`, [id]))[0]?.n ?? -1; // prettier-ignore
  for (let number = 0; number < 3; number += 1) {
    const worker = await startWorker();
    while ((await tries()) !== number)
      await gate.query(`update pgboss.job set start_after = now() where state = 'retry'`);
    await killed(worker);
    await gate.query(`update pgboss.job set started_on = now() - interval '1 minute' where state = 'active'`);
  }
  await closed.query(`select pg_advisory_unlock(${GATE})`);
  await closed.release();
  await startWorker();
  for (let state = ''; state !== 'failed';) ({ state } = await reportOf(id));
  expect((await reportOf(id)).error).toContain('berhenti pada setiap percobaan');
  const told = (await ratna.get('/notifications')).body.items;
  expect(told[0]).toMatchObject({ kind: 'report', title: 'Laporan gagal dibuat', href: '/laporan' });
}, 180_000);

const killed = async (worker: ChildProcess): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const dead = new Promise((exited) => worker.once('exit', exited));
  worker.kill('SIGKILL');
  await dead;
};
