import type { PeriodDocument, SubjectResult } from '@app/scoring';
import { rankingTable } from './ranking-table';

const document = {
  period: {
    code: 'uji',
    title: 'Uji',
    stages: [{ code: 'saq' }],
    bands: [{ code: 'BAIK', label: 'Baik' }],
    categories: [{ code: 'DESA', label: 'Desa' }],
  },
} as unknown as PeriodDocument;

const result = (name: string, rank: number | null, more: Partial<SubjectResult> = {}): SubjectResult => ({
  id: name,
  name,
  category: 'DESA',
  status: rank === null ? 'undetermined' : 'ranked',
  stages: { saq: { score: rank === null ? null : '7.50', exact: null, state: 'scored' } },
  exact: null,
  final: rank === null ? null : '1234.50',
  band: rank === null ? null : 'BAIK',
  ranks: { category: rank, band: rank, overall: rank },
  gates: [],
  sheetSha256: '',
  ...more,
});

test('ranks come first, those without one last, equals by name', () => {
  const results = [result('C', null), result('B', 1), result('A', 1), result('D', null, { category: 'LAIN' })];
  expect(rankingTable(document, results)).toBe(
    [
      'Uji (uji)',
      '',
      'Desa',
      'Peringkat  Badan publik   saq    Nilai  Kualifikasi',
      '        1  A             7,50  1234,50  Baik',
      '        1  B             7,50  1234,50  Baik',
      '        –  C                –        –  Belum dapat ditentukan',
      '',
      'LAIN',
      'Peringkat  Badan publik  saq  Nilai  Kualifikasi',
      '        –  D               –      –  Belum dapat ditentukan',
    ].join('\n'),
  );
});

test('a name cannot steer the terminal', () => {
  expect(rankingTable(document, [result('Desa\u001b[2J\u202eX', 1)])).toContain('Desa\ufffd[2J\ufffdX');
});
