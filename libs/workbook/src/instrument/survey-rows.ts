import { cut } from './cell-values';
import type { FaultBook } from './fault-book';
import { warnOfIgnored } from './ignored-cells';
import { isWithOther, readType } from './question-type';
import type { SurveyEntry, SurveyRow } from './survey-entry';

/** Turns rows into a tree by their `begin_group` and `end_group`; what does not balance is told with its row. */
export const nestRows = (rows: readonly SurveyRow[], book: FaultBook): readonly SurveyEntry[] => {
  const top: SurveyEntry[] = [];
  const open: SurveyEntry[] = [];
  for (const row of rows) {
    const type = typeOf(row, book);
    if (type.row !== 'unknown') warnOfIgnored(row, type, book);
    if (type.row === 'end') {
      if (!open.pop()) faultOfUnopened(row, book);
      continue;
    }
    const entry = { row, type, code: codeOf(row, book), children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    if (type.row === 'begin') open.push(entry);
  }
  for (const { row, code } of open) {
    const message = `Kelompok ${code} dibuka di baris ini tetapi tidak ditutup. Tambahkan baris end_group setelah butir terakhirnya.`;
    book.fault(row.placeOf('type'), 'group.unclosed', message);
  }
  return top;
};

type RowType = SurveyEntry['type'] | { readonly row: 'end' };

const typeOf = (row: SurveyRow, book: FaultBook): RowType => {
  const cell = row.get('type');
  if (!cell) {
    book.fault(
      row.placeOf('type'),
      'type.missing',
      'Jenis baris ini kosong. Isi kolom type, atau kosongkan seluruh baris.',
    );
    return { row: 'unknown' };
  }
  const type = readType(cell.text);
  if (isWithOther(cell.text)) {
    const message = '"or_other" diabaikan: pilihan "lainnya" tidak ada dalam instrumen. Tambahkan sebagai pilihan di lembar choices bila perlu.'; // prettier-ignore
    book.warn(cell, 'type.orOther', message);
  }
  if (!('fault' in type)) return type;
  book.fault(cell, 'type.unknown', type.fault);
  return { row: 'unknown' };
};

const faultOfUnopened = (row: SurveyRow, book: FaultBook): void => {
  const message =
    'end_group ini tidak menutup kelompok apa pun. Hapus baris ini, atau tambahkan begin_group sebelumnya.';
  book.fault(row.placeOf('type'), 'group.unopened', message);
};

/** The code as people know it: its own column, else the name, without the underscore that XML asks for before a digit. */
const codeOf = (row: SurveyRow, book: FaultBook): string => {
  const code = row.text('code');
  if (code !== null) return code;
  const name = row.text('name');
  if (name !== null) return name.replace(/^_+(?=[A-Za-z0-9])/, '');
  if (row.hasColumn('name') || row.hasColumn('code'))
    book.fault(
      row.placeOf('name'),
      'name.missing',
      'Nama baris ini kosong. Isi kolom name dengan kode satu kata, misalnya A01.',
    );
  return '';
};

/** Complains of names and codes that are used twice, in one row or in two; the first keeps it. */
export const checkNames = (entries: readonly SurveyEntry[], book: FaultBook): void => {
  const first = new Map<string, SurveyRow>();
  for (const { row } of flat(entries)) {
    for (const field of ['name', 'code'] as const) {
      const word = row.text(field)?.toUpperCase();
      if (word === undefined) continue;
      const earlier = first.get(word);
      if (!earlier) first.set(word, row);
      else if (earlier !== row) faultOfDouble(row, field, earlier, book);
    }
  }
};

const faultOfDouble = (row: SurveyRow, field: 'code' | 'name', first: SurveyRow, book: FaultBook): void => {
  const message = `"${cut(row.text(field) ?? '')}" sudah dipakai di baris ${first.number}. Beri nama lain; nama dan kode tidak boleh sama.`;
  book.fault(row.placeOf(field), 'code.duplicate', message);
};

export const flat = (entries: readonly SurveyEntry[]): readonly SurveyEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);
