import { columnLetter, createWorkbook, rowHeight, type Cell, type WorkbookFile } from '@app/workbook';
import { bodyRows, type TableCell, type TableReport, type TableSection } from '../table-report';

const headRow = 5;
/** Characters of a column for each part of its share of a page. */
const perShare = 1.15;

const breakNote = 'Salah satu tahunnya diimpor dari tabel: bukan deret yang sama.';

const cellOf = (cell: TableCell, decimals: number): Cell => {
  if ('count' in cell) return { value: cell.count, style: 'integer' };
  if ('text' in cell) return { value: cell.text, style: 'wrapped' };
  if (cell.score === null) return { value: '–', style: 'scoreText' };
  const digits = cell.score.split('.')[1]?.length ?? 0;
  return {
    value: Number(cell.score),
    style: digits > decimals ? 'exact' : 'score',
    ...(cell.mark === undefined ? {} : { note: breakNote }),
  };
};

const textOf = (cell: TableCell | undefined): string => (cell && 'text' in cell ? (cell.text ?? '') : '');

const writeSection = async (book: WorkbookFile, { head, notes }: TableReport, section: TableSection): Promise<void> => {
  const { title, columns, rows } = section;
  const widths = columns.map(({ width }) => Math.max(10, Math.round(width * perShare)));
  const sheet = book.addSheet({
    key: title,
    name: title,
    widths,
    landscape: true,
    paper: head.paper,
    frozen: { rows: headRow, columns: 1 },
    titleRows: { from: headRow, to: headRow },
    footer: `${head.periodTitle} · ${title} · ${head.standing}`,
  });
  sheet.row([{ value: head.title, style: 'title' }]);
  sheet.row([{ value: `${title} · ${head.periodTitle}`, style: 'subtitle' }]);
  sheet.row([{ value: `${head.organiser} · ${head.standing}`, style: 'hint' }]);
  sheet.row([{ value: [...section.notes, ...notes].join(' '), style: 'hint' }]);
  sheet.row(
    columns.map(({ head: words }): Cell => ({ value: words, style: 'head' })),
    34,
  );
  for (const row of rows) {
    sheet.row(
      row.map((cell) => cellOf(cell, head.decimals)),
      rowHeight(...row.map((cell, index): [string, number] => [textOf(cell), widths[index] ?? 10])),
    );
    await sheet.drained();
  }
  if (rows.length > 0) sheet.filter(`A${headRow}:${columnLetter(columns.length)}${headRow + rows.length}`);
  sheet.close();
};

/** Writes a report of tables, a sheet for each. Gives how many bodies it lists. */
export const writeTableReportXlsx = async (
  report: TableReport,
  path: string,
): Promise<{ readonly rowCount: number }> => {
  const { head, sections } = report;
  const book = createWorkbook(path, {
    decimals: head.decimals,
    createdAt: new Date(head.printedAt),
    title: head.title,
  });
  for (const { title } of sections) book.reserve(title, title);
  for (const section of sections) await writeSection(book, report, section);
  await book.close();
  return { rowCount: bodyRows(report) };
};
