import type { Decimal } from '@app/instrument';
import type { Cell, SheetFile, WorkbookFile } from '../workbook-file';
import { columnLetter } from '../column-letter';
import { headingOf, type ColumnRule, type ColumnRules, type FieldKey, type Language } from './column-names';

/** What stands in one cell. Text is always text; a number is a number only where none of its digits is lost. */
export type FormValue = string | { readonly decimal: Decimal } | undefined;

/** Values by field and language; a field without a language is Indonesian. */
export type FormValues<Field extends string> = Partial<Record<FieldKey<Field>, FormValue>>;

export interface FormRow<Field extends string> {
  readonly values: FormValues<Field>;
  /** Rows that begin or end a group stand out. */
  readonly look?: 'group';
}

export interface FormSheet<Field extends string> {
  readonly name: string;
  readonly rules: ColumnRules<Field>;
  readonly rows: readonly FormRow<Field>[];
  readonly languages: readonly Language[];
  /** Width in characters of columns that are not of the usual one. */
  readonly widths: Partial<Record<Field, number>>;
  /** Texts offered in the cells of a column. */
  readonly offers: Partial<Record<Field, readonly string[]>>;
  readonly frozenColumns: number;
}

const usualWidth = 14;
const longestNote = 400;
/** Room for rows that people add. */
const offeredRows = 1_000;

/** Writes a sheet with headings, explained by comments, and its rows as text. */
export const writeFormSheet = <Field extends string>(book: WorkbookFile, form: FormSheet<Field>): void => {
  const keys = formColumns(form);
  const sheet = book.addSheet({
    key: form.name,
    name: form.name,
    widths: keys.map(({ field }) => form.widths[field] ?? usualWidth),
    textColumns: keys.flatMap(({ field }, index) => (form.rules[field].numeric ? [] : [index + 1])),
    landscape: true,
    paper: 'F4',
    frozen: { rows: 1, columns: form.frozenColumns },
    footer: form.name,
  });
  sheet.row(keys.map(({ field, language }) => headingCell(form.rules[field], language)));
  for (const row of form.rows) sheet.row(keys.map(({ key }) => valueCell(row.values[key], row.look)));
  offerTexts(sheet, form, keys);
  sheet.close();
};

export interface FormColumn<Field extends string> {
  readonly key: FieldKey<Field>;
  readonly field: Field;
  readonly language: Language;
}

/** The columns of a form from left to right. */
export const formColumns = <Field extends string>({
  rules,
  languages,
}: FormSheet<Field>): readonly FormColumn<Field>[] =>
  (Object.keys(rules) as Field[]).flatMap((field) =>
    languages
      .filter((language) => language === 'id' || rules[field].translated)
      .map((language) => ({ key: `${field}:${language}` as const, field, language })),
  );

const headingCell = (rule: ColumnRule, language: Language): Cell => ({
  value: headingOf(rule, language),
  style: 'head',
  note: rule.about.slice(0, longestNote),
});

const valueCell = (value: FormValue, look: 'group' | undefined): Cell => {
  const style = look ?? 'typed';
  if (typeof value !== 'object') return { value: value ?? null, style };
  const number = Number(value.decimal);
  const isExact = String(number) === value.decimal && value.decimal.length <= 15;
  return isExact ? { value: number, style: look ?? 'text' } : { value: value.decimal, style };
};

const offerTexts = <Field extends string>(
  sheet: SheetFile,
  form: FormSheet<Field>,
  keys: readonly FormColumn<Field>[],
): void =>
  keys.forEach(({ field }, index) => {
    const texts = form.offers[field];
    const column = columnLetter(index + 1);
    if (texts) sheet.offer(`${column}2:${column}${form.rows.length + offeredRows}`, texts);
  });
