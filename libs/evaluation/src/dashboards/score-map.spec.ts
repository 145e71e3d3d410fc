import type { Policy, SheetLine, SubjectResult } from '@app/scoring';
import type { ScoredFacts } from '../results/standings-rows';
import { scoreMap } from './score-map';

const policy = {
  scale: '100',
  bands: [
    { code: 'BAIK', label: 'Baik', from: '60', colour: '#123456' },
    { code: 'KURANG', label: 'Kurang', from: '0' },
  ],
} as unknown as Policy;
const result = (id: string, final: string | null, category = 'DESA'): SubjectResult =>
  ({
    id,
    name: `Desa ${id}`,
    category,
    status: final === null ? 'undetermined' : 'ranked',
    final,
    band: final === null ? null : Number(final) >= 60 ? 'BAIK' : 'KURANG',
  }) as unknown as SubjectResult;
const line = (kind: string, code: string, rounded: string | null, children: readonly SheetLine[] = []): SheetLine =>
  ({ kind, code, label: `label ${code}`, rounded, children }) as unknown as SheetLine;
const sheets: Readonly<Record<string, SheetLine>> = {
  a: line('final', 'final', '100', [
    line('stage', 'saq', '90.00', [line('node', 'A', '80.00'), line('node', 'B', null)]),
    line('stage', 'panel', '100.00', [line('juror', 'j1', '100.00')]),
  ]),
  b: line('final', 'final', '10.00', [line('stage', 'saq', '10.00', [line('node', 'A', '10.00')])]),
};
const scored = {
  policy,
  results: [
    result('a', '100'),
    result('b', '9.99'),
    result('c', '10'),
    result('d', '60.00', 'OPD'),
    result('e', null),
    result('f', '50'),
  ],
  sheetOf: (id: string) => sheets[id] ?? null,
  assessmentIdOf: (id: string) => `nilai-${id}`,
  unjudged: { unverified: new Set(['f']), unreleased: new Set(), unopened: new Set(), uninspected: new Set() },
} as unknown as ScoredFacts;

test('who lags stands first, with each indicator and stage of the sheet; other categories and the unverified are left out', () => {
  const map = scoreMap({ ...scored, results: [result('a', '100'), result('e', null), result('f', '50')] }, 'DESA', {
    from: 0,
    limit: 9,
  });
  expect(map.columns).toEqual([
    { stage: 'saq', indicator: 'A', label: 'label A' },
    { stage: 'saq', indicator: 'B', label: 'label B' },
    { stage: 'saq', indicator: null, label: 'label saq' },
    { stage: 'panel', indicator: null, label: 'label panel' },
  ]);
  expect(map.rows).toEqual([
    { assessmentId: 'nilai-a', name: 'Desa a', final: '100', band: 'BAIK', scores: ['80.00', null, '90.00', '100.00'] },
  ]);
  const rows = (from: number) => scoreMap(scored, 'DESA', { from, limit: 2 }).rows.map(({ name }) => name);
  expect([rows(0), rows(2), scoreMap(scored, 'DESA', { from: 0, limit: 0 }).total]).toEqual([
    ['Desa b', 'Desa c'],
    ['Desa a'],
    3,
  ]);
});

test('a stage that was not opened yet is a dash, not the zero that stands for it', () => {
  const unjudged = {
    unverified: new Set<string>(),
    unreleased: new Set<string>(),
    unopened: new Set(['DESA/panel']),
    uninspected: new Set<string>(),
  };
  const { rows } = scoreMap({ ...scored, unjudged, results: [result('a', '100')] }, 'DESA', { from: 0, limit: 9 });
  expect(rows[0]?.scores).toEqual(['80.00', null, '90.00', null]);
});

test('a score lies in the part that it begins, the full score in the last, and every body in one', () => {
  const { bins } = scoreMap(scored, 'DESA', { from: 0, limit: 0 });
  expect(bins.map(({ bands }) => bands.join('+'))).toEqual([
    '0+1',
    '0+1',
    ...Array.from({ length: 7 }, () => '0+0'),
    '1+0',
  ]);
  expect(bins.at(-1)).toMatchObject({ from: '90', until: '100' });
});

test('a category of nobody has no columns and empty parts', () => {
  expect(scoreMap(scored, 'KEC', { from: 0, limit: 9 })).toMatchObject({ columns: [], rows: [], total: 0 });
});
