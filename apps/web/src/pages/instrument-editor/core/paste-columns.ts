import { parse } from 'papaparse';

export const pasteColumns = [
  'code',
  'text',
  'english',
  'weight',
  'kind',
  'choices',
  'definition',
  'law',
  'evidence',
] as const;
export type PasteColumn = (typeof pasteColumns)[number];

/** Which column of the spreadsheet means what; null is left out. */
export type ColumnMapping = readonly (PasteColumn | null)[];

/** Cells as they were copied, and what the columns seem to be. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** Which row of what was pasted each of them is, counted from 1 with the header and blank rows, as the sheet counts. */
  readonly numbers: readonly number[];
  readonly mapping: ColumnMapping;
  /** The first row named the columns. */
  readonly hasHeader: boolean;
}

const words: Readonly<Record<PasteColumn, readonly string[]>> = {
  code: ['kode', 'code', 'name', 'no', 'nomor', 'nokode', 'kodebutir'],
  text: ['pertanyaan', 'butir', 'teks', 'label', 'text', 'question', 'uraian', 'indikator', 'labelid'],
  english: ['english', 'inggris', 'labelen', 'pertanyaaninggris', 'englishtext'],
  weight: ['bobot', 'weight', 'nilai', 'poin', 'skor'],
  kind: ['jenis', 'type', 'tipe', 'kind', 'bentuk'],
  choices: ['pilihan', 'choices', 'opsi', 'jawaban', 'unsur', 'tingkat', 'levels', 'elements', 'pilihanjawaban'],
  definition: ['definisi', 'penjelasan', 'definition', 'hint', 'keterangan'],
  law: ['dasarhukum', 'hukum', 'law', 'pasal', 'legalbasis'],
  evidence: ['bukti', 'evidence', 'databukti', 'alatbukti', 'jenisbukti'],
};

const columnOf = (header: string): PasteColumn | null => {
  const plain = header.toLowerCase().replace(/[^a-z]/g, '');
  return pasteColumns.find((column) => words[column].includes(plain)) ?? null;
};

/** Reads cells copied from a spreadsheet (tabs), or a CSV text. Columns are known by their heads, else by their place. */
export const readPasted = (pasted: string): PastedTable => {
  const delimiter = pasted.includes('\t') ? '\t' : pasted.includes(';') && !pasted.includes(',') ? ';' : '';
  const lines = pasted.split('\n').filter((line) => line.trim() !== '');
  const { data } = parse<string[]>(pasted.replace(/^\uFEFF/, ''), {
    delimiter: delimiter || (lines.every((line) => line.includes(',')) ? ',' : '\t'),
  });
  const filled = data
    .map((row, at) => ({ cells: row.map((cell) => cell.trim()), number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const cells = filled.map((row) => row.cells);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const heads = (cells[0] ?? []).map(columnOf);
  const hasHeader = heads.filter(Boolean).length >= Math.min(2, width) && width > 0;
  const rows = hasHeader ? cells.slice(1) : cells;
  const numbers = filled.slice(hasHeader ? 1 : 0).map(({ number }) => number);
  return { rows, numbers, hasHeader, mapping: hasHeader ? unique(heads, width) : byPlace(rows, width) };
};

/** The first of two columns with one meaning counts. */
const unique = (columns: ColumnMapping, width: number): ColumnMapping =>
  Array.from({ length: width }, (_, at) => {
    const column = columns[at] ?? null;
    return column && columns.indexOf(column) === at ? column : null;
  });

const codeLike = /^[A-Za-z]{0,6}[.-]?\d[\w.-]{0,12}$/;

const byPlace = (rows: PastedTable['rows'], width: number): ColumnMapping => {
  const startsWithCode = width > 1 && rows.every((row) => codeLike.test(row[0] ?? ''));
  const usual: ColumnMapping = ['text', 'weight', 'kind', 'choices', 'definition', 'law', 'evidence'];
  const columns = startsWithCode ? ['code' as const, ...usual] : usual;
  return Array.from({ length: width }, (_, at) => columns[at] ?? null);
};
