import type { Text } from '@app/instrument';
import type { FaultBook } from './fault-book';
import type { TableRow } from './table-row';

/** A text in the languages that are filled in; null without an Indonesian one. */
export const textIn = <Field extends string>(row: TableRow<Field>, field: Field): Text | null => {
  const id = row.text(field, 'id');
  const en = row.text(field, 'en');
  if (id === null) return null;
  return { id, ...(en === null ? {} : { en }) };
};

/** The same for a text that may be left out; but English alone is a fault. */
export const optionalTextIn = <Field extends string>(
  row: TableRow<Field>,
  field: Field,
  book: FaultBook,
): Text | null => {
  const text = textIn(row, field);
  const english = row.get(field, 'en');
  if (text === null && english) {
    const message = 'Teks Inggris ini tidak mempunyai teks Indonesia. Isi kolom Indonesianya di baris yang sama.';
    book.fault(english, 'text.noIndonesian', message);
  }
  return text;
};
