/**
 * A ranking of a nation's villages as workbook and CSV, and one of 500 and of 5,000 bodies as PDF: time, CPU, memory and size,
 * each in a process of its own, memory with the browser's. Prints figures, asserts none. Run: npm run bench -- export [NAME]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PageBrowser, sha256 } from '@app/platform';
import { loadReportAssets, printRanking, rankingModel, writeRankingXlsx, type ReportContext } from '@app/reports';
import { scorePeriod, toResultDocument, type PeriodDocument } from '@app/scoring';
import { csvHead, csvLine, rankingRows, rankingTable } from '@app/workbook';

const policy: PeriodDocument['period'] = {
  code: 'nasional-2026',
  title: 'Peringkat desa',
  year: 2026,
  organiser: 'Penyelenggara',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [
    { code: 'saq', label: 'SAQ', kind: 'recorded', weight: '80' },
    { code: 'presentasi', label: 'Presentasi', kind: 'recorded', weight: '20' },
  ],
  bands: [
    { code: 'INFORMATIF', label: 'Informatif', from: '90' },
    { code: 'CUKUP', label: 'Cukup Informatif', from: '60' },
    { code: 'TIDAK', label: 'Tidak Informatif', from: '0' },
  ],
  categories: [{ code: 'DESA', label: 'Desa' }],
  ranking: { within: ['category'], ties: 'competition' },
};

const villages = (count: number): PeriodDocument => ({
  format: 'terbuka/period@1',
  period: policy,
  instruments: {},
  subjects: Array.from({ length: count }, (_, number) => ({
    id: `35.${String(number).padStart(6, '0')}`,
    name: `Desa Sukamaju ${number}`,
    category: 'DESA',
    group: `Kecamatan ${number % 7_000}`,
    kind: 'DESA',
    status: 'participating',
    stages: {
      saq: { score: ((number * 7_919) % 10_001) / 100 + '' },
      presentasi: { score: ((number * 104_729) % 10_001) / 100 + '' },
    },
  })),
});

const context = (document: PeriodDocument): ReportContext => ({
  printedAt: '2026-11-21T15:50:00Z',
  inputSha256: sha256(document.period.code),
  letterhead: { lines: ['Pemerintah'], address: 'Jalan Uji 1', city: 'Uji', signatories: [] },
});

type Write = (document: PeriodDocument, path: string) => Promise<void>;

const asXlsx: Write = async (document, path) => {
  await writeRankingXlsx(rankingModel(document, scorePeriod(document, sha256), context(document)), path);
};

const asCsv: Write = async (document, path) => {
  const result = toResultDocument(document, scorePeriod(document, sha256), sha256);
  const lines = rankingRows(document, result).map(csvLine);
  await pipeline(Readable.from([csvHead(rankingTable(document).fields), ...lines]), createWriteStream(path));
};

const asPdf: Write = async (document, path) => {
  const browser = new PageBrowser({ dataDir: resolve('var/test'), path: process.env['PDF_BROWSER_PATH'] ?? null, choice: 'auto' }); // prettier-ignore
  try {
    const model = rankingModel(document, scorePeriod(document, sha256), context(document));
    const { pdf, pages, tagged } = await printRanking(model, await loadReportAssets(), browser);
    writeFileSync(path, pdf);
    process.send?.({ note: `${pages} pages${tagged ? ', tagged' : ', in parts'}` });
  } finally {
    await browser.close();
  }
};

const nothing: Write = (document) => Promise.resolve(void scorePeriod(document, sha256).results.length);

const tasks: Readonly<Record<string, { readonly rows: number; readonly write: Write }>> = {
  'score alone, 84,000': { rows: 84_000, write: nothing },
  'xlsx 84,000': { rows: 84_000, write: asXlsx },
  'csv 84,000': { rows: 84_000, write: asCsv },
  'pdf 500': { rows: 500, write: asPdf },
  'pdf 5,000': { rows: 5_000, write: asPdf },
};

/** A number out of a file about a process; 0 where it ended meanwhile. */
const factOf = (pid: string | number, file: string, pattern: RegExp): number => {
  try {
    return Number(pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** Memory of a process and of everything it started, bytes; what several of them share is counted once. */
const residentOf = (root: number): number => {
  const pids = readdirSync('/proc').filter((one) => /^\d+$/.test(one));
  const parents = new Map(pids.map((pid) => [Number(pid), factOf(pid, 'stat', /\) \w (\d+)/)]));
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(isBelow)
    .reduce((sum, pid) => sum + factOf(pid, 'smaps_rollup', /\nPss:\s+(\d+)/) * 1_024, 0);
};

const measure = async (name: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const path = join(folder, 'report');
  const begun = performance.now();
  const child = fork(__filename, ['--task', name, path]);
  let note = '';
  child.on('message', (message: { note?: string }) => (note = message.note ?? note));
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, residentOf(child.pid ?? 0))), 500);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1_000;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  process.stdout.write(`${name.padEnd(22)} ${code === 0 ? 'done  ' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s ${(most / 1_048_576).toFixed(0).padStart(6)} MB ${(size / 1_048_576).toFixed(1).padStart(6)} MB file ${note}\n`); // prettier-ignore
  rmSync(folder, { recursive: true, force: true });
};

const [flag, name = '', path = ''] = process.argv.slice(2);
const task = tasks[name];
if (flag === '--task' && task) void task.write(villages(task.rows), path);
else
  void Object.keys(tasks)
    .filter((one) => flag === undefined || one.startsWith(flag))
    .reduce((before, one) => before.then(() => measure(one)), Promise.resolve());
