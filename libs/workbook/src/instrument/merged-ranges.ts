import { columnLetter } from '../column-letter';
import type { FaultBook } from './fault-book';
import type { Headings } from './table-row';

const named = 5;

interface Range {
  readonly text: string;
  readonly columns: readonly [number, number];
  readonly lastRow: number;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const rangeOf = (text: string): Range | null => {
  const [, from, to, last] = /^([A-Z]{1,3})\d+:([A-Z]{1,3})(\d+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  return { text, columns: [columnNumber(from), columnNumber(to)], lastRow: Number(last) };
};

/** Tells which merged ranges cover columns that are read: only their first cell holds anything. */
export const warnOfMerged = <Field extends string>(
  merged: readonly string[],
  { sheet, columns, row }: Headings<Field>,
  book: FaultBook,
): void => {
  const known = [...columns.values()].map(({ number }) => number);
  const covering = merged.flatMap((text) => {
    const range = rangeOf(text);
    if (!range || range.lastRow <= row) return [];
    return known.some((column) => column >= range.columns[0] && column <= range.columns[1]) ? [range] : [];
  });
  const [first] = covering;
  if (!first) return;
  const texts = covering.slice(0, named).map(({ text }) => text);
  const more = covering.length > named ? `, dan ${covering.length - named} lainnya` : '';
  const cell = first.text.split(':')[0] ?? `${columnLetter(1)}${row}`;
  const message = `Sel gabungan ${texts.join(', ')}${more}: hanya sel pertamanya yang dibaca, sel lain di dalamnya dianggap kosong. Pisahkan selnya (Unmerge) lalu isi masing-masing.`;
  book.warn({ sheet, cell, header: null }, 'cell.merged', message);
};
