import type { StandingRow } from '../results/standings-rows';
import { csvCell, rankingCsv } from './ranking-csv';

describe('ranking as comma separated values', () => {
  test.each([
    ['Dinas Kesehatan', 'Dinas Kesehatan'],
    ['Dinas "A", B', '"Dinas ""A"", B"'],
    ['dua\nbaris', '"dua\nbaris"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+62', "'+62"],
    ['-1.5', '-1.5'],
    ['-lihat', "'-lihat"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    [null, ''],
    [12, '12'],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('a body has its stages, final and places; what is not there is empty', () => {
    const row: StandingRow = {
      assessmentId: null,
      subjectId: '35.08.07',
      name: 'Yosowilangun',
      category: 'KECAMATAN',
      categoryLabel: 'Kecamatan',
      status: 'ranked',
      stages: { saq: { score: '92.50', state: 'scored' } },
      final: '91.60',
      band: 'INFORMATIF',
      bandLabel: 'Informatif',
      bandLowered: null,
      ranks: { category: 1, band: 1, overall: 3 },
      tieBrokenBy: null,
      gates: [],
      flags: [],
    };
    const stages = ['saq', 'presentasi'].map((code) => ({ code, label: code, kind: 'recorded' as const, weight: '1' }));
    expect(rankingCsv({ stages, rows: [row] }).split('\r\n')).toEqual([
      'subject_id,name,category,status,stage_saq_score,stage_saq_state,stage_presentasi_score,stage_presentasi_state,final,band,rank_category,rank_band,rank_overall',
      '35.08.07,Yosowilangun,KECAMATAN,ranked,92.50,scored,,,91.60,INFORMATIF,1,1,3',
      '',
    ]);
  });
});
