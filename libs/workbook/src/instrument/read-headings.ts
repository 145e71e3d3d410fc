import { columnLetter } from '../column-letter';
import type { ReadSheet } from '../sheets/sheets-reading';
import { readHeading, simplified, type ColumnRules, type FieldKey } from './column-names';
import { cut } from './cell-values';
import type { FaultBook, Place } from './fault-book';
import { suggestion } from './nearest';
import { xlsFormOnly } from './survey-columns';
import type { Column, Headings } from './table-row';
import { soundText } from './unsound-signs';

/** What the first filled row of a sheet calls its columns. Unknown ones are noted, doubled ones refused. */
export const readHeadings = <Field extends string>(
  sheet: ReadSheet,
  rules: ColumnRules<Field>,
  book: FaultBook,
): Headings<Field> => {
  const columns = new Map<FieldKey<Field>, Column>();
  const row = sheet.rows[0]?.number ?? 1;
  for (const cell of sheet.rows[0]?.cells ?? []) {
    const { text } = soundText(cell.text, false);
    const header = cut(text);
    const place = { sheet: sheet.name, cell: `${columnLetter(cell.column)}${row}`, header };
    const heading = readHeading(text, rules);
    if ('unknown' in heading) warnOfUnknown(heading.unknown, place, rules, book);
    else {
      const earlier = columns.get(heading.key);
      if (earlier) faultOfDouble(earlier, place, book);
      else columns.set(heading.key, { header, number: cell.column });
    }
  }
  return { sheet: sheet.name, rules, columns, row };
};

const warnOfUnknown = <Field extends string>(
  unknown: 'column' | 'language',
  place: Place & { readonly header: string },
  rules: ColumnRules<Field>,
  book: FaultBook,
): void => {
  const { header } = place;
  if (unknown === 'language') {
    const message = `Bahasa kolom "${header}" tidak dikenal; kolom ini diabaikan. Pakai "::Bahasa Indonesia (id)" atau "::English (en)".`;
    return book.warn(place, 'column.language', message);
  }
  if (xlsFormOnly.has(simplified(header.split(':')[0] ?? ''))) return;
  const known = Object.values<{ readonly header: string }>(rules).map((rule) => rule.header);
  book.warn(place, 'column.unknown', `Kolom "${header}" tidak dikenal dan diabaikan.${suggestion(header, known)}`);
};

const faultOfDouble = (earlier: Column, place: Place, book: FaultBook): void => {
  const first = `kolom ${columnLetter(earlier.number)} ("${earlier.header}")`;
  const message = `Kolom "${place.header}" sama artinya dengan ${first}. Hapus atau ganti nama salah satunya.`;
  book.fault(place, 'column.duplicate', message);
};

/** Complains of each of these columns that the sheet has not. */
export const demandColumns = <Field extends string>(
  { sheet, rules, columns, row }: Headings<Field>,
  wanted: readonly (readonly Field[])[],
  book: FaultBook,
): void => {
  for (const either of wanted) {
    if (either.some((field) => columns.has(`${field}:id`))) continue;
    const [field] = either;
    if (field === undefined) continue;
    const { header, others = [] } = rules[field];
    const also = others[0] === undefined ? '' : ` (atau "${others[0]}")`;
    const message = `Kolom "${header}"${also} tidak ada dalam lembar "${sheet}". Tambahkan di baris ${row}.`;
    book.fault({ sheet, cell: null, header }, 'column.missing', message);
  }
};
