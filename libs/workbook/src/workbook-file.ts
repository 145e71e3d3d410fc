import { stream, type PageSetup, type Row, type Style, type Worksheet } from 'exceljs';
import { cellStyles, type CellStyle } from './cell-style';
import { checkedText } from './cell-text';
import { columnLetter } from './column-letter';
import { createSheetNamer } from './sheet-name';

export type { CellStyle } from './cell-style';

/** A live formula (without `=`) and the number or text that we computed for it, which viewers show before recalculating. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number | string;
}

/** One cell. A string is always text, whatever it begins with; only a {@link FormulaCell} is a formula. */
export interface Cell {
  readonly value: string | number | FormulaCell | null;
  readonly style: CellStyle;
  /** A comment on the cell. */
  readonly note?: string;
}

/** Fills the cells of `range` that hold exactly `text`; it follows the formula, not the value at export. */
export interface Highlight {
  readonly text: string;
  /** `#rrggbb` of the fill; the letters stay dark. */
  readonly colour: string;
}

export interface SheetSpec {
  /** Tells the sheet from others with the same wished name. */
  readonly key: string;
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  readonly paper: 'A4' | 'F4';
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Rows repeated on each printed page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Columns (from 1) whose empty cells take text as it is typed, so that `1.10` stays what it is. */
  readonly textColumns?: readonly number[];
  /** Last printed column; columns right of it are for the screen only. */
  readonly printedColumns?: number;
  readonly footer: string;
}

export interface SheetFile {
  /** The name after cleaning, as formulas must write it: quoted. */
  readonly quotedName: string;
  /** Appends a row and gives its number. */
  row(cells: readonly Cell[], height?: number): number;
  merge(row: number, fromColumn: number, toColumn: number): void;
  filter(range: string): void;
  highlight(range: string, rules: readonly Highlight[]): void;
  /** Offers these texts in each cell of `range`; other texts may still be typed. Together at most 255 characters. */
  offer(range: string, texts: readonly string[]): void;
  close(): void;
}

export interface WorkbookFile {
  addSheet(spec: SheetSpec): SheetFile;
  /**
   * The cleaned, unique name under which a sheet will be added; formulas may point to it before it is written.
   * Asking again with the same key gives the same name.
   */
  reserve(key: string, wanted: string): string;
  /** Names a cell, e.g. `bobot_saq` for `'Bobot'!$C$5`. */
  name(name: string, reference: string): void;
  close(): Promise<void>;
}

// A copy, so that an object smuggled in from JSON (`{ formula }`, `{ hyperlink }`) can't reach exceljs unseen.
const written = (value: Cell['value']): string | number | { formula: string; result: number | string } | null => {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return checkedText(value);
  const { formula, result } = value;
  return { formula: String(formula), result: typeof result === 'string' ? checkedText(result) : result };
};

// exceljs' types leave out the F4/folio size (Excel's number 14 is folio 8.5 × 13 inch, the nearest it knows).
const paperSize = { A4: 9, F4: 14 } as const;

const pageSetup = (spec: SheetSpec): Partial<PageSetup> => ({
  paperSize: paperSize[spec.paper] as number,
  orientation: spec.landscape ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  ...(spec.titleRows ? { printTitlesRow: `${spec.titleRows.from}:${spec.titleRows.to}` } : {}),
});

// In a page footer `&` begins a code; doubled it is the sign itself.
const footerText = (text: string): string => `&L&8${checkedText(text).replaceAll('&', '&&')}&R&8Halaman &P dari &N`;

class StreamedSheet implements SheetFile {
  readonly quotedName: string;
  private rows = 0;

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: Readonly<Record<CellStyle, Partial<Style>>>,
    private readonly spec: SheetSpec,
  ) {
    this.quotedName = `'${sheet.name}'`;
  }

  row(cells: readonly Cell[], height?: number): number {
    this.rows += 1;
    const row: Row = this.sheet.getRow(this.rows);
    for (const [index, { value, style, note }] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = written(value);
      cell.style = this.styles[style];
      if (note) cell.note = { texts: [{ text: checkedText(note) }] };
    }
    if (height !== undefined) row.height = height;
    return this.rows;
  }

  merge(row: number, fromColumn: number, toColumn: number): void {
    this.sheet.mergeCells(row, fromColumn, row, toColumn);
  }

  filter(range: string): void {
    this.sheet.autoFilter = range;
  }

  highlight(range: string, rules: readonly Highlight[]): void {
    const first = range.split(':')[0] ?? range;
    this.sheet.addConditionalFormatting({
      ref: range,
      rules: rules.map(({ text, colour }, index) => ({
        type: 'expression',
        priority: index + 1,
        formulae: [`${first}="${text.replaceAll('"', '""')}"`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${colour.slice(1).toUpperCase()}` } } },
      })),
    });
  }

  offer(range: string, texts: readonly string[]): void {
    const formula = `"${texts.map((text) => text.replaceAll('"', '""')).join(',')}"`;
    if (formula.length > 257) throw new RangeError(`a list of ${formula.length} characters cannot be offered`);
    const { dataValidations } = this.sheet as unknown as { dataValidations: { add(at: string, rule: object): void } };
    dataValidations.add(range, { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [formula] });
  }

  close(): void {
    const columns = this.spec.printedColumns ?? this.spec.widths.length;
    this.sheet.pageSetup.printArea = `A$1:${columnLetter(columns)}$${Math.max(1, this.rows)}`;
    this.sheet.commit();
  }
}

/**
 * Begins a workbook that streams to `path`, so that memory stays flat however long the sheets grow.
 * `decimals` is the period's; `createdAt` keeps two exports of the same facts alike. Rejects with the file system's error.
 */
export const createWorkbook = (
  path: string,
  options: { readonly decimals: number; readonly createdAt: Date; readonly title: string },
): WorkbookFile => {
  const book = new stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  Object.assign(book, {
    creator: 'Terbuka',
    created: options.createdAt,
    modified: options.createdAt,
    title: options.title,
  });
  const styles = cellStyles(options.decimals);
  const reserved = new Map<string, string>();
  const nameSheet = createSheetNamer();
  const reserve = (key: string, wanted: string): string => {
    const name = reserved.get(key) ?? nameSheet(wanted);
    reserved.set(key, name);
    return name;
  };
  return {
    reserve,
    addSheet: (spec) => {
      const frozen = spec.frozen;
      const sheet = book.addWorksheet(reserve(spec.key, spec.name), {
        pageSetup: pageSetup(spec),
        headerFooter: { oddFooter: footerText(spec.footer) },
        views: [
          frozen
            ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }
            : { showGridLines: false },
        ],
      });
      sheet.columns = spec.widths.map((width, index) =>
        spec.textColumns?.includes(index + 1) ? { width, style: { numFmt: '@' } } : { width },
      );
      return new StreamedSheet(sheet, styles, spec);
    },
    name: (name, reference) => book.definedNames.add(reference, name),
    close: () => book.commit(),
  };
};
