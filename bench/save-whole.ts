/**
 * What a whole SAQ in one request costs: every item of a body that has answered nothing, then every item changed. CPU of the
 * server and of PostgreSQL together, one request after the other. Prints figures, asserts none. Run: npm run bench -- save-whole
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { cpuOf } from './autosave/cpu';
import { seedBodies, type Seeded } from './autosave/seed';
import { startApi, startDatabase } from './autosave/server';

const BODIES = 250;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Body = Seeded['bodies'][number];

/** The answers of one body, all in one request. */
const saveAll = async (url: string, { items, instrumentSha256 }: Seeded, body: Body, round: number): Promise<void> => {
  const answers = items.map(({ code, values }) => ({ itemCode: code, value: values[round % values.length], note: null, revision: round, instrumentSha256 })); // prettier-ignore
  const reply = await fetch(`${url}/api/assessments/${body.assessmentId}/answers`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-terbuka': '1', cookie: `terbuka_session=${body.token}` },
    body: JSON.stringify({ answers }),
  });
  if (!reply.ok) throw new Error(`${reply.status}: ${(await reply.text()).slice(0, 400)}`);
  await reply.arrayBuffer();
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN; // prettier-ignore

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const server = await startDatabase(folder);
  try {
    const seeded = await seedBodies(server.url, BODIES, folder);
    const api = await startApi(server.url, folder);
    const dataSource = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    // What the seed itself saved.
    await dataSource.query('truncate answers, answer_events');
    for (const round of [0, 1, 2]) {
      const before = [cpuOf(api.pid), cpuOf(server.postmaster)] as const;
      const times: number[] = [];
      for (const body of seeded.bodies) {
        const start = performance.now();
        await saveAll(api.url, seeded, body, round);
        times.push(performance.now() - start);
      }
      const [node, postgres] = [cpuOf(api.pid) - before[0], cpuOf(server.postmaster) - before[1]].map((micros) => micros / 1_000 / BODIES); // prettier-ignore
      const [{ count }] = await dataSource.query<[{ count: number }]>(
        'select count(*)::int as count from answer_events',
      );
      say(`${round === 0 ? 'all new (cold server)' : 'all changed'}: ${seeded.items.length} answers a request, CPU ${node?.toFixed(2)} + ${postgres?.toFixed(2)} ms (node + PostgreSQL), p50 ${median(times).toFixed(1)} ms, events ${count} of ${(round + 1) * BODIES * seeded.items.length}`); // prettier-ignore
    }
    await dataSource.destroy();
    await api.stop();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

void run();
