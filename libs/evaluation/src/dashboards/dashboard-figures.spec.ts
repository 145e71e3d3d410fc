import type { Policy, SheetLine, SubjectResult } from '@app/scoring';
import type { ScoredFacts } from '../results/standings-rows';
import { dashboardFigures } from './dashboard-figures';

const policy = {
  year: 2026,
  decimals: 2,
  rounding: 'half-up',
  stages: [{ code: 'saq', kind: 'questionnaire', weight: '100' }],
  bands: [
    { code: 'BAIK', label: 'Baik', from: '60', colour: '#123456' },
    { code: 'KURANG', label: 'Kurang', from: '0' },
  ],
  categories: [
    { code: 'DESA', label: 'Desa' },
    { code: 'OPD', label: 'OPD' },
  ],
} as unknown as Policy;

const result = (id: string, final: string | null, status: SubjectResult['status'] = 'ranked'): SubjectResult => ({
  id,
  name: `Desa ${id}`,
  category: 'DESA',
  status,
  stages: {},
  exact: final,
  final,
  band: final === null ? null : Number(final) >= 60 ? 'BAIK' : 'KURANG',
  ranks: { category: null, band: null, overall: null },
  gates: [],
  sheetSha256: '',
});
const line = (
  kind: SheetLine['kind'],
  code: string,
  rounded: string | null,
  children: readonly SheetLine[] = [],
): SheetLine => ({
  code,
  label: `label ${code}`,
  kind,
  rule: '',
  weight: '1',
  value: rounded,
  contribution: rounded,
  rounded,
  children,
});
const sheet = (a: string | null): SheetLine =>
  line('final', 'final', a, [line('stage', 'saq', a, [line('node', 'A', a), line('item', 'A1', a)])]);

const scored = (results: readonly SubjectResult[], sheetOf: ScoredFacts['sheetOf'] = () => null): ScoredFacts => ({
  policy,
  results,
  warnings: [],
  sheetOf,
  assessmentIdOf: () => null,
  frozen: false,
  unjudged: { unverified: new Set(), unreleased: new Set(), unopened: new Set(), uninspected: new Set() },
  determination: null,
});

describe('the figures of a region', () => {
  const five = ['90.00', '20.00', '70.00', '50.00', '80.01'].map((final, index) => result(`${index}`, final));

  test('bodies without a score are counted and leave every mean alone', () => {
    const { totals } = dashboardFigures(
      scored([...five, result('x', null, 'notAssessed'), result('y', null, 'undetermined')]),
    );
    expect(totals).toMatchObject({ bodies: 7, ranked: 5, mean: '62.00' });
    expect(totals.byBand).toEqual([
      { code: 'BAIK', label: 'Baik', colour: '#123456', count: 3 },
      { code: 'KURANG', label: 'Kurang', colour: null, count: 2 },
    ]);
  });

  test('the best three and the worst of the others; nobody is praised and blamed at once', () => {
    const [desa, opd] = dashboardFigures(scored(five)).categories;
    expect(desa?.best.map(({ final }) => final)).toEqual(['90.00', '80.01', '70.00']);
    expect(desa?.worst.map(({ final }) => final)).toEqual(['20.00', '50.00']);
    expect(opd).toEqual({ code: 'OPD', label: 'OPD', mean: null, best: [], worst: [] });
  });

  test('indicators are the nodes under the questionnaire, each with the mean of the bodies it counts for', () => {
    const sheets: Record<string, SheetLine> = { '0': sheet('90.00'), '1': sheet('45.00'), '2': sheet(null) };
    expect(dashboardFigures(scored(five, (id) => sheets[id] ?? null)).indicators).toEqual([
      { code: 'A', label: 'label A', mean: '67.50' },
    ]);
  });
});
