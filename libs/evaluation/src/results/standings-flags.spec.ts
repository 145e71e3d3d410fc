import type { Policy, SheetLine, SubjectResult } from '@app/scoring';
import { standingsFlags } from './standings-flags';

const policy = {
  bands: [
    { code: 'INFORMATIF', label: 'Informatif', from: '90' },
    { code: 'MENUJU_INFORMATIF', label: 'Menuju Informatif', from: '80' },
    { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0' },
  ],
} as unknown as Policy;

const result = (final: string | null, more: Partial<SubjectResult> = {}): SubjectResult => ({
  id: '35.08.01',
  name: 'Tempursari',
  category: 'KECAMATAN',
  status: 'ranked',
  stages: {},
  exact: final,
  final,
  band: 'MENUJU_INFORMATIF',
  ranks: { category: 1, band: 1, overall: 1 },
  gates: [],
  sheetSha256: '',
  ...more,
});

const line = (kind: SheetLine['kind'], rounded: string | null, children?: readonly SheetLine[]): SheetLine => ({
  code: kind,
  label: kind === 'stage' ? 'Presentasi' : kind,
  kind,
  rule: '',
  weight: '1',
  value: rounded,
  contribution: rounded,
  rounded,
  ...(children ? { children } : {}),
});
const panelOf = (...totals: readonly (string | null)[]): SheetLine =>
  line('final', '80.00', [
    line(
      'stage',
      '80.00',
      totals.map((total) => line('juror', total)),
    ),
  ]);

describe('marks beside a standing', () => {
  test.each([
    ['89.50', ['nearBandEdge']],
    ['89.49', []],
    ['90.50', ['nearBandEdge']],
    ['90.51', []],
    ['80', ['nearBandEdge']],
    ['0.30', []],
  ])('a final of %s is marked %j', (final, codes) => {
    expect(standingsFlags(result(final), policy, null).map(({ code }) => code)).toEqual(codes);
  });

  test('the mark names the edge in Indonesian numbers', () => {
    expect(standingsFlags(result('89.90'), policy, null)[0]?.message).toBe(
      'Nilai 89,90 berjarak paling banyak 0,5 dari batas Informatif (90).',
    );
  });

  test('without a final score there is no edge to be near', () => {
    expect(standingsFlags(result(null), policy, null)).toEqual([]);
  });

  test.each([
    [['70.00', '85.00', '80.00'], 0],
    [['70.00', '85.01', '80.00'], 1],
    [['9.00', '80.00'], 1],
    [['70.00', null], 0],
    [[null], 0],
  ])('jurors at %j give %d spread mark', (totals, count) => {
    expect(
      standingsFlags(result('50'), policy, panelOf(...totals)).filter(({ code }) => code === 'jurorSpread'),
    ).toHaveLength(count);
  });

  test('a band lowered by a condition says from where and why', () => {
    const lowered = result('95', { bandLowered: { from: 'INFORMATIF', because: 'pimpinan tidak hadir.' } });
    expect(standingsFlags(lowered, policy, panelOf())).toEqual([
      {
        code: 'bandLowered',
        message: 'Nilainya mencapai Informatif, tetapi kualifikasi diturunkan: pimpinan tidak hadir.',
      },
    ]);
  });

  test('a lowered band that the policy no longer names is shown by its code', () => {
    const lowered = result('95', { bandLowered: { from: 'UNGGUL', because: 'x' } });
    expect(standingsFlags(lowered, policy, null)[0]?.message).toContain('mencapai UNGGUL');
  });
});
