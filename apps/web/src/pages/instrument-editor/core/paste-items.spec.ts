import type { Instrument, Item } from '@app/instrument';
import { newItem } from './new-child';
import { readPasted } from './paste-columns';
import { toItems } from './paste-items';

const instrument: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'X' },
  purpose: 'questionnaire',
  source: { id: 'Kami' },
  verified: false,
  aggregate: 'weighted',
  children: [newItem('A01')],
};
const paste = (text: string) => {
  const table = readPasted(text);
  return toItems(instrument, { parent: null, index: 1 }, table, table.mapping);
};
const items = (text: string): readonly (Item | null)[] => paste(text).map(({ item }) => item);

test('cells with heads in any order and case become items', () => {
  const [first, second] = items(
    [
      'Bobot\tPERTANYAAN\tJenis\tDasar Hukum\tBukti\tKode\tDefinisi',
      '2,5\tAda situs resmi?\tYa/Tidak\tUU 14/2008 Pasal 7; Perki 1/2021\tTautan\tD01\tSitus milik sendiri',
      '1\tBerapa persen?\tangka\t\tSK tahun berjalan (PDF)\tD02\t',
    ].join('\r\n'),
  );
  expect(first).toEqual({
    type: 'item',
    kind: 'yesNo',
    code: 'D01',
    text: { id: 'Ada situs resmi?' },
    definition: { id: 'Situs milik sendiri' },
    weight: '2.5',
    law: [
      { citation: 'UU 14/2008 Pasal 7', verified: false },
      { citation: 'Perki 1/2021', verified: false },
    ],
    evidence: { anyOf: ['link'], minimum: 1 },
  });
  expect(second).toMatchObject({
    kind: 'number',
    evidence: { anyOf: ['file'], minimum: 1, example: { id: 'SK tahun berjalan (PDF)' } },
  });
});

test('cells with line breaks, as spreadsheets quote them, are one cell', () => {
  const [item] = items('pertanyaan\tpilihan\n"Seberapa ""lengkap""?"\t"Lengkap\nSebagian (0,4)\nTidak ada = 0"');
  expect(item).toMatchObject({
    kind: 'scale',
    code: 'A02',
    text: { id: 'Seberapa "lengkap"?' },
    levels: [
      { code: 'A', text: { id: 'Lengkap' }, fraction: '1' },
      { code: 'B', text: { id: 'Sebagian' }, fraction: '0.4' },
      { code: 'C', text: { id: 'Tidak ada' }, fraction: '0' },
    ],
  });
});

test.each([
  ['Ada?\t2', [{ code: 'A02', weight: '2', text: { id: 'Ada?' } }]],
  [
    'B7\tAda?\t2\tdaftar unsur\tSatu;Dua',
    [{ code: 'B7', kind: 'checklist', elements: [{ code: '1' }, { code: '2' }] }],
  ],
  ['Satu?\nDua?', [{ code: 'A02' }, { code: 'A03' }]],
  ['kode,pertanyaan\nC1,Ada?', [{ code: 'C1', text: { id: 'Ada?' } }]],
  ['pertanyaan;jenis\nUraikan;teks', [{ kind: 'text', weight: '0' }]],
])('without heads, or as a CSV text: %j', (text, expected) => {
  expect(items(text)).toMatchObject(expected);
});

test('each row says all that is wrong with it, and only such rows are left out', () => {
  const rows = paste(
    [
      'kode\tpertanyaan\tbobot\tjenis\tpilihan',
      'A01\tSudah ada\t1\tya/tidak\t',
      'D 1\t\tbanyak\tpuisi\t',
      'D2\tPilih\t1\tskala\tSatu',
      'D3\tBaik\t1\t\t',
      'd3\tKembar\t1\t\t',
    ].join('\n'),
  );
  expect(rows.map(({ faults }) => faults)).toEqual([
    ['codeTaken'],
    ['textMissing', 'codeMalformed', 'weightInvalid', 'kindUnknown'],
    ['choicesMissing'],
    [],
    ['codeTaken'],
  ]);
  expect(rows.map(({ item }) => item?.code)).toEqual([undefined, undefined, undefined, 'D3', undefined]);
});

test.each([
  ['1.250', ['weightGrouped']],
  ['1,250', ['weightGrouped']],
  ['0,125', []],
])('a weight of %j may be thousands or not', (weight, expected) => {
  expect(paste(`pertanyaan\tbobot\nAda?\t${weight}`).map(({ faults }) => faults)).toEqual([expected]);
});

test('a text longer than an instrument may hold is not cut', () => {
  expect(paste(`pertanyaan\tbobot\n${'a'.repeat(4001)}\t1`)[0]).toEqual({ item: null, faults: ['textTooLong'] });
});

test('rows are counted as the sheet counts them, with its header and blank rows', () => {
  const text = 'pertanyaan\tbobot\n\n"Ada\nsatu?"\t1\n\t\nAda dua?\t1\n';
  expect(readPasted(text)).toMatchObject({ numbers: [3, 5], rows: [{ 0: 'Ada\nsatu?' }, { 0: 'Ada dua?' }] });
});

test('nothing pasted is nothing', () => {
  expect(readPasted('')).toMatchObject({ rows: [], mapping: [] });
});
