/** One column that we read and write. */
export interface ColumnRule {
  /** As we write it, without the language. */
  readonly header: string;
  /** Other ways in which people write it, simplified. */
  readonly others?: readonly string[];
  /** Has a column for each language, told apart by `::` or, where XLSForm knows none, by an ending. */
  readonly translated?: 'colons' | 'ending';
  /** Prose may hold dates and numbers as they come; in the others a date is a spreadsheet's mistake. */
  readonly prose?: true;
  /** Most letters that the format of instruments takes; prose in languages has its own. */
  readonly longest?: number;
  /** Holds numbers, with which people may want to calculate in the sheet. */
  readonly numeric?: true;
  /** Holds codes such as `35.10`, of which a number keeps only `35.1`. */
  readonly isCode?: true;
  /** What belongs in it, for the sheet "Petunjuk"; Indonesian. */
  readonly about: string;
  readonly example?: string;
}

/** Most letters of a text that people read, as in `instrument@1`. */
const longestProse = 4_000;

export const longestOf = ({ longest, translated }: ColumnRule): number =>
  longest ?? (translated === undefined ? Infinity : longestProse);

export type ColumnRules<Field extends string> = Readonly<Record<Field, ColumnRule>>;

/** A field in one language: `label:id`, `label:en`; fields without languages are always `…:id`. */
export type FieldKey<Field extends string> = `${Field}:${Language}`;
export type Language = 'id' | 'en';

/** Headings exactly as XLSForm asks for languages. */
export const languageNames: Readonly<Record<Language, string>> = {
  id: 'Bahasa Indonesia (id)',
  en: 'English (en)',
};

/** `Label :: English (en)` → base `label`, language part `english (en)`. */
const partsOf = (header: string): readonly [base: string, language: string | null] => {
  const [base = '', ...rest] = header.split(/::?/);
  return [simplified(base), rest.length > 0 ? rest.join(':').trim().toLowerCase() : null];
};

/** Case, spaces, hyphens and underscores make no difference between headings. */
export const simplified = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[*?:]+$/, '')
    .replace(/[\s\u00a0_-]+/g, '_')
    .replace(/^_+|_+$/g, '');

const languageOf = (text: string): Language | null => {
  if (/\(en\)|english|inggris|^en$/.test(text)) return 'en';
  return /\(id\)|indonesia|^id$|^bahasa$/.test(text) ? 'id' : null;
};

export type Heading<Field extends string> =
  { readonly field: Field; readonly key: FieldKey<Field> } | { readonly unknown: 'column' | 'language' };

/** What a heading means. Without a language it is Indonesian; `label_en` is English too. */
export const readHeading = <Field extends string>(header: string, rules: ColumnRules<Field>): Heading<Field> => {
  const [base, spoken] = partsOf(header);
  const field = fieldNamed(base, rules);
  if (field !== undefined) {
    const language = spoken === null ? 'id' : languageOf(spoken);
    if (language === null || (language !== 'id' && !rules[field].translated)) return { unknown: 'language' };
    return { field, key: `${field}:${language}` };
  }
  const [, stem = '', ending] = /^(.+)_(id|en)$/.exec(base) ?? [];
  const stemField = fieldNamed(stem, rules);
  if (stemField === undefined || !rules[stemField].translated) return { unknown: 'column' };
  return { field: stemField, key: `${stemField}:${ending === 'en' ? 'en' : 'id'}` };
};

const fieldNamed = <Field extends string>(base: string, rules: ColumnRules<Field>): Field | undefined =>
  (Object.keys(rules) as Field[]).find(
    (one) => simplified(rules[one].header) === base || rules[one].others?.includes(base),
  );

/** The heading we write. XLSForm's settings have no languages: there the English one ends in `_en`. */
export const headingOf = ({ header, translated }: ColumnRule, language: Language = 'id'): string => {
  if (translated === undefined) return header;
  if (translated === 'ending') return language === 'id' ? header : `${header}_${language}`;
  return `${header}::${languageNames[language]}`;
};
