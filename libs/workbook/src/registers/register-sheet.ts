import type { WorkbookFile } from '../workbook-file';

/** A column of a register: its head, its width in characters, what stands in it. */
export interface Column<Row> {
  readonly head: string;
  readonly width: number;
  readonly of: (row: Row) => string | null;
}

export interface RegisterSheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Adds a register as a sheet of its own, on F4 across, with the count of its rows. */
export const addRegister = <Row>(
  book: WorkbookFile,
  title: string,
  { name, columns, rows }: RegisterSheet<Row>,
): void => {
  const sheet = book.addSheet({
    key: name,
    name,
    widths: columns.map(({ width }) => width),
    landscape: true,
    paper: 'F4',
    frozen: { rows: 3, columns: 1 },
    titleRows: { from: 3, to: 3 },
    footer: `${title}: ${rows.length} baris`,
  });
  sheet.row([{ value: `${name}, ${title}`, style: 'title' }]);
  sheet.row([{ value: `${rows.length} baris`, style: 'hint' }]);
  sheet.row(columns.map(({ head }) => ({ value: head, style: 'head' })));
  for (const row of rows) sheet.row(columns.map(({ of }) => ({ value: of(row), style: 'typed' })));
  sheet.close();
};
