import type { Policy, SubjectResult } from '@app/scoring';
import { categoriesOf, publicRows, standingsOf } from './standings-rows';
import type { ScoredFacts } from './standings-rows';

const policy = {
  decimals: 2,
  scale: '100',
  stages: [{ code: 'saq', kind: 'questionnaire', weight: '100' }],
  bands: [{ code: 'INFORMATIF', label: 'Informatif', from: '0' }],
  categories: [
    { code: 'OPD', label: 'Perangkat Daerah' },
    { code: 'DESA', label: 'Desa' },
  ],
  windows: { saq: { from: 'a', until: 'b' } },
} as unknown as Policy;

const result = (id: string, category: string, place: number | null, name = id): SubjectResult => ({
  id,
  name,
  category,
  status: place === null ? 'notAssessed' : 'ranked',
  stages: { saq: { score: '95.00', exact: '95', state: 'scored' } },
  exact: place === null ? null : '95',
  final: place === null ? null : '95.00',
  band: place === null ? null : 'INFORMATIF',
  ranks: { category: place, band: place, overall: place },
  gates: [],
  sheetSha256: '',
});

const scored = (results: readonly SubjectResult[], more: Partial<ScoredFacts> = {}): ScoredFacts => ({
  policy,
  results,
  warnings: [],
  sheetOf: () => null,
  assessmentIdOf: (id) => `assessment-${id}`,
  frozen: false,
  unjudged: { unverified: new Set(), unreleased: new Set(), unopened: new Set(), uninspected: new Set() },
  determination: null,
  ...more,
});

describe('standings', () => {
  const mixed = [
    result('d2', 'DESA', 2),
    result('d9', 'DESA', null, 'Ujung'),
    result('d8', 'DESA', null, 'Awal'),
    result('x', 'LAIN', 1),
    result('d1', 'DESA', 1),
    result('o1', 'OPD', 1),
  ];

  test('stand by category as the policy lists them, then by place; those without a place last, by name', () => {
    expect(standingsOf(scored(mixed)).rows.map(({ subjectId }) => subjectId)).toEqual([
      'o1',
      'd1',
      'd2',
      'd8',
      'd9',
      'x',
    ]);
  });

  test('a tie in place and name is settled by code, so that two runs agree', () => {
    const tied = [result('b', 'DESA', 1, 'Sama'), result('a', 'DESA', 1, 'Sama')];
    expect(standingsOf(scored(tied)).rows.map(({ subjectId }) => subjectId)).toEqual(['a', 'b']);
    expect(standingsOf(scored([...tied].reverse())).rows.map(({ subjectId }) => subjectId)).toEqual(['a', 'b']);
  });

  test('one category may be asked for, and labels stand beside codes', () => {
    const [row, ...others] = standingsOf(scored(mixed), 'OPD').rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      assessmentId: 'assessment-o1',
      categoryLabel: 'Perangkat Daerah',
      bandLabel: 'Informatif',
      bandLowered: null,
      tieBrokenBy: null,
    });
    expect(standingsOf(scored(mixed), 'LAIN').rows[0]).toMatchObject({ categoryLabel: 'LAIN' });
  });

  test('the rules go along, without the windows', () => {
    expect(standingsOf(scored([])).policy).not.toHaveProperty('windows');
    expect(standingsOf(scored([])).stages).toEqual([
      { code: 'saq', label: 'saq', kind: 'questionnaire', weight: '100' },
    ]);
  });

  test('the public sees neither ids nor marks for the plenary', () => {
    const near = scored([{ ...result('o1', 'OPD', 1), bandLowered: { from: 'X', because: 'y' }, tieBrokenBy: 'saq' }]);
    expect(standingsOf(near).rows[0]?.flags).toHaveLength(1);
    expect(publicRows(standingsOf(near))[0]).toMatchObject({
      assessmentId: null,
      flags: [],
      bandLowered: { from: 'X' },
      tieBrokenBy: 'saq',
    });
  });

  test('a policy without categories has those in use', () => {
    const { categories: _, ...bare } = policy;
    expect(categoriesOf(bare, mixed).map(({ code }) => code)).toEqual(['DESA', 'LAIN', 'OPD']);
  });
});
