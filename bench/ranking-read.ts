/**
 * Reads of what is published, warm: the ranking as page and as JSON, whole and unchanged, beside a server that does nothing,
 * in rounds that alternate; then pages that nobody asked for before. The load runs on the same cores. Prints figures,
 * asserts none. Run: npm run bench -- ranking-read [SECONDS] [ROUNDS], with TERBUKA_URL over a running installation.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withServer } from './demo/open-demo';
import type { ReadReport, ReadTask } from './ranking-read/read';

const SECONDS = Number(process.argv[2] ?? 4);
const ROUNDS = Number(process.argv[3] ?? 3);
const CONNECTIONS = 64;
const COLD_PAGES = 200;

const read = (task: ReadTask, folder: string): Promise<ReadReport> =>
  new Promise((done, fail) => {
    const reportFile = join(folder, 'report.json');
    const child = spawn(process.execPath, [join(__dirname, 'ranking-read', 'read.js'), JSON.stringify(task), reportFile], { stdio: 'inherit' }); // prettier-ignore
    child.on('exit', (code) => (code === 0 ? done(JSON.parse(readFileSync(reportFile, 'utf8')) as ReadReport) : fail(new Error(`the load ended with ${code}`)))); // prettier-ignore
  });

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Course {
  readonly name: string;
  readonly url: string;
  readonly etag: string | null;
}

const etagOf = async (url: string): Promise<string> =>
  (await fetch(url, { headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? '';

const runAll = async (courses: readonly Course[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const reports = new Map<string, ReadReport[]>(courses.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, url, etag } of courses)
      reports.get(name)?.push(await read({ url, etag, connections: CONNECTIONS, seconds: SECONDS }, folder));
  const rateOf = (name: string): number =>
    median((reports.get(name) ?? []).map(({ answers, seconds }) => answers / seconds));
  const anchor = rateOf(courses[0]?.name ?? '');
  say(`${'answers a second, 64 connections'.padEnd(34)}     rate  of empty  p99 ms   bytes  statuses`);
  for (const [name, runs] of reports) {
    const last = runs.at(-1);
    const size = last ? Math.round(last.bytes / last.answers) : NaN;
    say(`${name.padEnd(34)} ${rateOf(name).toFixed(0).padStart(8)} ${(rateOf(name) / anchor).toFixed(2).padStart(9)} ${median(runs.map(({ p99 }) => p99)).toFixed(1).padStart(7)} ${String(size).padStart(7)}  ${JSON.stringify(last?.statuses)}`); // prettier-ignore
  }
  rmSync(folder, { recursive: true, force: true });
};

/** Addresses that nobody asked for before, one after the other: what a reader waits for at most. */
const readCold = async (page: string): Promise<void> => {
  const times: number[] = [];
  for (let number = 0; number < COLD_PAGES; number += 1) {
    const begun = performance.now();
    await (await fetch(`${page}?cari=desa&halaman=${number % 3}&n=${number}`)).text();
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? NaN).toFixed(1);
  say(`a page made anew: median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, longest ${at(1)} ms (target 10)`);
};

void withServer(async (origin) => {
  const [period] = ((await (await fetch(`${origin}/api/public/periods`)).json()) as { items: { code: string }[] })
    .items;
  if (!period) throw new Error('nothing is published');
  const page = `${origin}/publik/${period.code}`;
  const json = `${origin}/api/public/periods/${period.code}`;
  const empty = fork(join(__dirname, 'ranking-read', 'empty.js'));
  const [{ url }] = (await once(empty, 'message')) as [{ url: string }];
  await runAll([
    { name: 'empty handler', url: `${url}/`, etag: null },
    { name: 'page, whole', url: page, etag: null },
    { name: 'page, unchanged (304)', url: page, etag: await etagOf(page) },
    { name: 'JSON, whole', url: json, etag: null },
    { name: 'JSON, unchanged (304)', url: json, etag: await etagOf(json) },
  ]);
  await readCold(page);
  empty.disconnect();
});
