import type { Instrument } from '@app/instrument';
import type { ReadSheet } from '../sheets/sheets-reading';
import { sheetKey } from '../sheets/sheet-key';
import { readChoiceLists } from './choice-lists';
import type { ColumnRules } from './column-names';
import { conditionReader } from './condition-names';
import type { FaultBook } from './fault-book';
import type { FileGround } from './lint-places';
import { choiceColumns, settingColumns, type ChoiceField } from './other-columns';
import { demandColumns } from './read-headings';
import { readTable, type Table } from './read-table';
import { readSettings } from './settings-row';
import { surveyColumns, type SurveyField } from './survey-columns';
import type { Origins } from './survey-entry';
import { checkNames, nestRows } from './survey-rows';
import { readTree } from './survey-tree';

export const formSheets = ['survey', 'choices', 'settings'] as const;

/**
 * What the sheets of an XLSForm describe, with the place of each part; everything that cannot be read goes into `book`.
 * Null where not even the rows can be told apart.
 */
export const readForm = (sheets: readonly ReadSheet[], book: FaultBook): FileGround | null => {
  const survey = tableOf('survey', sheets, surveyColumns, book);
  const choices = tableOf('choices', sheets, choiceColumns, book);
  const settings = tableOf('settings', sheets, settingColumns, book);
  if (survey) demandColumns(survey.headings, [['type'], ['name', 'code'], ['label'], ['weight']], book);
  if (choices && choices.rows.length > 0) demandChoices(choices, book);
  return survey && readInstrument({ survey, choices, settings }, book);
};

const demandChoices = (choices: Table<ChoiceField>, book: FaultBook): void =>
  demandColumns(choices.headings, [['list'], ['name', 'code'], ['label']], book);

/** A form without choices may do without that sheet; the other two must be there. */
const tableOf = <Field extends string>(
  name: (typeof formSheets)[number],
  sheets: readonly ReadSheet[],
  rules: ColumnRules<Field>,
  book: FaultBook,
): Table<Field> | null => {
  const [sheet, second] = sheets.filter((one) => sheetKey(one.name) === name);
  if (second) {
    book.fault({ sheet: second.name, cell: null, header: null }, 'sheet.duplicate', `Ada dua lembar "${name}". Hapus atau ganti nama salah satunya.`); // prettier-ignore
  }
  if (sheet && sheet.rows.length > 0) return readTable(sheet, rules, book);
  if (name !== 'choices') {
    const message = sheet
      ? `Lembar "${name}" kosong. Salin susunannya dari templat.`
      : `Lembar "${name}" tidak ada. Beri nama lembar "survey", "choices", dan "settings", atau mulai dari templat.`;
    book.fault({ sheet: name, cell: null, header: null }, 'sheet.missing', message);
  }
  return null;
};

interface Tables {
  readonly survey: Table<SurveyField>;
  readonly choices: Table<ChoiceField> | null;
  readonly settings: Table<keyof typeof settingColumns> | null;
}

const readInstrument = ({ survey, choices, settings }: Tables, book: FaultBook): FileGround | null => {
  if (!survey.headings.columns.has('type:id')) return null;
  const lists = readChoiceLists(choices?.rows ?? [], book);
  const entries = nestRows(survey.rows, book);
  checkNames(entries, book);
  const origins: Origins = new Map();
  const ground = { lists, book, conditionOf: conditionReader(entries, lists, book) };
  const children = readTree(entries, ground, origins);
  const read = settings && readSettings(settings, book);
  const head = read?.head ?? unknownHead;
  const instrument: Instrument = { ...head, children };
  const { sheet } = survey.headings;
  return { instrument, origins, settings: read?.row ?? null, survey: { sheet, cell: null, header: null } };
};

/** Stands in for a missing sheet, so that the survey is checked all the same. */
const unknownHead: Omit<Instrument, 'children'> = {
  format: 'terbuka/instrument@1',
  code: 'tanpa-kode',
  version: '1',
  title: { id: '-' },
  purpose: 'questionnaire',
  source: { id: '-' },
  verified: false,
  aggregate: 'weighted',
};
