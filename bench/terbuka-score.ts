import { builtInInstruments, itemsOf, type Item, type ItemValue } from '@app/instrument';
import type { PeriodDocument, Subject } from '@app/scoring';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `terbuka score` on 10,000 bodies × 102 items: under 10 s and 1 GB on two cores. The real program is run on a real file, from
 * its start to its end; a number of bodies may be given as the first argument.
 */
const bodies = Number(process.argv[2] ?? 10_000);
const program = join(__dirname, '..', 'apps', 'cli', 'src', 'main.js');
const instrument = builtInInstruments['opd-2026'];
const rubric = builtInInstruments['rubrik-presentasi-2026'];

/** Mulberry32: the same document every time, on every machine. */
const chance = ((state: number) => (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
})(2026);

const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(chance() * list.length)] ?? list[0];

const verdictOn = (item: Item): ItemValue => {
  if (item.notApplicable && chance() < 0.1) return { notApplicable: true };
  return chance() < 0.05 ? { rejected: true } : answerTo(item);
};

const answerTo = (item: Item): ItemValue => {
  switch (item.kind) {
    case 'yesNo':
      return { choice: pick(['YA', 'YA', 'TIDAK']) };
    case 'scale':
      return { choice: item.levels[Math.floor(chance() * item.levels.length)]?.code ?? '' };
    case 'checklist':
      return { elements: item.elements.filter(() => chance() < 0.7).map(({ code }) => code) };
    case 'number':
      return { number: (chance() * Number(item.max ?? '100')).toFixed(item.integer ? 0 : 2) };
    case 'text':
      return { text: 'Sudah.' };
  }
};

const items = itemsOf(instrument);
const criteria = itemsOf(rubric);

const subject = (index: number): Subject => ({
  id: `OPD-${String(index).padStart(6, '0')}`,
  name: `Dinas Nomor ${index}`,
  category: pick(['PROVINSI', 'KABUPATEN', 'KOTA']),
  group: pick(['Barat', 'Tengah', 'Timur']),
  status: 'participating',
  stages: {
    saq: {
      verdicts: Object.fromEntries(
        items.filter(() => chance() > 0.03).map((item) => [item.code, verdictOn(item)] as const),
      ),
    },
    presentasi: {
      jurors: Object.fromEntries(
        ['j1', 'j2', 'j3'].map((juror) => [
          juror,
          Object.fromEntries(criteria.map(({ code }) => [code, String(60 + Math.floor(chance() * 40))])),
        ]),
      ),
    },
  },
});

const head: Omit<PeriodDocument, 'subjects'> = {
  format: 'terbuka/period@1',
  period: {
    code: 'bangku-uji',
    title: 'Bangku Uji',
    year: 2026,
    organiser: 'Terbuka',
    scale: '100',
    decimals: 2,
    rounding: 'half-up',
    stages: [
      { code: 'saq', kind: 'questionnaire', weight: '80', instrument: 'opd-2026' },
      {
        code: 'presentasi',
        kind: 'panel',
        weight: '20',
        instrument: 'rubrik-presentasi-2026',
        panel: { aggregate: 'mean', minJurors: 3 },
        gate: { on: 'saq', anyOf: [{ atLeast: '60' }, { topPerCategory: 5 }] },
      },
    ],
    bands: [
      { code: 'INFORMATIF', label: 'Informatif', from: '90' },
      { code: 'MENUJU_INFORMATIF', label: 'Menuju Informatif', from: '80' },
      { code: 'CUKUP_INFORMATIF', label: 'Cukup Informatif', from: '60' },
      { code: 'KURANG_INFORMATIF', label: 'Kurang Informatif', from: '40' },
      { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0' },
    ],
    ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi'] },
  },
  instruments: { 'opd-2026': instrument, 'rubrik-presentasi-2026': rubric },
};

const writeDocument = (file: string): void => {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, `${JSON.stringify(head).slice(0, -1)},"subjects":[`);
  for (let index = 0; index < bodies; index += 1) {
    writeSync(descriptor, `${index === 0 ? '' : ','}\n${JSON.stringify(subject(index))}`);
  }
  writeSync(descriptor, '\n]}\n');
  closeSync(descriptor);
};

const megabytes = (bytes: number): string => `${(bytes / 1048576).toFixed(0)} MB`;

/** As scripts/terbuka.mjs starts it. */
const flags = ['--enable-source-maps', '--max-semi-space-size=32'];

/** Runs the program once. Its peak of memory is what it says itself at its end, through a preloaded line. */
const measure = (folder: string, label: string, args: readonly string[]): void => {
  const preload = join(folder, 'usage.cjs');
  const usage = join(folder, 'usage.txt');
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`,
  );
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...flags, '--require', preload, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`${label}: status ${status}\n${stderr.toString('utf8')}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  const busy = ((userCPUTime + systemCPUTime) / 1e6).toFixed(2);
  const figures = [seconds.toFixed(2), busy, megabytes(maxRSS * 1024)].map((figure) => figure.padStart(12)).join('');
  process.stdout.write(`${label.padEnd(24)}${figures}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
try {
  const file = (name: string): string => join(folder, name);
  writeDocument(file('period.json'));
  process.stdout.write(`${bodies} bodies × ${items.length} items, ${megabytes(statSync(file('period.json')).size)}\n`);
  process.stdout.write(
    `${['', 'seconds', 'cpu seconds', 'peak'].map((head, index) => (index ? head.padStart(12) : head.padEnd(24))).join('')}\n`,
  );
  measure(folder, 'score', ['score', file('period.json')]);
  const outputs = ['--json', file('result.json'), '--sheets', file('sheets.jsonl')];
  measure(folder, 'score --json --sheets', ['score', file('period.json'), ...outputs]);
  measure(folder, 'verify', ['verify', file('result.json'), file('period.json')]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
