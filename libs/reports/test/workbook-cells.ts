import { Workbook, type CellValue } from 'exceljs';

export interface SheetCell {
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly note: string | null;
  readonly format: string | null;
}

const plain = (value: CellValue): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('');
  if (typeof value === 'object' && 'error' in value) return value.error;
  throw new Error(`unexpected cell value ${JSON.stringify(value)}`);
};

const resultOf = (value: CellValue): CellValue => {
  if (value !== null && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value))
    return value.result === undefined ? null : (value.result as CellValue);
  return value;
};

const open = async (path: string): Promise<Workbook> => {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  return book;
};

/** A workbook as a map from `Sheet!A1` to its cell. */
export const cellsOf = async (path: string): Promise<ReadonlyMap<string, SheetCell>> => {
  const cells = new Map<string, SheetCell>();
  for (const sheet of (await open(path)).worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const note =
          typeof cell.note === 'string' ? cell.note : (cell.note?.texts?.map(({ text }) => text).join('') ?? null);
        cells.set(`${sheet.name}!${cell.address}`, {
          value: plain(resultOf(cell.value)),
          formula: cell.formula ?? null,
          note,
          format: cell.numFmt ?? null,
        });
      }),
    );
  }
  return cells;
};

/** A copy whose formulas carry wrong results, so that only a real recalculation can mend it; `change` edits values first. */
export const poisoned = async (
  path: string,
  copy: string,
  change: Readonly<Record<string, number>> = {},
): Promise<void> => {
  const book = await open(path);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula)
          cell.value = { formula: cell.formula, result: typeof cell.result === 'string' ? 'SALAH' : -1 };
      }),
    );
  }
  for (const [address, value] of Object.entries(change)) {
    const [sheet = '', cell = ''] = address.split('!');
    const target = book.getWorksheet(sheet)?.getCell(cell);
    if (typeof target?.value !== 'number') throw new Error(`${address} holds no number`);
    target.value = value;
  }
  await book.xlsx.writeFile(copy);
};
