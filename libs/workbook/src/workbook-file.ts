import { setImmediate as nextTurn, setTimeout as later } from 'node:timers/promises';
import type { CellValue, ConditionalFormattingRule, PageSetup, RichText, Row, Style, Worksheet } from 'exceljs';
import { mergedRules, type CellRule } from './cell-rules';
import { cellStyles, paragraphFonts, type CellStyle } from './cell-style';
import { checkedText } from './cell-text';
import { columnLetter } from './column-letter';
import { datedWriter, lockStructure } from './dated-writer';
import { createSheetNamer } from './sheet-name';

export type { CellStyle } from './cell-style';

/** A live formula (without `=`) and the number or text that we computed for it, which viewers show before recalculating. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number | string;
}

/** Paragraphs of one cell, each in a look of its own. */
export interface ParagraphsCell {
  readonly paragraphs: readonly { readonly text: string; readonly look: 'strong' | 'muted' }[];
}

/** One cell. A string is always text, whatever it begins with; only a {@link FormulaCell} is a formula. */
export interface Cell {
  readonly value: string | number | FormulaCell | ParagraphsCell | null;
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
  /** Not shown, though anybody may show it. */
  readonly hidden?: boolean;
  /** Only cells of an unlocked style can be changed, without a password: it guards against slips, not against people. */
  readonly locked?: boolean;
}

/** What a number may be at least and at most; absent where there is no bound. */
export interface NumberBounds {
  readonly min?: string;
  readonly max?: string;
  readonly integer: boolean;
}

export interface SheetFile {
  /** The name after cleaning, as formulas must write it: quoted. */
  readonly quotedName: string;
  /** Appends a row and gives its number; the row before it is written, and no longer held. */
  row(cells: readonly Cell[], height?: number): number;
  merge(row: number, fromColumn: number, toColumn: number): void;
  filter(range: string): void;
  highlight(range: string, rules: readonly Highlight[]): void;
  /** Offers these texts in each cell of `range`; other texts may still be typed. Together at most 255 characters. */
  offer(range: string, texts: readonly string[]): void;
  /** Offers the texts of other cells, such as `'Pilihan'!$A$1:$C$1`; another text is refused. */
  offerFrom(range: string, reference: string): void;
  /** Asks about a number outside its bounds before it is taken. */
  bound(range: string, bounds: NumberBounds): void;
  /** Waits, once in some hundreds of rows, until those have been packed: whoever writes thousands asks after each, or they pile up. */
  drained(): Promise<void>;
  /** Greys `range` while the formula (without `=`) holds. */
  grey(range: string, formula: string): void;
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
const written = (value: Cell['value']): CellValue => {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return checkedText(value);
  if ('paragraphs' in value) return { richText: value.paragraphs.map(runOf) };
  const { formula, result } = value;
  return { formula: String(formula), result: typeof result === 'string' ? checkedText(result) : result };
};

const runOf = ({ text, look }: ParagraphsCell['paragraphs'][number], index: number): RichText => ({
  text: checkedText(index === 0 ? text : `\n${text}`),
  font: paragraphFonts[look],
});

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

/** A person may insist: what the program asks about is checked again when the file is read. */
const asking = { showErrorMessage: true, errorStyle: 'warning', errorTitle: 'Periksa isian' } as const;
const refusing = { ...asking, errorStyle: 'stop' } as const;
const outermost = 1e15;
const solid = { type: 'pattern', pattern: 'solid' } as const;

/** What may be done in a locked sheet besides filling in. */
const allowed = { selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true } as const;

/** Rows that are written without looking whether they are packed. */
const rowsAtOnce = 256;
/** Bytes of a sheet that may wait to be packed, and milliseconds that are waited for a packer that takes none. */
const mostWaiting = 4 * 1_048_576;
const patience = 2_000;

interface Packer {
  readonly _writableState: { readonly length: number };
}

/** The library's stream knows where it leads and does not tell; where that is, is of an age before `writableLength`. */
const waitingIn = (sheet: Worksheet): number => {
  const { stream } = sheet as unknown as { readonly stream: { readonly pipes: readonly Packer[] } };
  return stream.pipes.reduce((sum, { _writableState: { length } }) => sum + length, 0);
};

class StreamedSheet implements SheetFile {
  readonly quotedName: string;
  private rows = 0;
  private last: Row | null = null;
  private shades = 0;
  private readonly rules: CellRule[] = [];

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: Readonly<Record<CellStyle, Partial<Style>>>,
    private readonly spec: SheetSpec,
  ) {
    this.quotedName = `'${sheet.name}'`;
  }

  row(cells: readonly Cell[], height?: number): number {
    this.rows += 1;
    this.last?.commit();
    const row: Row = this.sheet.getRow(this.rows);
    for (const [index, { value, style, note }] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = written(value);
      cell.style = this.styles[style];
      if (note) cell.note = { texts: [{ text: checkedText(note) }] };
    }
    if (height !== undefined) row.height = height;
    this.last = row;
    return this.rows;
  }

  async drained(): Promise<void> {
    if (this.rows % rowsAtOnce !== 0) return;
    await nextTurn();
    // A packer that is still busy with another part takes nothing: then it is not waited for.
    for (let idle = 0, before = Infinity; waitingIn(this.sheet) > mostWaiting && idle < patience;) {
      await later(1);
      const now = waitingIn(this.sheet);
      idle = now < before ? 0 : idle + 1;
      before = now;
    }
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
    this.validate(range, { type: 'list', showErrorMessage: false, formulae: [formula] });
  }

  offerFrom(range: string, reference: string): void {
    const error = 'Pilih salah satu dari daftar.';
    this.validate(range, { type: 'list', ...refusing, error, formulae: [reference] });
  }

  bound(range: string, { min, max, integer }: NumberBounds): void {
    const type = integer ? 'whole' : 'decimal';
    const error = `Isi dengan ${integer ? 'bilangan bulat' : 'angka'}${min === undefined ? '' : ` paling kecil ${min}`}${max === undefined ? '' : ` paling besar ${max}`}.`;
    const formulae = [Number(min ?? -outermost), Number(max ?? outermost)];
    this.validate(range, { type, operator: 'between', ...asking, error, formulae });
  }

  grey(range: string, formula: string): void {
    this.shades += 1;
    const style = { font: { color: { argb: 'FF9AA3AF' } }, fill: { ...solid, bgColor: { argb: 'FFE5E7EB' } } };
    const rule: ConditionalFormattingRule = { type: 'expression', priority: this.shades, formulae: [formula], style };
    this.sheet.addConditionalFormatting({ ref: range, rules: [rule] });
  }

  private validate(range: string, rule: object): void {
    this.rules.push({ range, rule: { allowBlank: true, ...rule } });
  }

  close(): void {
    const { dataValidations } = this.sheet as unknown as { dataValidations: { add(at: string, rule: object): void } };
    for (const { range, rule } of mergedRules(this.rules)) dataValidations.add(range, rule);
    const columns = this.spec.printedColumns ?? this.spec.widths.length;
    this.sheet.pageSetup.printArea = `A$1:${columnLetter(columns)}$${Math.max(1, this.rows)}`;
    this.sheet.commit();
  }
}

/**
 * Begins a workbook that streams to `path`, so that memory stays flat however long the sheets grow.
 * `decimals` is the period's; `createdAt` makes two exports of the same facts the same bytes. Rejects with the file system's error.
 */
export const createWorkbook = (
  path: string,
  options: {
    readonly decimals: number;
    readonly createdAt: Date;
    readonly title: string;
    /** Whether sheets stay as they are: none is added, removed, renamed or uncovered. */
    readonly locked?: boolean;
  },
): WorkbookFile => {
  const book = datedWriter(path, options.createdAt);
  Object.assign(book, { creator: 'Terbuka', title: options.title });
  if (options.locked) lockStructure(book);
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
        state: spec.hidden ? 'hidden' : 'visible',
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
      // Without a password nothing is hashed, so nothing is waited for.
      if (spec.locked) void sheet.protect('', allowed);
      return new StreamedSheet(sheet, styles, spec);
    },
    name: (name, reference) => book.definedNames.add(reference, name),
    close: () => book.commit(),
  };
};
