/**
 * Saves a second of the hot route, with every rule on, beside pgbench doing one audited upsert a transaction on the same
 * tables in the same run. Prints figures, asserts none. Run: npm run bench -- autosave [seconds] (needs pgbench:
 * apt-get install postgresql-contrib, or postgresql-client-common with postgresql-15)
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { cpuOf } from './autosave/cpu';
import type { DriveReport, DriveTask } from './autosave/drive';
import { seedBodies } from './autosave/seed';
import { startApi, startDatabase, type ApiProcess } from './autosave/server';

const BODIES = 250;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const drive = (task: DriveTask, folder: string): Promise<DriveReport> =>
  new Promise((done, fail) => {
    const [taskFile, reportFile] = [join(folder, 'task.json'), join(folder, 'report.json')];
    writeFileSync(taskFile, JSON.stringify(task));
    const child = spawn(process.execPath, [join(__dirname, 'autosave', 'drive.js'), taskFile, reportFile], { stdio: 'inherit' }); // prettier-ignore
    child.on('exit', (code) => (code === 0 ? done(JSON.parse(readFileSync(reportFile, 'utf8')) as DriveReport) : fail(new Error(`the load ended with ${code}`)))); // prettier-ignore
  });

const pgbenchScript = `
\\set a random(1, ${BODIES})
\\set i random(1, 90)
with saved as (
  insert into answers (assessment_id, item_code, value, note, revision, saved_by, saved_at)
  select id, 'P' || :i, '{"choice":"YA"}', null, 1, clerk, now() from bench_bodies where n = :a
  on conflict (assessment_id, item_code) do update
    set value = excluded.value, revision = answers.revision + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at
  returning *)
insert into answer_events (assessment_id, item_code, revision, value, note, actor_id, at, idempotency_key)
select assessment_id, item_code, revision, value, note, saved_by, saved_at, gen_random_uuid()::text from saved;
`;

interface Anchor {
  readonly rate: number;
  readonly micros: number;
}

/** One audited upsert for each transaction, 64 clients, prepared, nothing in front. */
const pgbench = (url: string, folder: string, seconds: number, postmaster: number): Anchor | null => {
  const script = join(folder, 'upsert.sql');
  writeFileSync(script, pgbenchScript);
  const before = cpuOf(postmaster);
  const { stdout, error, stderr } = spawnSync('pgbench', ['-n', '-M', 'prepared', '-c', '64', '-j', '2', '-T', String(seconds), '-f', script, url], { encoding: 'utf8' }); // prettier-ignore
  if (error) return null;
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? NaN);
  const count = Number(/processed: (\d+)/.exec(stdout)?.[1] ?? NaN);
  if (!rate) say(stderr.slice(-500));
  return { rate, micros: (cpuOf(postmaster) - before) / count };
};

const format = (value: number | null, places = 0): string => (value ?? NaN).toFixed(places).padStart(7);

interface Ground {
  readonly dataSource: DataSource;
  readonly api: ApiProcess;
  readonly task: Omit<DriveTask, 'connections' | 'seconds' | 'quick' | 'rate' | 'round'>;
  readonly folder: string;
  readonly postmaster: number;
}

let round = 0;

const measure = async (
  ground: Ground,
  { name, ...run }: { name: string; connections: number; seconds: number; quick: boolean; rate: number | null },
): Promise<number> => {
  // prettier-ignore
  const { api, postmaster, folder, task } = ground;
  const before = [cpuOf(api.pid), cpuOf(postmaster)] as const;
  round += 1;
  await ground.dataSource.query('truncate answers, answer_events');
  const report = await drive({ ...task, ...run, round }, folder);
  const cpu = [cpuOf(api.pid) - before[0], cpuOf(postmaster) - before[1]].map((micros) => micros / report.acknowledged);
  const lost = await lostOf(ground.dataSource, report);
  const rate = report.acknowledged / report.seconds;
  say(`${name.padEnd(34)}${format(rate)} /s  p50 ${format(report.p50, 1)} ms  p99 ${format(report.p99, 1)} ms  CPU ${format(cpu[0] ?? 0)} + ${format(cpu[1] ?? 0)} µs (node + PostgreSQL)  acknowledged ${report.acknowledged}, lost ${lost}, refused ${JSON.stringify(report.refused)}`); // prettier-ignore
  return rate;
};

/** Acknowledged saves whose event is not there; the keys of a round count them. */
const lostOf = async (dataSource: DataSource, { acknowledged, keyPrefix }: DriveReport): Promise<number> => {
  const [{ found }] = await dataSource.query<[{ found: number }]>(
    `select count(*)::int as found from answer_events where idempotency_key like $1 || '%'`,
    [keyPrefix],
  );
  return Math.max(0, acknowledged - found);
};

const run = async (): Promise<void> => {
  const seconds = Number(process.argv[2] ?? 8);
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const server = await startDatabase(folder);
  const { postmaster } = server;
  try {
    const seeded = await seedBodies(server.url, BODIES, folder);
    const api = await startApi(server.url, folder);
    const dataSource = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    const ground = { dataSource, api, folder, postmaster, task: { url: api.url, ...seeded } };
    await measure(ground, { name: 'warming up', connections: 64, seconds: 3, quick: true, rate: null });
    const usual = await measure(ground, { name: 'the ordinary way, 64 connections', connections: 64, seconds, quick: false, rate: null }); // prettier-ignore
    for (const connections of [64, 256, 1_000]) {
      const first = pgbench(server.url, folder, seconds, postmaster);
      const rate = await measure(ground, { name: `the hot route, ${connections} connections`, connections, seconds, quick: true, rate: null }); // prettier-ignore
      const second = pgbench(server.url, folder, seconds, postmaster);
      const anchor = first && second ? (first.rate + second.rate) / 2 : NaN;
      say(`    pgbench, 64 clients, before and after: ${first ? `${format(first.rate)} and ${format(second?.rate ?? NaN)} /s, ${format(first.micros)} µs` : 'missing: apt-get install postgresql-contrib'}; ours ÷ pgbench = ${(rate / anchor).toFixed(2)}; ours ÷ ordinary = ${(rate / usual).toFixed(1)}`); // prettier-ignore
      if (connections > 64) await measure(ground, { name: `  the same at 70 % of that load`, connections, seconds, quick: true, rate: rate * 0.7 }); // prettier-ignore
    }
    await dataSource.destroy();
    await api.stop();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

void run();
