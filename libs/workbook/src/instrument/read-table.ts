import { columnLetter } from '../column-letter';
import type { ReadSheet } from '../sheets/sheets-reading';
import type { ReadCell, ReadRow } from '../sheets/sheet-rows';
import { longestOf, type ColumnRule, type ColumnRules, type FieldKey } from './column-names';
import type { FaultBook } from './fault-book';
import { warnOfMerged } from './merged-ranges';
import { readHeadings } from './read-headings';
import { TableRow, type Headings, type TableCell } from './table-row';
import { soundText } from './unsound-signs';

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
  warnOfMerged(sheet.merged ?? [], headings, book);
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
      if (key === undefined) continue;
      const at = this.placeOf(key, `${columnLetter(cell.column)}${row.number}`);
      const text = this.soundTextOf(this.givenIn(cell, key), key, at);
      if (text === '') continue;
      if (cell.isFormula) this.formulas.push(at);
      if (cell.isLinked) this.book.warn(at, 'cell.linked', 'Rumus sel ini mengambil nilai dari berkas lain; yang dibaca ialah hasil terakhir yang tersimpan. Periksa nilainya, atau ketik langsung.'); // prettier-ignore
      this.checkKind(cell, key, at);
      cells.set(key, { ...at, text });
    }
    this.tellUnsolved(row);
    return cells.size === 0 ? null : new TableRow(row.number, this.headings, cells);
  }

  /** A code is what the cell shows, with the zeros in front. */
  private givenIn({ text, padded }: ReadCell, key: FieldKey<Field>): string {
    return this.ruleOf(key).isCode ? (padded ?? text) : text;
  }

  private tellUnsolved({ number, unsolved = [] }: ReadRow): void {
    for (const column of unsolved) {
      const key = this.fields.get(column);
      if (key === undefined) continue;
      const message = 'Rumus di sel ini belum punya hasil. Buka berkasnya di Excel atau LibreOffice, simpan, lalu unggah lagi; atau ketik nilainya langsung.'; // prettier-ignore
      this.book.fault(this.placeOf(key, `${columnLetter(column)}${number}`), 'cell.unsolved', message);
    }
  }

  private ruleOf(key: FieldKey<Field>): ColumnRule {
    return this.headings.rules[key.slice(0, -3) as Field];
  }

  private soundTextOf(given: string, key: FieldKey<Field>, at: ReadCellAt): string {
    const { text, trouble } = soundText(given, this.ruleOf(key).prose === true);
    if (trouble === 'unstorable') {
      const message =
        'Sel ini memuat tanda yang tidak dapat disimpan (tanda kendali atau separuh emoji). Hapus isinya, lalu ketik ulang.';
      this.book.fault(at, 'text.unstorable', message);
    }
    if (trouble === 'stripped') {
      this.book.warn(at, 'text.invisible', 'Sel ini memuat tanda yang tidak terlihat; tanda itu dihapus saat dibaca.');
    }
    return text;
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
    const rule = this.ruleOf(key);
    if (text.length > longestOf(rule)) {
      const message = `Isi sel ini ${text.length} huruf; paling panjang ${longestOf(rule)}. Persingkat.`;
      this.book.fault(at, 'text.tooLong', message);
    }
    if (kind === 'number' && rule.isCode && !isExactCode(text)) {
      const message = `Kode ini tersimpan sebagai angka dan terbaca "${text}"; sebagian angkanya mungkin hilang. Atur format sel menjadi Teks, lalu ketik ulang.`;
      this.book.fault(at, 'cell.numberCode', message);
    }
    if (kind === 'date' && rule.prose) {
      const message = `Isi sel ini sebuah tanggal dan dibaca sebagai "${text}". Bila maksudnya teks lain, atur format sel menjadi Teks, lalu ketik ulang.`;
      this.book.warn(at, 'cell.dateText', message);
    }
    if (kind === 'date' && !rule.prose) {
      const message = `Isi sel ini telah diubah menjadi tanggal (${text}). Atur format sel menjadi Teks, lalu ketik ulang.`;
      this.book.fault(at, 'cell.date', message);
    }
  }
}

type ReadCellAt = Pick<TableCell, 'sheet' | 'cell' | 'header'>;

/** A spreadsheet drops zeros behind the point of a number, and what is beyond its fifteenth digit. */
const isExactCode = (text: string): boolean => /^\d{1,15}$/.test(text);
