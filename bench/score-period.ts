/**
 * How long the scoring of a province takes: 10,000 bodies × 102 items, with a panel, gates, sheets and their hashes.
 * Prints figures, asserts none. Run: npm run bench -- score-period [bodies]
 */
import { createHash } from 'node:crypto';
import type { Instrument, InstrumentNode, Item, ItemValue, ItemValues } from '@app/instrument';
import { scorePeriod, toResultDocument, type PeriodDocument, type Policy, type Subject } from '@app/scoring';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Mulberry32: the same document on every machine. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const levels = ['1', '0.75', '0.5', '0.25', '0'].map((fraction, index) => ({
  code: `L${index + 1}`,
  text: { id: `Tingkat ${index + 1} menurut definisi operasional` },
  fraction,
}));
const elements = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => ({ code, text: { id: `Unsur ${code}` } }));

const itemOf = (index: number): Item => {
  const common = {
    type: 'item',
    code: `A${String(index + 1).padStart(3, '0')}`,
    text: {
      id: `Apakah badan publik mengumumkan informasi berkala nomor ${index + 1} di laman resminya dan memutakhirkannya?`,
    },
    weight: `${1 + (index % 4) * 0.5}`,
    law: [],
    notApplicable: { statement: true },
  } as const;
  switch (index % 10) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { ...common, kind: 'scale', levels };
    case 4:
    case 5:
      return { ...common, kind: 'checklist', elements };
    case 6:
      return { ...common, kind: 'number', rule: { type: 'linear', zeroAt: '0', fullAt: '50' } };
    default:
      return { ...common, kind: 'yesNo' };
  }
};

const items = Array.from({ length: 102 }, (_, index) => itemOf(index));
const nodes = ['10', '40', '20', '10', '10', '10'].map((weight, index): InstrumentNode => {
  const children = items.slice(index * 17, (index + 1) * 17);
  return {
    type: 'node',
    code: 'ABCDEF'.charAt(index),
    text: { id: `Indikator ${index + 1}` },
    weight,
    aggregate: 'weighted',
    children,
  };
});
const opd: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'bench',
  version: '1',
  title: { id: 'Kuesioner uji beban' },
  purpose: 'questionnaire',
  source: { id: 'Dibangkitkan' },
  verified: false,
  aggregate: 'weighted',
  children: nodes,
};
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5'].map((code): Item => ({
  type: 'item', code, text: { id: `Kriteria ${code}` }, weight: '20', law: [], kind: 'number', rule: { type: 'linear', zeroAt: '0', fullAt: '100' },
})); // prettier-ignore
const rubric: Instrument = { ...opd, code: 'rubrik', title: { id: 'Rubrik' }, purpose: 'rubric', children: criteria };

const policy: Policy = {
  code: 'bench', title: 'Uji beban', year: 2026, organiser: 'Uji', scale: '100', decimals: 2, rounding: 'half-up',
  stages: [
    { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '80', instrument: 'bench' },
    { code: 'presentasi', label: 'Presentasi', kind: 'panel', weight: '20', instrument: 'rubrik', panel: { aggregate: 'mean', minJurors: 3 },
      gate: { on: 'saq', anyOf: [{ atLeast: '65' }, { topPerCategory: 5 }] } },
  ],
  bands: [['INFORMATIF', '90'], ['MENUJU', '80'], ['CUKUP', '60'], ['KURANG', '40'], ['TIDAK', '0']].map(([code = '', from = '']) => ({ code, label: code, from })),
  ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi', 'B'] },
}; // prettier-ignore

const valueOf = (item: Item, random: () => number, quality: number): ItemValue | undefined => {
  const luck = random();
  if (luck < 0.03) return undefined;
  if (luck < 0.06) return { notApplicable: true };
  if (luck < 0.09) return { rejected: true };
  const grade = Math.min(1, Math.max(0, quality + (random() - 0.5) * 0.6));
  switch (item.kind) {
    case 'scale':
      return { choice: `L${5 - Math.round(grade * 4)}` };
    case 'checklist':
      return { elements: elements.slice(0, Math.round(grade * 7)).map(({ code }) => code) };
    case 'number':
      return { number: `${Math.round(grade * 50)}` };
    default:
      return { choice: grade > 0.5 ? 'YA' : 'TIDAK' };
  }
};

const subjectOf = (index: number): Subject => {
  const random = chance(index);
  const quality = 0.2 + random() * 0.8;
  const verdicts: Record<string, ItemValue> = {};
  for (const item of items) {
    const value = valueOf(item, random, quality);
    if (value) verdicts[item.code] = value;
  }
  const card = (): Record<string, string> =>
    Object.fromEntries(criteria.map(({ code }) => [code, `${Math.round(60 + random() * 40)}`]));
  return {
    id: `b${String(index).padStart(6, '0')}`,
    name: `Badan Publik ${index}`,
    category: ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'][index % 4] ?? 'OPD',
    status: 'participating',
    stages: {
      saq: { verdicts: verdicts satisfies ItemValues },
      presentasi: { jurors: { j1: card(), j2: card(), j3: card() } },
    },
  };
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const measured = <T>(label: string, work: () => T): T => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const rss = process.memoryUsage().rss / 1e6;
  say(
    `${label}: wall ${wall.toFixed(2)} s, CPU ${((user + system) / 1e6).toFixed(2)} s, RSS after ${rss.toFixed(0)} MB`,
  );
  return result;
};

const bodies = Number(process.argv[2] ?? '10000');
const document = measured(`making ${bodies} bodies × ${items.length} items`, (): PeriodDocument => ({
  format: 'terbuka/period@1',
  period: policy,
  instruments: { bench: opd, rubrik: rubric },
  subjects: Array.from({ length: bodies }, (_, index) => subjectOf(index)),
}));
const scored = measured('scorePeriod', () => scorePeriod(document, sha256));
const result = measured('toResultDocument, input hashed', () => toResultDocument(document, scored, sha256));
const written = measured('the result written, sheets hashed', () => JSON.stringify(result));
say(`result ${sha256(written).slice(0, 16)}, peak RSS ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
