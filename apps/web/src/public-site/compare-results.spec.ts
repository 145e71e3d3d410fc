import type { SubjectResult } from '@app/scoring';
import { differingResults } from './compare-results';

const result = (id: string, final: string): SubjectResult => ({
  id,
  name: `Desa ${id}`,
  category: 'DESA',
  status: 'ranked',
  stages: {},
  exact: final,
  final,
  band: 'INFORMATIF',
  ranks: { category: 1, band: 1, overall: 1 },
  gates: [],
  sheetSha256: 'aa',
});

describe('a published result against a computed one', () => {
  const published = { results: [result('1', '90.00'), result('2', '80.00')] };

  test('equal results differ nowhere, whatever their order', () => {
    expect(differingResults(published, { results: [...published.results].reverse() })).toEqual([]);
  });

  test.each([
    ['a changed score', [result('1', '90.00'), result('2', '80.01')], ['Desa 2']],
    ['a missing body', [result('1', '90.00')], ['Desa 2']],
    ['a body nobody published', [...published.results, result('3', '1.00')], ['Desa 3']],
  ])('%s is named', (_, results, names) => {
    expect(differingResults(published, { results })).toEqual(names);
  });
});
