import { longestCellText } from '../cell-text';
import { columnLetter } from '../column-letter';
import type { GuardedZip } from './guarded-zip';
import { dateText, numberText, percentText } from './number-text';
import type { NumberFormat } from './number-format';
import { readXml } from './package-parts';
import { refuse, refuseDamaged } from './refusal';
import { longestWrittenText, StringCollector, refuseLongText, unescaped } from './string-table';
import type { Attributes } from './xml-reader';

/** What kind of value a cell held; all come as text. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface ReadCell {
  /** Counted from 1. */
  readonly column: number;
  /** As a person sees it, decimals with a point: `12.5`, `50%`, `2026-01-31`, `TRUE`. */
  readonly text: string;
  readonly kind: CellKind;
  /** Of a number that the cell shows with zeros in front, as it shows it: `0035` where the text is `35`. */
  readonly padded?: string;
  /** The text is what a formula gave when the file was last saved. */
  readonly isFormula?: true;
  /** The formula reads another file, which may have changed since. */
  readonly isLinked?: true;
}

export interface ReadRow {
  /** As the program shows it, counted from 1. */
  readonly number: number;
  /** Those with something in them, from left to right. */
  readonly cells: readonly ReadCell[];
  /** Columns of formulas whose result no program has stored; absent where there are none. */
  readonly unsolved?: readonly number[];
}

/** What one sheet holds. */
export interface SheetContent {
  readonly rows: readonly ReadRow[];
  /** Ranges of merged cells, such as `B2:D2`. */
  readonly merged: readonly string[];
}

/** More merged ranges than anybody is told of. */
const mostMerged = 200;
/** As much of a formula as tells whether it reads another file. */
const longestFormula = 500;

/** Bounds of one reading; whatever goes beyond is refused, never cut. */
export interface ReadingLimits {
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of one sheet. */
  readonly cells: number;
  readonly milliseconds: number;
}

export interface ReadingGround {
  readonly strings: readonly (string | null)[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly limits: ReadingLimits;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: NumberFormat;
  raw: string;
  isFormula: boolean;
  formula: string;
}

/** The column of `AB12`; 0 where there is none. */
const columnOf = (reference: string | undefined): number => {
  let column = 0;
  for (const sign of reference ?? '') {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
};

/** Reads one sheet's filled rows; refuses beyond the limits as soon as they are passed. */
export const readRows = async (
  zip: GuardedZip,
  sheet: { readonly name: string; readonly part: string },
  ground: ReadingGround,
): Promise<SheetContent> => {
  const reader = new RowsReader(sheet.name, ground);
  await readXml(zip, sheet.part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
    overlong: () => reader.overlong(),
  });
  return reader;
};

class RowsReader implements SheetContent {
  readonly rows: ReadRow[] = [];
  readonly merged: string[] = [];
  private row = 0;
  private column = 0;
  private cells: ReadCell[] = [];
  private unsolved: number[] = [];
  private cell: OpenCell | null = null;
  private isIn: 'value' | 'formula' | null = null;
  private filled = 0;
  private readonly inline = new StringCollector();

  constructor(
    private readonly sheet: string,
    private readonly ground: ReadingGround,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'mergeCell') this.addMerged(attributes.get('ref'));
    else if (!this.cell) return;
    else if (name === 'f') this.beginFormula(this.cell);
    else if (name === 'v') this.isIn = 'value';
    else this.inline.open(name);
  }

  text(piece: string): void {
    if (!this.cell) return;
    if (this.isIn === 'formula') {
      if (this.cell.formula.length < longestFormula) this.cell.formula += piece.slice(0, longestFormula);
      return;
    }
    if (this.isIn === null) return this.inline.text(piece);
    this.cell.raw += piece;
    if (this.cell.raw.length > longestWrittenText) this.refuseText(this.cell.column);
  }

  close(name: string): void {
    if (name === 'row') this.endRow();
    else if (name === 'c') this.endCell();
    else if (name === 'v' || name === 'f') this.isIn = null;
    else if (this.cell) this.inline.close(name);
  }

  overlong(): never {
    return this.cell ? this.refuseText(this.cell.column) : refuseDamaged();
  }

  private addMerged(range: string | undefined): void {
    if (range !== undefined && this.merged.length < mostMerged) this.merged.push(range);
  }

  private beginFormula(cell: OpenCell): void {
    cell.isFormula = true;
    this.isIn = 'formula';
  }

  private beginRow(attributes: Attributes): void {
    const number = Number(attributes.get('r'));
    this.row = Number.isSafeInteger(number) && number > 0 ? number : this.row + 1;
    this.column = 0;
    this.cells = [];
    this.unsolved = [];
  }

  private beginCell(attributes: Attributes): void {
    this.column = columnOf(attributes.get('r')) || this.column + 1;
    this.cell = {
      column: this.column,
      type: attributes.get('t') ?? 'n',
      format: this.ground.formats[Number(attributes.get('s') ?? 0)] ?? 'plain',
      raw: '',
      isFormula: false,
      formula: '',
    };
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    this.isIn = null;
    if (!cell) return;
    const read = this.valueOf(cell);
    // A formula that gives an empty text has one; only a number cannot be nothing.
    if (cell.isFormula && cell.type === 'n' && cell.raw.trim() === '') this.unsolved.push(cell.column);
    if (read.text.trim() === '') return;
    this.checkLimits(cell.column);
    this.cells.push({
      column: cell.column,
      ...read,
      ...(cell.isFormula ? { isFormula: true } : {}),
      ...(/\[[^\]]+\][^!]*!/.test(cell.formula) ? { isLinked: true } : {}),
    });
  }

  private endRow(): void {
    const unsolved = this.unsolved.length > 0 ? { unsolved: this.unsolved } : {};
    if (this.cells.length > 0) this.rows.push({ number: this.row, cells: this.cells, ...unsolved });
    this.cells = [];
  }

  private valueOf(cell: OpenCell): Pick<ReadCell, 'text' | 'kind' | 'padded'> {
    const inline = this.inline.take();
    switch (cell.type) {
      case 's':
        return { text: this.shared(cell), kind: 'text' };
      case 'inlineStr':
        return { text: inline ?? this.refuseText(cell.column), kind: 'text' };
      case 'b':
        return { text: cell.raw.trim() === '' ? '' : cell.raw.trim() === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return { text: cell.raw, kind: 'error' };
      case 'd':
        return { text: cell.raw.replace('T00:00:00', '').replace('T', ' '), kind: 'date' };
      case 'n':
        return this.numberOf(cell);
      default:
        return { text: this.checkedText(cell), kind: 'text' };
    }
  }

  private numberOf({ raw, format }: OpenCell): Pick<ReadCell, 'text' | 'kind' | 'padded'> {
    const text = numberText(raw);
    if (text === null) return { text: raw, kind: raw.trim() === '' ? 'text' : 'error' };
    if (format === 'percent') return { text: percentText(text), kind: 'number' };
    if (typeof format === 'object') return { text, kind: 'number', ...padded(text, format.digits) };
    const date = format === 'date' ? dateText(Number(raw), this.ground.from1904) : null;
    return date === null ? { text, kind: 'number' } : { text: date, kind: 'date' };
  }

  private shared(cell: OpenCell): string {
    const text = this.ground.strings[Number(cell.raw)];
    if (text === undefined) return '';
    return text ?? this.refuseText(cell.column);
  }

  private checkedText({ raw, column }: OpenCell): string {
    const text = unescaped(raw);
    return text.length > longestCellText ? this.refuseText(column) : text;
  }

  private checkLimits(column: number): void {
    const { rows, columns, cells } = this.ground.limits;
    if (this.row > rows) {
      refuse('file.tooManyRows', `Lembar "${this.sheet}" lebih dari ${rows.toLocaleString('id-ID')} baris. Hapus baris yang tidak perlu, lalu unggah lagi.`, { sheet: this.sheet }); // prettier-ignore
    }
    if (column > columns) {
      refuse('file.tooManyColumns', `Lembar "${this.sheet}" lebih dari ${columns} kolom. Hapus kolom yang tidak perlu, lalu unggah lagi.`, this.at(column)); // prettier-ignore
    }
    this.filled += 1;
    if (this.filled > cells) {
      refuse('file.tooManyCells', `Lembar "${this.sheet}" berisi terlalu banyak sel. Hapus isi yang tidak perlu, lalu unggah lagi.`, { sheet: this.sheet }); // prettier-ignore
    }
  }

  private refuseText(column: number): never {
    return refuseLongText('Teks dalam sel ini', this.at(column));
  }

  private at(column: number): { sheet: string; cell: string } {
    return { sheet: this.sheet, cell: `${columnLetter(column)}${this.row}` };
  }
}

const padded = (text: string, digits: number): Pick<ReadCell, 'padded'> =>
  /^\d+$/.test(text) && text.length < digits ? { padded: text.padStart(digits, '0') } : {};
