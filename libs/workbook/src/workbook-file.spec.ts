import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { columnLetter } from './column-letter';
import { rowHeight } from './row-height';
import { createSheetNamer } from './sheet-name';
import { createWorkbook, type Cell } from './workbook-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terbuka-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %p is %s', (column, letters) => {
  expect(columnLetter(column)).toBe(letters);
});

test('column 0 is refused', () => {
  expect(() => columnLetter(0)).toThrow(RangeError);
});

test('sheet names lose what Excel forbids, stay unique without regard to case, and fit', () => {
  const name = createSheetNamer();
  expect(name("OPD [Kab/Kota]: '*?\\")).toBe('OPD Kab Kota');
  expect(name('opd kab kota')).toBe('opd kab kota (2)');
  expect(name('')).toBe('Lembar');
  expect(name('History')).toBe('History (2)');
  const long = 'Badan Publik Vertikal dan Lembaga Nonstruktural';
  expect([name(long).length, name(long)]).toEqual([31, 'Badan Publik Vertikal dan L (2)']);
});

test('a row grows with its wrapped texts only', () => {
  expect(rowHeight(['pendek', 40])).toBeUndefined();
  expect(rowHeight(['x'.repeat(90), 40], ['', 10])).toBe(40.5);
});

const written = async (cells: readonly Cell[]): Promise<Workbook> => {
  const path = join(folder, 'book.xlsx');
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title: 'Uji & coba' });
  const spec = { widths: [10], landscape: true, paper: 'F4', footer: 'A & B' } as const;
  const sheet = book.addSheet({
    ...spec,
    key: 'a',
    name: 'Sama',
    frozen: { rows: 1, columns: 0 },
    titleRows: { from: 1, to: 1 },
  });
  sheet.row(cells);
  sheet.close();
  book.addSheet({ ...spec, key: 'b', name: 'Sama' }).close();
  book.name('bobot_saq', `${sheet.quotedName}!$A$1`);
  await book.close();
  const read = new Workbook();
  await read.xlsx.readFile(path);
  return read;
};

test('text stays text, a formula keeps its result, a note is kept', async () => {
  const smuggled = '=1+1' as string;
  const book = await written([
    { value: smuggled, style: 'text' },
    { value: { formula: '1+1', result: 2 }, style: 'score', note: 'Ditulis' },
    { value: 'a\u0000b\u000bc\ud800', style: 'text' },
  ]);
  const row = book.getWorksheet('Sama')?.getRow(1);
  expect(row?.getCell(1)).toMatchObject({ value: '=1+1', formula: undefined });
  expect(row?.getCell(2)).toMatchObject({ formula: '1+1', result: 2, numFmt: '0.00' });
  expect(JSON.stringify(row?.getCell(2).note)).toContain('Ditulis');
  expect(row?.getCell(3).value).toBe('abc\ufffd');
});

test('sheets of the same wish get names of their own; names, print titles and paper are set', async () => {
  const book = await written([{ value: 1, style: 'integer' }]);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Sama', 'Sama (2)']);
  expect(book.definedNames.getRanges('bobot_saq').ranges).toEqual(['Sama!$A$1']);
  const [sheet] = book.worksheets;
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 14, orientation: 'landscape', printTitlesRow: '1:1' });
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

test('a text longer than a cell holds is refused, not cut', async () => {
  const path = join(folder, 'long.xlsx');
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title: 't' });
  const sheet = book.addSheet({ key: 'a', name: 'A', widths: [10], landscape: false, paper: 'A4', footer: '' });
  expect(() => sheet.row([{ value: 'x'.repeat(40_000), style: 'text' }])).toThrow(RangeError);
  sheet.close();
  await book.close();
});
