import { columnLetter } from '../column-letter';
import { createWorkbook, type Cell, type SheetFile, type WorkbookFile } from '../workbook-file';
import type { OpenCell, OpenField, OpenTable } from './open-table';

export interface OpenWorkbookHead {
  readonly title: string;
  /** What stands on the first sheet besides what the columns mean: whose, of when, under which licence. */
  readonly lines: readonly string[];
  readonly decimals: number;
  readonly publishedAt: Date;
}

export interface OpenSheet {
  readonly table: OpenTable;
  readonly rows: AsyncIterable<readonly OpenCell[]> | Iterable<readonly OpenCell[]>;
}

const style = { string: 'typed', integer: 'integer', number: 'weight' } as const;

/** Text is written as text whatever it begins with, in cells that stay text when somebody edits them. */
const cellOf = ({ type }: OpenField, value: OpenCell): Cell => ({
  value: value === null || type === 'string' ? value : Number(value),
  style: style[type],
});

const widthOf = ({ name, type }: OpenField): number => (type === 'string' && name !== 'stage' ? 24 : 12);

const addSheet = (book: WorkbookFile, { table }: OpenSheet, footer: string): SheetFile => {
  const sheet = book.addSheet({
    key: table.name,
    name: table.name,
    widths: table.fields.map(widthOf),
    landscape: true,
    paper: 'A4',
    frozen: { rows: 1, columns: 1 },
    titleRows: { from: 1, to: 1 },
    footer,
  });
  sheet.row(table.fields.map(({ name }) => ({ value: name, style: 'head' })));
  return sheet;
};

const writeTable = async (book: WorkbookFile, open: OpenSheet, footer: string): Promise<number> => {
  const sheet = addSheet(book, open, footer);
  const { fields } = open.table;
  let count = 0;
  for await (const row of open.rows) {
    sheet.row(fields.map((field, index) => cellOf(field, row[index] ?? null)));
    count += 1;
    await sheet.drained();
  }
  sheet.filter(`A1:${columnLetter(fields.length)}${count + 1}`);
  sheet.close();
  return count;
};

const writeCover = (book: WorkbookFile, { title, lines }: OpenWorkbookHead, tables: readonly OpenTable[]): void => {
  const sheet = book.addSheet({
    key: 'cover',
    name: 'Keterangan',
    widths: [14, 28, 90],
    landscape: false,
    paper: 'A4',
    footer: title,
  });
  sheet.row([{ value: title, style: 'title' }]);
  for (const line of lines) sheet.row([{ value: line, style: 'hint' }]);
  sheet.row([]);
  sheet.row(['Lembar', 'Kolom', 'Isi'].map((value) => ({ value, style: 'head' })));
  for (const { name, fields } of tables)
    for (const field of fields)
      sheet.row([name, field.name, field.title].map((value) => ({ value, style: 'wrapped' })));
  sheet.close();
};

/** Writes open tables as one workbook, a sheet each, byte for byte the same of the same rows. Gives the rows of each. */
export const writeOpenWorkbook = async (
  path: string,
  head: OpenWorkbookHead,
  sheets: readonly OpenSheet[],
): Promise<readonly number[]> => {
  const { title, decimals, publishedAt: createdAt } = head;
  const book = createWorkbook(path, { decimals, createdAt, title });
  writeCover(book, head, sheets.map(({ table }) => table)); // prettier-ignore
  const counts: number[] = [];
  for (const sheet of sheets) counts.push(await writeTable(book, sheet, title));
  await book.close();
  return counts;
};
