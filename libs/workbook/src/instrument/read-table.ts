import { columnLetter } from '../column-letter';
import type { ReadSheet } from '../sheets/sheets-reading';
import type { ReadCell, ReadRow } from '../sheets/sheet-rows';
import { longestOf, type ColumnRules, type FieldKey } from './column-names';
import type { FaultBook } from './fault-book';
import { readHeadings } from './read-headings';
import { TableRow, type Headings, type TableCell } from './table-row';

export interface Table<Field extends string> {
  readonly headings: Headings<Field>;
  readonly rows: readonly TableRow<Field>[];
}

/** The first filled row holds the headings; blank rows are skipped, wherever they are. */
export const readTable = <Field extends string>(
  sheet: ReadSheet,
  rules: ColumnRules<Field>,
  book: FaultBook,
): Table<Field> => {
  const headings = readHeadings(sheet, rules, book);
  const reader = new CellReader(headings, book);
  const rows = sheet.rows.slice(1).map((row) => reader.row(row));
  reader.warnOfFormulas();
  return { headings, rows: rows.filter((row) => row !== null) };
};

class CellReader<Field extends string> {
  private readonly fields: ReadonlyMap<number, FieldKey<Field>>;
  private readonly formulas: ReadCellAt[] = [];

  constructor(
    private readonly headings: Headings<Field>,
    private readonly book: FaultBook,
  ) {
    this.fields = new Map([...headings.columns].map(([key, { number }]) => [number, key]));
  }

  /** Null where the row has nothing under a known heading. */
  row(row: ReadRow): TableRow<Field> | null {
    const cells = new Map<FieldKey<Field>, TableCell>();
    for (const cell of row.cells) {
      const key = this.fields.get(cell.column);
      const text = cell.text.trim();
      if (key === undefined || text === '') continue;
      const at = { ...this.placeOf(key, `${columnLetter(cell.column)}${row.number}`), text };
      if (cell.isFormula) this.formulas.push(at);
      this.checkKind(cell, key, at);
      cells.set(key, at);
    }
    return cells.size === 0 ? null : new TableRow(row.number, this.headings, cells);
  }

  /** Once for all of them: a workbook of ours that people calculate in has hundreds. */
  warnOfFormulas(): void {
    const [first, ...rest] = this.formulas;
    if (!first) return;
    const others = rest.length === 0 ? '' : ` dan ${rest.length} sel lain di lembar ini`;
    const message = `Sel ${first.cell}${others} berisi rumus; yang dibaca ialah hasil terakhir yang tersimpan.`;
    this.book.warn(first, 'cell.formula', message);
  }

  private placeOf(key: FieldKey<Field>, cell: string): ReadCellAt {
    return { sheet: this.headings.sheet, cell, header: this.headings.columns.get(key)?.header ?? null };
  }

  private checkKind({ kind, text }: ReadCell, key: FieldKey<Field>, at: ReadCellAt): void {
    if (kind === 'error') {
      this.book.fault(
        at,
        'cell.error',
        `Sel ini berisi galat ${text}. Perbaiki rumusnya atau tulis nilainya langsung.`,
      );
    }
    const rule = this.headings.rules[key.slice(0, -3) as Field];
    if (text.length > longestOf(rule)) {
      const message = `Isi sel ini ${text.length} huruf; paling panjang ${longestOf(rule)}. Persingkat.`;
      this.book.fault(at, 'text.tooLong', message);
    }
    if (kind === 'date' && !rule.prose) {
      const message = `Isi sel ini telah diubah menjadi tanggal (${text}). Atur format sel menjadi Teks, lalu ketik ulang.`;
      this.book.fault(at, 'cell.date', message);
    }
  }
}

type ReadCellAt = Pick<TableCell, 'sheet' | 'cell' | 'header'>;
