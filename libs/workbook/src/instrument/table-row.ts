import { columnLetter } from '../column-letter';
import { headingOf, type ColumnRules, type FieldKey, type Language } from './column-names';
import type { Place } from './fault-book';

/** A filled cell under a known heading, with its place. */
export interface TableCell extends Place {
  /** Trimmed; never empty. */
  readonly text: string;
}

export interface Column {
  readonly header: string;
  readonly number: number;
}

/** The known headings of one sheet. */
export interface Headings<Field extends string> {
  readonly sheet: string;
  readonly rules: ColumnRules<Field>;
  readonly columns: ReadonlyMap<FieldKey<Field>, Column>;
  /** The row they stand in. */
  readonly row: number;
}

/** One row under the headings. */
export class TableRow<Field extends string> {
  constructor(
    readonly number: number,
    private readonly headings: Headings<Field>,
    private readonly cells: ReadonlyMap<FieldKey<Field>, TableCell>,
  ) {}

  get(field: Field, language: Language = 'id'): TableCell | null {
    return this.cells.get(`${field}:${language}`) ?? null;
  }

  text(field: Field, language: Language = 'id'): string | null {
    return this.get(field, language)?.text ?? null;
  }

  /** Whether the sheet has a column for it at all; where not, that has been told once. */
  hasColumn(field: Field): boolean {
    return this.headings.columns.has(`${field}:id`);
  }

  /** Where this field is or would be written; in the first column where the sheet has no such column. */
  placeOf(field: Field, language: Language = 'id'): Place {
    return placeIn(this.headings, field, language, this.number);
  }
}

/** The place of a field in a row of a sheet. */
export const placeIn = <Field extends string>(
  { sheet, rules, columns }: Headings<Field>,
  field: Field,
  language: Language,
  row: number,
): Place => {
  const column = columns.get(`${field}:${language}`) ?? columns.get(`${field}:id`);
  const header = column?.header ?? headingOf(rules[field], language);
  return { sheet, cell: `${columnLetter(column?.number ?? 1)}${row}`, header };
};
