import type { Policy, Window } from '@app/scoring';

const bands: Policy['bands'] = [
  {
    code: 'INFORMATIF',
    label: 'Informatif',
    from: '90',
    colour: '#15803d',
    requires: [{ stage: 'presentasi', attended: true }],
  },
  { code: 'MENUJU_INFORMATIF', label: 'Menuju Informatif', from: '80', colour: '#1d6fb8' },
  { code: 'CUKUP_INFORMATIF', label: 'Cukup Informatif', from: '60', colour: '#b7860b' },
  { code: 'KURANG_INFORMATIF', label: 'Kurang Informatif', from: '40', colour: '#c2410c' },
  { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0', colour: '#4b5563' },
];

const categories = [
  { code: 'OPD', label: 'Perangkat Daerah', instrument: 'opd-2026' },
  { code: 'KECAMATAN', label: 'Kecamatan', instrument: 'kecamatan-2026' },
  { code: 'KELURAHAN', label: 'Kelurahan', instrument: 'kelurahan-2026' },
  { code: 'DESA', label: 'Desa', instrument: 'desa-2026' },
] as const;

export type DemoCategory = (typeof categories)[number]['code'];

/** The rules of one demo year: SAQ 80 %, presentation 20 %, the bands of Perki 1/2022 (domain §1.3). */
export const demoPolicy = (
  year: number,
  taking: readonly DemoCategory[],
  windows: Readonly<Record<'saq' | 'verifikasi' | 'presentasi', Window>>,
): Policy => {
  const chosen = categories.filter(({ code }) => taking.includes(code));
  return {
    code: `lumajang-${year}`,
    title: `Monev KIP Kabupaten Lumajang ${year}`,
    year,
    organiser: 'PPID Utama Kabupaten Lumajang',
    scale: '100',
    decimals: 2,
    rounding: 'half-up',
    roundAt: ['final'],
    unanswered: 'zero',
    notApplicable: 'exclude',
    gatedOut: 'zero',
    missed: 'zero',
    stages: [
      {
        code: 'saq',
        label: 'Kuesioner mandiri (SAQ)',
        kind: 'questionnaire',
        weight: '80',
        instrument: Object.fromEntries(chosen.map(({ code, instrument }) => [code, instrument])),
      },
      {
        code: 'presentasi',
        label: 'Presentasi',
        kind: 'panel',
        weight: '20',
        instrument: 'rubrik-presentasi-2026',
        panel: { aggregate: 'mean', minJurors: 3 },
        gate: { on: 'saq', anyOf: [{ atLeast: '65' }, { topPerCategory: 5 }] },
      },
    ],
    bands,
    categories: chosen.map(({ code, label }) => ({ code, label })),
    windows,
    ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi'] },
  };
};
