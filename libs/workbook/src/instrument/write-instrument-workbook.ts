import { itemsOf, type Instrument, type InstrumentNode, type Item } from '@app/instrument';
import { createWorkbook } from '../workbook-file';
import { CellsTooLong, longCells } from './cells-too-long';
import { choicesSheet } from './choices-sheet';
import { languageNames, type Language } from './column-names';
import { writeFormSheet, type FormSheet, type FormValues } from './form-sheet';
import { writeGuideSheet } from './guide-sheet';
import { choiceColumns, settingColumns, type ChoiceField, type SettingField } from './other-columns';
import { yesNoList } from './question-type';
import { surveyColumns, type SurveyField } from './survey-columns';
import { surveySheet } from './survey-sheet';
import { templateInstrument } from './template-instrument';

/**
 * Writes an instrument as an XLSForm workbook to `path`: `survey`, `choices`, `settings` and a page of explanations.
 * Reading it back gives the same instrument, as long as its texts have no white space at their ends.
 * Rejects with {@link CellsTooLong} before anything is written, or with the file system's error.
 */
export const writeInstrumentWorkbook = (instrument: Instrument, path: string): Promise<void> =>
  writeForms(instrument, hasEnglish(instrument) ? ['id', 'en'] : ['id'], path);

const writeForms = async (instrument: Instrument, languages: readonly Language[], path: string): Promise<void> => {
  const { survey, choices, settings } = formsOf(instrument, languages);
  const faults = [...longCells(survey), ...longCells(choices), ...longCells(settings)];
  if (faults.length > 0) throw new CellsTooLong(faults);
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title: instrument.title.id });
  writeFormSheet(book, survey);
  writeFormSheet(book, choices);
  writeFormSheet(book, settings);
  writeGuideSheet(book);
  await book.close();
};

interface Forms {
  readonly survey: FormSheet<SurveyField>;
  readonly choices: FormSheet<ChoiceField>;
  readonly settings: FormSheet<SettingField>;
}

const formsOf = (instrument: Instrument, languages: readonly Language[]): Forms => {
  const { rows, listOf } = choicesSheet(instrument);
  return {
    survey: {
      name: 'survey',
      rules: surveyColumns,
      rows: surveySheet(instrument, listOf),
      languages,
      widths: { type: 26, name: 12, code: 10, label: 60, definition: 50, weight: 9, relevant: 28, evidence: 22, evidenceExample: 30, law: 40, brackets: 26 }, // prettier-ignore
      offers: surveyOffers,
      frozenColumns: 2,
    },
    choices: {
      name: 'choices',
      rules: choiceColumns,
      rows,
      languages,
      widths: { list: 22, label: 70 },
      offers: {},
      frozenColumns: 2,
    },
    settings: {
      name: 'settings',
      rules: settingColumns,
      rows: [{ values: settingValues(instrument) }],
      languages,
      widths: { title: 50, code: 24, language: 24, purpose: 18, source: 60 },
      offers: settingOffers,
      frozenColumns: 0,
    },
  };
};

/** Writes a small worked example to fill in, with columns for English as well. Rejects with the file system's error. */
export const writeInstrumentTemplate = (path: string): Promise<void> =>
  writeForms(templateInstrument, ['id', 'en'], path);

const surveyOffers = {
  type: ['begin_group', 'end_group', `select_one ${yesNoList}`, 'select_one DAFTAR', 'select_multiple DAFTAR', 'decimal', 'integer', 'text'], // prettier-ignore
  evidence: ['link', 'file', 'photo', 'video', 'screenshot', 'statement', 'link; file', 'photo; link'],
  evidencePage: ['ya', 'tidak'],
  notApplicable: ['no', 'yes', 'statement'],
  filledBy: ['body', 'assessor'],
  bonus: ['ya', 'tidak'],
  aggregate: ['sum', 'weighted', 'mean'],
  emptyNode: ['exclude', 'zero'],
  rule: ['linear', 'brackets'],
  allOrNothing: ['ya', 'tidak'],
} as const;

const settingOffers = {
  purpose: ['questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'],
  verified: ['ya', 'tidak'],
  aggregate: ['weighted', 'mean', 'sum'],
} as const;

const settingValues = (instrument: Instrument): FormValues<SettingField> => ({
  'title:id': instrument.title.id,
  'title:en': instrument.title.en,
  'code:id': instrument.code,
  'version:id': instrument.version,
  'language:id': languageNames.id,
  'purpose:id': instrument.purpose,
  'source:id': instrument.source.id,
  'source:en': instrument.source.en,
  'verified:id': instrument.verified ? 'ya' : 'tidak',
  'aggregate:id': instrument.aggregate,
});

const hasEnglish = (instrument: Instrument): boolean =>
  instrument.title.en !== undefined ||
  instrument.source.en !== undefined ||
  everyPart(instrument.children).some(({ text }) => text.en !== undefined) ||
  itemsOf(instrument).some(hasEnglishPart);

const everyPart = (children: readonly (InstrumentNode | Item)[]): readonly (InstrumentNode | Item)[] =>
  children.flatMap((child) => (child.type === 'item' ? [child] : [child, ...everyPart(child.children)]));

const hasEnglishPart = (item: Item): boolean => {
  const options = item.kind === 'scale' ? item.levels : item.kind === 'checklist' ? item.elements : [];
  const unit = item.kind === 'number' ? item.unit : undefined;
  const texts = [item.definition, item.evidence?.example, unit, ...options.map(({ text }) => text)];
  return texts.some((text) => text?.en !== undefined);
};
