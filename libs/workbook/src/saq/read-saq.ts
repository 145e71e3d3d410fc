import type { Item, ItemValue } from '@app/instrument';
import { columnLetter } from '../column-letter';
import type { ReadCell, ReadRow } from '../sheets/sheet-rows';
import type { ReadSheet } from '../sheets/sheets-reading';
import { clears, wordKey } from './given-answer';
import { elementKey, filesOnly, headings, identityMark, type SaqBase, type SaqIdentity } from './saq-content';
import { givenItem, type GivenItem, type PlacedRow } from './given-item';

/** Whose file it is, as it says itself; nobody has vouched for it yet. */
export interface ReadIdentity {
  readonly identity: SaqIdentity;
  readonly seal: string;
}

/** The identity that the hidden sheet holds, under whatever name; null where it is gone. */
export const readIdentity = (sheets: readonly ReadSheet[]): ReadIdentity | null => {
  const sheet = sheets.find(({ rows }) => textAt(rows[0], 1) === identityMark);
  if (!sheet) return null;
  const facts = new Map(sheet.rows.slice(1, 5).map((row) => [textAt(row, 1), textAt(row, 2)]));
  const at = sheet.rows.findIndex((row) => textAt(row, 1) === 'itemCode');
  const bases = at < 0 ? [] : sheet.rows.slice(at + 1).map(baseOf);
  const identity = {
    assessmentId: facts.get('assessmentId') ?? '',
    instrumentSha256: facts.get('instrumentSha256') ?? '',
    madeAt: facts.get('madeAt') ?? '',
    bases,
  };
  return { identity, seal: facts.get('seal') ?? '' };
};

const textAt = (row: ReadRow | undefined, column: number): string => cellAt(row, column)?.text ?? '';

const cellAt = (row: ReadRow | undefined, column: number): ReadCell | undefined =>
  row?.cells.find((cell) => cell.column === column);

const baseOf = (row: ReadRow): SaqBase => ({
  itemCode: textAt(row, 1),
  revision: Number(textAt(row, 2)) || 0,
  savedAt: textAt(row, 3) || null,
  value: valueIn(textAt(row, 4)),
  note: textAt(row, 5) || null,
});

const valueIn = (text: string): ItemValue | null => {
  try {
    // The seal says whether it is what we wrote; a value that was changed by hand matches nothing and is asked about.
    return text === '' ? null : (JSON.parse(text) as ItemValue);
  } catch {
    return null;
  }
};

/** A row with an answer to something that the questionnaire does not ask. */
export interface UnknownRow {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface SaqAnswers {
  readonly items: readonly GivenItem[];
  readonly unknown: readonly UnknownRow[];
}

/** What the sheet with our headings says of these items; null where no sheet has them. */
export const readAnswers = (sheets: readonly ReadSheet[], items: readonly Item[]): SaqAnswers | null => {
  const table = findTable(sheets);
  if (!table) return null;
  const known = new Map(items.flatMap((item) => keysOf(item).map((key) => [rowKey(key), { item, key }] as const)));
  const found = new Map<Item, PlacedRow[]>();
  const unknown: UnknownRow[] = [];
  for (const row of table.rows) {
    const code = textAt(row, table.columns.code).trim();
    const place = known.get(rowKey(code));
    if (place) found.set(place.item, [...(found.get(place.item) ?? []), placed(table, row, place.key)]);
    else if (code !== '' && textAt(row, table.columns.answer).trim() !== '')
      unknown.push({ code, sheet: table.name, cell: `${columnLetter(table.columns.code)}${row.number}` });
  }
  return { items: [...found].map(([item, rows]) => givenItem(item, rows)), unknown };
};

const keysOf = (item: Item): readonly string[] => [
  item.code,
  ...(item.kind === 'checklist' ? item.elements.map(({ code }) => elementKey(item.code, code)) : []),
];

/** `A03/a` and `a03 / A` are one row. */
const rowKey = (code: string): string => wordKey(code).replaceAll(' ', '');

interface Columns {
  readonly code: number;
  readonly answer: number;
  readonly note: number;
  readonly links: readonly { readonly link: number; readonly page: number }[];
}

interface Table {
  readonly name: string;
  readonly columns: Columns;
  readonly rows: readonly ReadRow[];
}

/** The first sheet with a row that has our two indispensable headings; those of a column that is gone are 0. */
const findTable = (sheets: readonly ReadSheet[]): Table | null => {
  for (const { name, rows } of sheets)
    for (const [index, row] of rows.entries()) {
      const columnOf = (heading: string): number =>
        row.cells.find(({ text }) => wordKey(text) === wordKey(heading))?.column ?? 0;
      const [code, answer] = [columnOf(headings.code), columnOf(headings.answer)];
      if (code === 0 || answer === 0) continue;
      const links = [
        { link: columnOf(headings.link1), page: columnOf(headings.page1) },
        { link: columnOf(headings.link2), page: columnOf(headings.page2) },
      ];
      return { name, columns: { code, answer, note: columnOf(headings.note), links }, rows: rows.slice(index + 1) };
    }
  return null;
};

const placed = ({ name, columns }: Table, row: ReadRow, key: string): PlacedRow => {
  const note = textAt(row, columns.note).trim();
  const at = (column: number): string => (column > 0 ? `${columnLetter(column)}${row.number}` : '');
  return {
    key,
    sheet: name,
    cell: `${columnLetter(columns.answer)}${row.number}`,
    answer: cellAt(row, columns.answer),
    note: note === '' ? null : clears(note) ? '' : note,
    noteCell: at(columns.note),
    links: columns.links.flatMap(({ link, page }) => {
      const typed = textAt(row, link).trim();
      const url = typed.toLowerCase() === filesOnly ? '' : typed;
      if (url === '' && textAt(row, page).trim() === '') return [];
      return [{ url, cell: at(link), page: cellAt(row, page), pageCell: at(page) }];
    }),
  };
};
