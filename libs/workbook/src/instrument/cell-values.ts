import { isDecimal, type Decimal } from '@app/instrument';
import type { FaultBook } from './fault-book';
import { suggestion } from './nearest';
import type { TableCell } from './table-row';

/** ` 12,5 ` → `12.5`; null for anything that could be read in two ways, such as `1.234,5`. */
export const plainDecimal = (text: string): Decimal | null => {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '');
  const pointed = /^-?\d*,\d+$/.test(bare) ? withoutLastZeros(bare.replace(',', '.')) : bare;
  const whole = pointed.replace(/^(-?)\./, '$10.');
  return isDecimal(whole) ? whole : null;
};

/** `10,00` is how people write ten, and would else seem a change; with a point it is as another program wrote it. */
const withoutLastZeros = (decimal: string): string => decimal.replace(/\.?0+$/, '');

/** A number, with a decimal comma or point; a `%` that the cell shows is left out: a weight of 10 % is 10. */
export const decimalIn = (cell: TableCell, what: string, book: FaultBook): Decimal | null => {
  const decimal = plainDecimal(cell.text.replace(/%$/, ''));
  if (decimal === null && !book.has(cell)) {
    const message = `${what} tertulis "${cut(cell.text)}". Tulis angka saja, misalnya 12,5 atau 12.5.`;
    book.fault(cell, 'number.malformed', message);
  }
  return decimal;
};

/** A share of the value: `0,75` or `75%`. */
export const fractionIn = (cell: TableCell, book: FaultBook): Decimal | null => {
  const isPercent = cell.text.endsWith('%');
  const decimal = decimalIn(cell, 'Bagian nilai', book);
  return decimal !== null && isPercent ? hundredth(decimal) : decimal;
};

/** Moves the point two places left, exactly. */
const hundredth = (decimal: Decimal): Decimal => {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = whole.padStart(3, '0');
  const rest = `${digits.slice(-2)}${part}`.replace(/0+$/, '');
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`;
};

export const wholeNumberIn = (cell: TableCell, what: string, book: FaultBook): number | null => {
  const decimal = plainDecimal(cell.text);
  if (decimal !== null && /^\d{1,6}$/.test(decimal)) return Number(decimal);
  if (!book.has(cell)) {
    const message = `${what} tertulis "${cut(cell.text)}". Tulis bilangan bulat mulai dari 0.`;
    book.fault(cell, 'number.notWhole', message);
  }
  return null;
};

const yes = new Set(['ya', 'y', 'yes', 'true', 'benar', '1', 'x', 'v', '✓', '✔', 'true()']);
const no = new Set(['tidak', 'tdk', 't', 'n', 'no', 'false', 'salah', '0', '-', 'bukan', 'false()']);

/** Yes, no, or null with a complaint. */
export const yesNoIn = (cell: TableCell, book: FaultBook): boolean | null => {
  const word = cell.text.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  book.fault(cell, 'value.notYesNo', `"${cut(cell.text)}" tidak dimengerti di kolom ini. Tulis ya atau tidak.`);
  return null;
};

/** Each value with the words that people use for it, in lower case. */
export type Vocabulary<Value extends string> = Readonly<Record<Value, readonly string[]>>;

const wordOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The value that a word stands for, or null. */
export const valueOfWord = <Value extends string>(word: string, vocabulary: Vocabulary<Value>): Value | null => {
  const wanted = wordOf(word);
  const values = Object.keys(vocabulary) as Value[];
  return values.find((value) => wordOf(value) === wanted || vocabulary[value].includes(wanted)) ?? null;
};

export const keywordIn = <Value extends string>(
  cell: TableCell,
  vocabulary: Vocabulary<Value>,
  book: FaultBook,
): Value | null => {
  const value = valueOfWord(cell.text, vocabulary);
  if (value === null && !book.has(cell)) {
    const known = Object.keys(vocabulary);
    const message = `"${cut(cell.text)}" tidak dikenal di kolom ini. Pilih salah satu: ${known.join(', ')}.`;
    book.fault(cell, 'value.unknown', `${message}${suggestion(cell.text, known)}`);
  }
  return value;
};

const longestQuoted = 60;

/** What somebody wrote, short enough to be quoted. */
export const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longestQuoted ? `${line.slice(0, longestQuoted)}…` : line;
};
