import { columnLetter } from '../column-letter';
import type { ReadRow } from '../sheets/sheet-rows';
import { sheetKey } from '../sheets/sheet-key';
import type { ReadSheet } from '../sheets/sheets-reading';
import { soundText } from '../instrument/unsound-signs';
import { guessColumns, pastFields, type PastField, type RememberedColumns } from './past-columns';

/** Where the table is and what its columns mean, as a person said it or as it was guessed. */
export interface PastMapping {
  readonly sheet: string;
  /** The row of the headings, counted from 1. */
  readonly headRow: number;
  /** By the letter of the column; columns not named are left out. */
  readonly fields: Readonly<Record<string, PastField>>;
}

/** A column of the table as the file has it. */
export interface PastColumn {
  readonly letter: string;
  readonly header: string;
  /** The first values under the heading. */
  readonly samples: readonly string[];
}

/** The table as it lies in the file. */
export interface PastTable {
  readonly mapping: PastMapping;
  readonly columns: readonly PastColumn[];
  /** Rows under the headings. */
  readonly rows: readonly ReadRow[];
}

/** Letterheads stand above many tables: so many rows are looked through for the headings. */
const mostAbove = 25;
const sampled = 3;
const longestHeader = 200;

/** The table that was meant, or else the one that looks most like results; null in a file without any. */
export const findPastTable = (
  sheets: readonly ReadSheet[],
  asked: PastMapping | null,
  remembered: RememberedColumns,
): PastTable | null => {
  const named = asked && sheets.find(({ name }) => sheetKey(name) === sheetKey(asked.sheet));
  if (asked && named) {
    const at = named.rows.findIndex(({ number }) => number === asked.headRow);
    if (at >= 0) return tableAt(named, at, asked.fields);
  }
  const found = likeliest(named ? [named] : sheets, remembered);
  return found && tableAt(found.sheet, found.at, guessed(found.sheet.rows[found.at], remembered));
};

interface Found {
  readonly sheet: ReadSheet;
  readonly at: number;
}

/** The row with most headings that are known; a sheet whose headings nobody knows begins where two cells stand side by side. */
const likeliest = (sheets: readonly ReadSheet[], remembered: RememberedColumns): Found | null => {
  let best: (Found & { readonly known: number }) | null = null;
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.slice(0, mostAbove).entries()) {
      const known = Object.keys(guessed(row, remembered)).length;
      if (row.cells.length >= 2 && sheet.rows.length > at + 1 && (best === null || known > best.known))
        best = { sheet, at, known };
    }
  }
  return best;
};

const guessed = (row: ReadRow | undefined, remembered: RememberedColumns): Readonly<Record<string, PastField>> => {
  const cells = row?.cells.filter(({ kind }) => kind === 'text') ?? [];
  const fields = guessColumns(
    cells.map(({ text }) => text),
    remembered,
  );
  return Object.fromEntries(
    cells.flatMap(({ column }, index) => {
      const field = fields[index];
      return field ? [[columnLetter(column), field]] : [];
    }),
  );
};

const wordsIn = (text: string): string => {
  const { text: sound, trouble } = soundText(text, false);
  return trouble === 'unstorable' ? '' : sound.replace(/\s+/g, ' ').slice(0, longestHeader);
};

const tableAt = (sheet: ReadSheet, at: number, fields: Readonly<Record<string, PastField>>): PastTable => {
  const head = sheet.rows[at];
  const rows = sheet.rows.slice(at + 1);
  const headers = new Map(head?.cells.map(({ column, text }) => [column, wordsIn(text)]));
  const filled = new Set([...headers.keys(), ...rows.slice(0, mostAbove).flatMap(({ cells }) => cells.map(({ column }) => column))]); // prettier-ignore
  const columns = [...filled]
    .sort((one, other) => one - other)
    .map((column) => ({
      letter: columnLetter(column),
      header: headers.get(column) ?? '',
      samples: rows
        .slice(0, mostAbove)
        .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => wordsIn(text)))
        .slice(0, sampled),
    }));
  const known = new Set(columns.map(({ letter }) => letter));
  return {
    mapping: {
      sheet: sheet.name,
      headRow: head?.number ?? 1,
      fields: Object.fromEntries(
        Object.entries(fields).filter(([letter, field]) => known.has(letter) && pastFields.includes(field)),
      ),
    },
    columns,
    rows,
  };
};
