import type { Policy } from '@app/scoring';

/** What names a new period. */
export interface PeriodName {
  readonly code: string;
  readonly title: string;
  readonly year: number;
}

/**
 * The rules a first period starts from: SAQ 80 %, presentation 20 % for who has 65 or is among the five best of the
 * category, the bands of Perki 1/2022 (domain §1.3), a category for each kind of body with its built-in instrument.
 * Categories have the codes of the kinds of body.
 */
export const startingPolicy = ({ code, title, year }: PeriodName, organiser: string): Policy => ({
  code,
  title,
  year,
  organiser,
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
      instrument: {
        OPD: 'opd-2026',
        KECAMATAN: 'kecamatan-2026',
        KELURAHAN: 'kelurahan-2026',
        DESA: 'desa-2026',
      },
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
  bands: [
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
  ],
  categories: [
    { code: 'OPD', label: 'Perangkat Daerah' },
    { code: 'KECAMATAN', label: 'Kecamatan' },
    { code: 'KELURAHAN', label: 'Kelurahan' },
    { code: 'DESA', label: 'Desa' },
  ],
  ranking: { within: ['category'], ties: 'competition', breakBy: ['presentasi'] },
});

/** The rules of an earlier period for another year: its dates are over, and its name, where it tells the year, moves on. */
export const renewedPolicy = ({ windows: _, ...policy }: Policy, suggested: PeriodName): Policy => {
  const [before, after] = [String(policy.year), String(suggested.year)];
  const renamed = { code: policy.code.replaceAll(before, after), title: policy.title.replaceAll(before, after) };
  return {
    ...policy,
    code: renamed.code === policy.code ? suggested.code : renamed.code,
    title: renamed.title === policy.title ? suggested.title : renamed.title,
    year: suggested.year,
  };
};
