import { createHash } from 'node:crypto';
import { applicableItems, builtInInstruments, type Item, type ItemValue, type NumberItem } from '@app/instrument';
import { canonicalJson, type PeriodDocument, type Policy, type Subject } from '@app/scoring';
import type { WordedContext } from '../src/report-head';

/** A small generator with a seed, so that the sample is the same on every machine. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const policy: Policy = {
  code: 'lumajang-2026',
  title: 'Monev Keterbukaan Informasi Publik Kabupaten Lumajang 2026',
  year: 2026,
  organiser: 'PPID Utama Kabupaten Lumajang',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  gatedOut: 'zero',
  missed: 'zero',
  stages: [
    {
      code: 'saq',
      label: 'SAQ',
      kind: 'questionnaire',
      weight: '80',
      instrument: { OPD: 'opd-2026', KECAMATAN: 'kecamatan-2026', KELURAHAN: 'kelurahan-2026', DESA: 'desa-2026' },
    },
    {
      code: 'presentasi',
      label: 'Presentasi',
      kind: 'panel',
      weight: '20',
      instrument: 'rubrik-presentasi-2026',
      panel: { aggregate: 'mean', minJurors: 3 },
      gate: { on: 'saq', anyOf: [{ atLeast: '65' }, { topPerCategory: 3 }] },
    },
  ],
  bands: [
    { code: 'INFORMATIF', label: 'Informatif', from: '90', requires: [{ stage: 'presentasi', attended: true }] },
    { code: 'MENUJU', label: 'Menuju Informatif', from: '80' },
    { code: 'CUKUP', label: 'Cukup Informatif', from: '60' },
    { code: 'KURANG', label: 'Kurang Informatif', from: '40' },
    { code: 'TIDAK', label: 'Tidak Informatif', from: '0' },
  ],
  categories: [
    { code: 'OPD', label: 'Perangkat Daerah' },
    { code: 'KECAMATAN', label: 'Kecamatan' },
    { code: 'KELURAHAN', label: 'Kelurahan' },
    { code: 'DESA', label: 'Desa' },
  ],
  ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi'] },
};

/** Texts that a spreadsheet or a page might take for more than text. */
export const hostileNames = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tDengan tab',
  '<script>document.title="x"</script>',
  '"><img src=x onerror=alert(1)> & Co',
  'Desa ‮terbalik‬ Ć "kutip" \'satu\'',
] as const;

const names: Readonly<Record<string, readonly string[]>> = {
  OPD: [
    'Dinas Komunikasi dan Informatika',
    'Dinas Kesehatan',
    'Dinas Pendidikan dan Kebudayaan',
    'Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan',
    'Dinas Kependudukan dan Pencatatan Sipil',
    'Dinas Pekerjaan Umum dan Tata Ruang',
    'Badan Pengelolaan Keuangan dan Aset Daerah',
    'Inspektorat Daerah',
  ],
  KECAMATAN: ['Kecamatan Yosowilangun', 'Kecamatan Tekung', 'Kecamatan Pronojiwo', 'Kecamatan Senduro'],
  KELURAHAN: ['Kelurahan Tompokersan', 'Kelurahan Rogotrunan', 'Kelurahan Jogoyudan'],
  DESA: ['Desa Kraton', 'Desa Wotgalih', 'Desa Tunjungrejo', 'Desa Darungan', 'Desa Krai', 'Desa Munder'],
};

const numberOf = ({ min = '0', max = '100' }: NumberItem, share: number): string =>
  String(Math.round(Number(min) + (Number(max) - Number(min)) * share));

const valueOf = (item: Item, quality: number, chance: () => number): ItemValue => {
  const good = chance() < quality;
  switch (item.kind) {
    case 'yesNo':
      return { choice: good ? 'YA' : 'TIDAK' };
    case 'scale': {
      const index = good ? 0 : Math.min(item.levels.length - 1, Math.floor(chance() * item.levels.length));
      return { choice: item.levels[index]?.code ?? '' };
    }
    case 'checklist':
      return { elements: item.elements.filter(() => chance() < quality).map(({ code }) => code) };
    case 'number':
      return { number: numberOf(item, good ? quality : chance() * quality) };
    case 'text':
      return { text: 'Keterangan singkat' };
  }
};

const saqFacts = (category: string, quality: number, chance: () => number): Subject['stages'][string] => {
  const instrument = builtInInstruments[`${category.toLowerCase()}-2026`];
  if (!instrument) throw new RangeError(category);
  const answers: Record<string, ItemValue> = {};
  const verdicts: Record<string, ItemValue> = {};
  for (const item of applicableItems(instrument, category)) {
    if (chance() < 0.04) continue;
    const value = valueOf(item, quality, chance);
    if (item.filledBy !== 'assessor') answers[item.code] = value;
    const draw = chance();
    if (item.notApplicable && draw < 0.03) verdicts[item.code] = { notApplicable: true };
    else if (draw < 0.08) verdicts[item.code] = { rejected: true };
    else verdicts[item.code] = draw < 0.14 ? valueOf(item, quality * 0.7, chance) : value;
  }
  return { answers, verdicts };
};

const jurorFacts = (quality: number, chance: () => number): Subject['stages'][string] => {
  const rubric = builtInInstruments['rubrik-presentasi-2026'];
  const criteria = (rubric?.children ?? []).map(({ code }) => code);
  const card = (): Record<string, string> =>
    Object.fromEntries(
      criteria.map((code) => [code, String(Math.min(100, Math.round(55 + 40 * quality + chance() * 8)))]),
    );
  return { jurors: { j1: card(), j2: card(), j3: card() } };
};

const statusOf = (draw: number): Subject['status'] =>
  draw < 0.03 ? 'invited' : draw < 0.045 ? 'withdrawn' : 'participating';

const subjectOf = (category: string, index: number, chance: () => number): Subject => {
  const quality = Math.min(1, 0.25 + chance() * 0.6 + (chance() < 0.2 ? 0.2 : 0));
  const known = names[category] ?? [];
  const name = known[index] ?? `${known[index % known.length] ?? category} ${Math.floor(index / known.length) + 1}`;
  const status = index < known.length ? 'participating' : statusOf(chance());
  const facts = status === 'participating';
  const presents = facts && chance() < 0.9;
  return {
    id: `35.08.${category.slice(0, 3).toLowerCase()}.${String(index + 1).padStart(3, '0')}`,
    name,
    category,
    kind: category,
    ...(category === 'DESA' ? { group: ['Utara', 'Tengah', 'Selatan'][index % 3] ?? 'Utara' } : {}),
    status,
    stages: facts
      ? {
          saq: index === 0 ? saqFacts(category, 0.97, chance) : saqFacts(category, quality, chance),
          ...(presents ? { presentasi: jurorFacts(quality, chance) } : {}),
        }
      : {},
  };
};

const shares: readonly (readonly [string, number])[] = [
  ['OPD', 0.16],
  ['KECAMATAN', 0.08],
  ['KELURAHAN', 0.06],
  ['DESA', 0.7],
];

/** Bodies whose final scores tie at a half, tie with each other, and lack what a band requires. */
const edgeSubjects = (): readonly Subject[] => [
  edge('90.1', 'Dinas Tepat Setengah', { saq: { score: '84.14375' }, presentasi: { score: '84.05' } }),
  edge('90.2', 'Dinas Seri Satu', { saq: { score: '70' }, presentasi: { score: '90' } }),
  edge('90.3', 'Dinas Seri Dua', { saq: { score: '72.5' }, presentasi: { score: '80' } }),
  edge('90.4', 'Dinas Seri Tiga', { saq: { score: '70' }, presentasi: { score: '90' } }),
  edge('90.5', 'Dinas Tidak Hadir', { saq: { score: '99' }, presentasi: { score: '88', attended: false } }),
  edge('90.6', 'Dinas Belum Lengkap', { saq: { score: '81.25' }, presentasi: { jurors: { j1: {} } } }),
];

const edge = (id: string, name: string, stages: Subject['stages']): Subject => ({
  id,
  name,
  category: 'OPD',
  kind: 'OPD',
  status: 'participating',
  stages,
});

/** A believable period of about `size` bodies in four categories, with hostile names and edge cases among them. */
export const samplePeriod = (size: number, change: Partial<Policy> = {}, hostile = true): PeriodDocument => {
  const chance = seeded(size);
  const subjects = shares.flatMap(([category, share]) =>
    Array.from({ length: Math.max(2, Math.round(size * share)) }, (_, index) => subjectOf(category, index, chance)),
  );
  const named = subjects.map((subject, index) => {
    const at = subjects.length - 1 - index;
    const name = hostile ? hostileNames[at] : undefined;
    return name === undefined ? subject : { ...subject, name };
  });
  const instruments = Object.fromEntries(
    Object.entries(builtInInstruments).flatMap(([code, instrument]) => (instrument ? [[code, instrument]] : [])),
  );
  return {
    format: 'terbuka/period@1',
    period: { ...policy, ...change },
    instruments,
    subjects: hostile ? [...named, ...edgeSubjects()] : named,
  };
};

export const sampleContext = (document: PeriodDocument): WordedContext => ({
  words: {
    considering: ['bahwa hasil {periode} telah dibahas;'],
    recalling: ['Undang-Undang Nomor 14 Tahun 2008.'],
    dictums: [],
    minutes: 'Pada hari ini, {hari}, bertempat di {tempat}, diadakan rapat pleno {periode}.',
    certificate:
      'atas hasil {periode}, kategori {kategori}, dengan Keputusan Nomor {nomor} tanggal {tanggal}, kualifikasi',
  },
  printedAt: '2026-11-21T15:50:00Z',
  inputSha256: sha256(canonicalJson(document)),
  determination: { number: '009/Kep/PPID-LMJ/XI/2026', decidedOn: '2026-11-20T03:00:00Z' },
  letterhead: {
    lines: ['Pemerintah Kabupaten Lumajang', 'Dinas Komunikasi dan Informatika'],
    address: 'Jalan Alun-alun Utara Nomor 7, Lumajang 67316 · Telepon (0334) 000000 · ppid.lumajangkab.go.id',
    city: 'Lumajang',
    signatories: [
      { role: 'Ketua Tim Penilai', name: 'Ratna Kusumawardani, S.Sos., M.Si.', nip: '19790412 200501 2 003' },
    ],
  },
});
