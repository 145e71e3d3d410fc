import { cleanText, longestCellText } from '../cell-text';
import { columnLetter } from '../column-letter';
import { headingOf } from './column-names';
import { formColumns, type FormRow, type FormSheet } from './form-sheet';

/** A text that does not fit its cell: `survey!P12`, and what to do about it in Indonesian. */
export interface LongCell {
  readonly path: string;
  readonly code: 'cell.tooLong';
  readonly message: string;
}

/** Thrown before anything is written, where texts that share a cell do not fit it; `faults` names each cell and its item. */
export class CellsTooLong extends Error {
  constructor(readonly faults: readonly LongCell[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.name = 'CellsTooLong';
  }
}

/** The cells of a form that would be longer than Excel takes. */
export const longCells = <Field extends string>(form: FormSheet<Field>): readonly LongCell[] =>
  formColumns(form).flatMap(({ key, field, language }, column) => {
    const header = headingOf(form.rules[field], language);
    return form.rows.flatMap((row, index) => {
      const value = row.values[key];
      const letters = typeof value === 'string' ? cleanText(value).length : 0;
      if (letters <= longestCellText) return [];
      const message = `${ownerOf(row)}kolom ${header}: isinya ${inWords(letters)} huruf, sedangkan satu sel Excel memuat paling banyak ${inWords(longestCellText)}. Persingkat atau kurangi isinya, atau pakai berkas JSON, yang memuat semuanya.`; // prettier-ignore
      return [{ path: `${form.name}!${columnLetter(column + 1)}${index + 2}`, code: 'cell.tooLong', message }];
    });
  });

const ownerOf = ({ values }: FormRow<string>): string => {
  const code = values['code:id'] ?? values['name:id'];
  return typeof code === 'string' ? `Kode "${code}", ` : '';
};

const inWords = (count: number): string => count.toLocaleString('id-ID');
