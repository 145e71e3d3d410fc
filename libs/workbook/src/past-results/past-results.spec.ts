import { workbookOf, type RawCell } from '../../test/workbook-of';
import { readSheets } from '../sheets/read-sheets';
import { guessColumns } from './past-columns';
import { readPastScore } from './past-score';
import { readPastResults, type PastReadingOptions, type PastResultsReading } from './read-past-results';

const guess: PastReadingOptions = { mapping: null, remembered: {}, scale: '100' };

const read = async (
  rows: readonly (readonly RawCell[])[],
  options: Partial<PastReadingOptions> = {},
): Promise<PastResultsReading> => {
  const reading = await readSheets(workbookOf([{ name: 'Hasil', rows }]));
  if ('refusal' in reading) throw new Error(reading.refusal.message);
  return readPastResults(reading.sheets, { ...guess, ...options });
};

const told = ({ faults }: PastResultsReading): string[] => faults.map(({ cell, code }) => `${cell} ${code}`);

test.each([
  ['96,05', '96.05'],
  ['96.05', '96.05'],
  ['96', '96'],
  [' 96,05 % ', '96.05'],
  ['100', '100'],
  ['-', null],
  ['Tidak Dinilai', null],
])('the score %s is %s', (text, score) => {
  expect(readPastScore(text, '100')).toEqual({ score });
});

test.each([
  ['1.234,5', 'malformed'],
  ['96,0,5', 'malformed'],
  ['baik', 'malformed'],
  ['9605', 'outside'],
  ['-1', 'outside'],
  ['100,01', 'outside'],
])('the score %s is refused as %s', (text, fault) => {
  expect(readPastScore(text, '100')).toEqual({ fault });
});

test('columns are known by their headings, and by what was said of them last time', () => {
  const headers = ['No', 'Badan Publik', 'Nilai SAQ', 'Nilai', 'Kualifikasi', 'Nilai Akhir', 'Wilayah'];
  expect(guessColumns(headers, {})).toEqual([null, 'name', 'stage', 'stage', 'band', 'score', null]);
  expect(guessColumns(headers, { wilayah: 'category', nilai_saq: 'none', no: 'rank' })).toEqual([
    'rank',
    'name',
    null,
    'stage',
    'band',
    'score',
    'category',
  ]);
});

test('a table under a letterhead is found, its notes and totals left out', async () => {
  const reading = await read([
    ['KOMISI INFORMASI PROVINSI CONTOH'],
    ['Hasil Monev', null, '2021'],
    ['No', 'Kabupaten/Kota', 'Tahap 2 SAQ', 'Nilai Akhir', 'Kualifikasi', 'Peringkat'],
    [1, ' Kota  Bima ', '90,5', '93,43', 'Informatif', 1],
    [2, 'Kabupaten Dompu', 80, 93.4, 'Informatif', '2.'],
    [3, 'Kabupaten Bima', '-', '-', null, '-'],
    [null, 'Rata-rata', null, '93,4'],
    ['Sumber: laman resmi'],
  ]);
  expect(reading.mapping).toEqual({
    sheet: 'Hasil',
    headRow: 3,
    fields: { B: 'name', C: 'stage', D: 'score', E: 'band', F: 'rank' },
  });
  expect(told(reading)).toEqual([]);
  expect(reading.rows).toEqual([
    { row: 4, code: null, name: 'Kota Bima', category: null, score: '93.43', band: 'Informatif', rank: 1, stages: { 'Tahap 2 SAQ': '90.5' } },
    { row: 5, code: null, name: 'Kabupaten Dompu', category: null, score: '93.4', band: 'Informatif', rank: 2, stages: { 'Tahap 2 SAQ': '80' } },
    { row: 6, code: null, name: 'Kabupaten Bima', category: null, score: null, band: null, rank: null, stages: {} },
  ]); // prettier-ignore
  expect(reading.warnings).toMatchObject([{ cell: 'B7', code: 'pastResults.total' }]);
});

test('every fault is told at its cell', async () => {
  const reading = await read([
    ['Kode', 'Nama', 'Nilai akhir', 'Peringkat'],
    ['a', 'Satu', '96,0,5', 1],
    ['b', null, 80, 'dua'],
    ['c', 'Tiga', null, null],
    ['a', 'Empat', 101, null],
  ]);
  expect(told(reading).sort()).toEqual([
    'A5 pastResults.repeated',
    'B3 pastResults.nameMissing',
    'C2 score.malformed',
    'C4 pastResults.scoreMissing',
    'C5 score.outside',
    'D3 rank.malformed',
  ]);
});

test('a table whose headings nobody knows waits for a person, who says what they mean', async () => {
  const rows = [
    ['Peserta', 'Angka'],
    ['Kota Bima', '93,43'],
  ];
  const reading = await read(rows);
  expect(reading.columns).toEqual([
    { letter: 'A', header: 'Peserta', samples: ['Kota Bima'] },
    { letter: 'B', header: 'Angka', samples: ['93,43'] },
  ]);
  expect(told(reading)).toEqual(['null pastResults.noName', 'null pastResults.noScore']);
  const said = await read(rows, { mapping: { sheet: 'hasil', headRow: 1, fields: { A: 'name', B: 'score' } } });
  expect([told(said), said.rows[0]?.score]).toEqual([[], '93.43']);
});

test('ranks that contradict scores and scores as shares of one are doubted, not changed', async () => {
  const disorder = await read([
    ['Nama', 'Nilai', 'Peringkat'],
    ['Satu', 80, 1],
    ['Dua', 90, 2],
  ]);
  expect(disorder.warnings).toMatchObject([{ cell: 'C3', code: 'rank.disorder' }]);
  const shares = await read([
    ['Nama', 'Nilai'],
    ['Satu', 0.8],
    ['Dua', '0,9'],
  ]);
  expect(shares.warnings).toMatchObject([{ cell: null, code: 'score.shares' }]);
  expect(shares.rows.map(({ score }) => score)).toEqual(['0.8', '0.9']);
});

test('a file without a table says so', async () => {
  expect(told(await read([['Kosong']]))).toEqual(['null pastResults.noTable']);
});
