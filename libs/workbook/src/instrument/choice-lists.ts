import type { Text } from '@app/instrument';
import { cut, fractionIn } from './cell-values';
import type { FaultBook, Place } from './fault-book';
import { suggestion } from './nearest';
import type { ChoiceField } from './other-columns';
import type { TableRow } from './table-row';
import { textIn } from './text-in';

/** One row of `choices`. */
export interface Choice {
  /** As conditions name it. */
  readonly name: string;
  readonly code: string;
  readonly text: Text;
  /** Null where the column is empty or wrong. */
  readonly fraction: string | null;
  readonly row: TableRow<ChoiceField>;
}

/** Lists by their name in lower case, each in the order of the file. */
export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;

/** Case and repeated spaces make no difference between lists. */
export const listKey = (list: string): string => list.trim().toLowerCase().replace(/\s+/g, ' ');

/** Gathers the rows of each list, wherever they stand. */
export const readChoiceLists = (rows: readonly TableRow<ChoiceField>[], book: FaultBook): ChoiceLists => {
  const lists = new Map<string, Choice[]>();
  for (const row of rows) {
    const list = row.text('list');
    if (list === null) {
      const message = 'Nama daftar (list_name) baris ini kosong. Isi dengan nama yang ditulis dalam kolom type.';
      book.fault(row.placeOf('list'), 'choice.listMissing', message);
      continue;
    }
    const choices = lists.get(listKey(list)) ?? [];
    lists.set(listKey(list), choices);
    const choice = readChoice(row, book);
    if (choice && !isDouble(choice, choices, list, book)) choices.push(choice);
  }
  return lists;
};

const readChoice = (row: TableRow<ChoiceField>, book: FaultBook): Choice | null => {
  const name = row.text('name') ?? row.text('code');
  const text = textIn(row, 'label');
  if (name === null) {
    book.fault(row.placeOf('name'), 'name.missing', 'Nama pilihan ini kosong. Isi kolom name dengan satu kata.');
  }
  if (text === null) {
    book.fault(row.placeOf('label'), 'label.missing', 'Bunyi pilihan ini kosong. Isi kolom label.');
  }
  const fraction = row.get('fraction');
  return {
    name: name ?? '',
    code: row.text('code') ?? name ?? '',
    text: text ?? { id: '' },
    fraction: fraction && fractionIn(fraction, book),
    row,
  };
};

const isDouble = (choice: Choice, earlier: readonly Choice[], list: string, book: FaultBook): boolean => {
  if (choice.name === '') return false;
  const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
  const first = earlier.find(({ name, code }) => same(name, choice.name) || same(code, choice.code));
  if (!first) return false;
  const message = `Pilihan "${cut(choice.name)}" sudah ada dalam daftar "${list}" di baris ${first.row.number}. Ganti atau hapus salah satunya.`;
  book.fault(choice.row.placeOf('name'), 'choice.duplicate', message);
  return true;
};

/** The list that a question names; complains where there is none. */
export const listNamed = (name: string, lists: ChoiceLists, at: Place, book: FaultBook): readonly Choice[] | null => {
  const list = lists.get(listKey(name));
  if (list) return list;
  const known = [...lists.values()].flatMap(([first]) => first?.row.text('list') ?? []);
  const message = `Daftar "${cut(name)}" tidak ada dalam lembar choices. Tambahkan baris-barisnya, atau perbaiki namanya.`;
  book.fault(at, 'list.unknown', `${message}${suggestion(name, known)}`);
  return null;
};
