import { isSameCode, type Item } from '@app/instrument';
import type { ReadCell } from '../sheets/sheet-rows';
import { blank, givenAnswer, readYes, type Given } from './given-answer';
import { readPage } from './read-page';
import { elementKey } from './saq-content';

/** A row of the sheet that belongs to an item, or to an element of it. */
export interface PlacedRow {
  /** The item's code, or the element's key. */
  readonly key: string;
  readonly sheet: string;
  /** The answer's cell. */
  readonly cell: string;
  readonly answer: ReadCell | undefined;
  /** Null: blank, left as it is; empty: to be emptied. */
  readonly note: string | null;
  readonly noteCell: string;
  readonly links: readonly PlacedLink[];
}

/** A link's cells: empty where only a page was typed. */
interface PlacedLink {
  readonly url: string;
  readonly cell: string;
  readonly page: ReadCell | undefined;
  readonly pageCell: string;
}

export interface GivenLink {
  readonly url: string;
  readonly page: number | null;
  /** The link's cell, or that of its page where that is what is wrong. */
  readonly cell: string;
  /** What is wrong and what to do; null where nothing is. */
  readonly fault: string | null;
}

/** Ticks of a checklist; elements that are in neither list stay as they are. */
export interface GivenElements {
  readonly kind: 'elements';
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
}

/** All that a workbook says of one item. */
export interface GivenItem {
  readonly item: Item;
  readonly sheet: string;
  readonly cell: string;
  readonly answer: Given | GivenElements;
  readonly note: string | null;
  /** The note's cell; empty where nothing is said of it. */
  readonly noteCell: string;
  readonly links: readonly GivenLink[];
}

/** What the rows of one item say together; a row that was copied and filled in differently is not guessed at. */
export const givenItem = (item: Item, rows: readonly PlacedRow[]): GivenItem => {
  const own = rows.filter(({ key }) => key === item.code);
  const [first] = own.length > 0 ? own : rows;
  const filled = own.filter(({ answer }) => (answer?.text.trim() ?? '') !== '');
  const noted = own.find(({ note }) => note !== null);
  return {
    item,
    sheet: first?.sheet ?? '',
    cell: (filled[0] ?? first)?.cell ?? '',
    answer: answerOf(item, filled, rows),
    note: noted?.note ?? null,
    noteCell: noted?.noteCell ?? '',
    links: rows.flatMap(({ links }) => links.map(givenLink)),
  };
};

const givenLink = ({ url, cell, page: typed, pageCell }: PlacedLink): GivenLink => {
  if (url === '') return { url, page: null, cell: pageCell, fault: 'Ada nomor halaman, tetapi tautannya kosong. Isi tautannya, atau hapus nomor halaman ini.' }; // prettier-ignore
  const { page, fault } = readPage(typed);
  return { url, page, cell: fault === null ? cell : pageCell, fault };
};

const answerOf = (item: Item, filled: readonly PlacedRow[], rows: readonly PlacedRow[]): GivenItem['answer'] => {
  const twice = conflicting(filled);
  if (twice) return twice;
  const said = givenAnswer(item, filled[0]?.answer);
  return item.kind !== 'checklist' || said.kind !== 'blank' ? said : elementsOf(item, rows);
};

const conflicting = (rows: readonly PlacedRow[]): Given | null => {
  const texts = new Set(rows.map(({ answer }) => answer?.text.trim().toUpperCase()));
  if (texts.size < 2) return null;
  const cells = rows.map(({ cell }) => cell).join(' dan ');
  return { kind: 'invalid', code: 'row.repeated', message: `Pertanyaan ini terisi berbeda di sel ${cells}. Hapus salah satunya.` }; // prettier-ignore
};

const elementsOf = (item: Extract<Item, { kind: 'checklist' }>, rows: readonly PlacedRow[]): GivenItem['answer'] => {
  const ticked: string[] = [];
  const unticked: string[] = [];
  for (const { code } of item.elements) {
    const own = rows.filter(({ key, answer }) => isSameCode(key, elementKey(item.code, code)) && (answer?.text.trim() ?? '') !== ''); // prettier-ignore
    const twice = conflicting(own);
    if (twice) return twice;
    const [row] = own;
    if (!row?.answer) continue;
    const isYes = readYes(row.answer.text);
    if (isYes === null) return { kind: 'invalid', code: 'answer.unknownChoice', message: `Unsur di sel ${row.cell} berisi "${row.answer.text.slice(0, 60)}", bukan Ya atau Tidak. Pilih dari daftar pada sel itu.` }; // prettier-ignore
    (isYes ? ticked : unticked).push(code);
  }
  return ticked.length + unticked.length === 0 ? blank : { kind: 'elements', ticked, unticked };
};
