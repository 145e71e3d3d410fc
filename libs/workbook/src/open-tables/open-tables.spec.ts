import type { PeriodDocument, ResultDocument, SheetLine, SubjectResult } from '@app/scoring';
import { csvCell, csvHead, csvLine } from './csv';
import { itemRows, itemTable } from './item-table';
import { rankingRows, rankingTable } from './ranking-table';

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
  ['\rx', '"\'\rx"'],
  [null, ''],
  [12, '12'],
])('the cell %j becomes %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

const policy = {
  stages: [
    { code: 'saq', label: 'SAQ', kind: 'questionnaire', weight: '80', instrument: { DESA: 'desa' } },
    { code: 'presentasi', kind: 'panel', weight: '20', instrument: 'rubrik' },
  ],
  bands: [{ code: 'INFORMATIF', label: 'Informatif', from: '0' }],
  categories: [
    { code: 'DESA', label: 'Desa' },
    { code: 'OPD', label: 'OPD' },
  ],
} as unknown as PeriodDocument['period'];

const body = (id: string, category: string, place: number | null): SubjectResult => ({
  id,
  name: id.toUpperCase(),
  category,
  status: place === null ? 'undetermined' : 'ranked',
  stages: { saq: { score: '92.50', exact: '185/2', state: 'scored' } },
  exact: '458/5',
  final: place === null ? null : '91.60',
  band: place === null ? null : 'INFORMATIF',
  ranks: { category: place, band: place, overall: place },
  gates: [],
  sheetSha256: 'a',
});

test('the ranking stands by category and place, whoever has none last; what is not there is empty', () => {
  const results = [body('d', 'OPD', 1), body('c', 'DESA', null), body('b', 'DESA', 2), body('a', 'DESA', 1)];
  const rows = rankingRows({ period: policy }, { results } as unknown as ResultDocument);
  expect(rows.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
  const { fields } = rankingTable({ period: policy });
  expect(csvHead(fields)).toBe(
    'subject_id,name,category,status,stage_saq_score,stage_saq_state,stage_presentasi_score,stage_presentasi_state,final,band,rank_category,rank_band,rank_overall\r\n',
  );
  expect(csvLine(rows[0] ?? [])).toBe('a,A,DESA,ranked,92.50,scored,,,91.60,INFORMATIF,1,1,1\r\n');
  expect(rows.every((row) => row.length === fields.length)).toBe(true);
});

const item = (code: string, input: SheetLine['input']): SheetLine =>
  ({ code, label: code, kind: 'item', rule: 'item.x', weight: '1', value: '100', contribution: '50', rounded: '100.00', ...(input && { input }) }); // prettier-ignore

const above = (kind: SheetLine['kind'], code: string, children: readonly SheetLine[]): SheetLine =>
  ({ code, label: code, kind, rule: 'x', weight: '1', value: '1', contribution: '1', rounded: '1.00', children }); // prettier-ignore

test('items stand with what was accepted, a juror by a code, and never with a text', () => {
  const sheet = above('final', 'final', [
    above('stage', 'saq', [
      above('node', 'A', [item('A1', { choice: 'YA' }), item('A2', { elements: ['a', 'b'] })]),
      item('A3', { text: 'Bu Siti 0812' }),
      item('A4', { rejected: true }),
      item('A5', undefined),
    ]),
    above('stage', 'presentasi', [above('juror', 'j1', [item('K1', { number: '87.5' })])]),
  ]);
  const rows = itemRows(policy.stages, { id: 'a', category: 'DESA' }, sheet);
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['a', 'saq', null, 'desa', 'A1', 'YA'],
    ['a', 'saq', null, 'desa', 'A2', 'a;b'],
    ['a', 'saq', null, 'desa', 'A3', null],
    ['a', 'saq', null, 'desa', 'A4', 'rejected'],
    ['a', 'saq', null, 'desa', 'A5', null],
    ['a', 'presentasi', 'j1', 'rubrik', 'K1', '87.5'],
  ]);
  expect(rows[0]).toHaveLength(itemTable(policy.stages).fields.length);
  expect(itemRows(policy.stages, { id: 'a', category: 'DESA' }, null)).toEqual([]);
});
