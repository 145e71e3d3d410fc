import type { FaultBook } from './fault-book';
import type { QuestionType } from './question-type';
import type { SurveyField } from './survey-columns';
import type { SurveyRow } from './survey-entry';

/** Columns that only some rows are read for, and where. */
const readers: readonly (readonly [reader: Reader, where: string, fields: readonly SurveyField[]])[] = [
  ['item', 'hanya dibaca pada butir, bukan pada kelompok', ['definition', 'evidence', 'evidenceMinimum', 'evidencePage', 'evidenceExample', 'law', 'notApplicable', 'applicable', 'filledBy', 'previousCode', 'bonus']], // prettier-ignore
  ['group', 'hanya dibaca pada kelompok (begin_group)', ['aggregate', 'emptyNode']],
  ['number', 'hanya dibaca pada butir angka (decimal atau integer)', ['constraint', 'unit', 'rule', 'zeroAt', 'fullAt', 'brackets']], // prettier-ignore
  ['checklist', 'hanya dibaca pada butir select_multiple', ['elementsRequired', 'allOrNothing']],
  ['open', 'tidak dibaca pada end_group; tulis di baris begin_group', ['weight', 'relevant']],
];

type Reader = 'item' | 'group' | 'number' | 'checklist' | 'open';

const readersOf = (type: QuestionType): readonly Reader[] => {
  if (type.row !== 'item') return type.row === 'end' ? [] : ['group', 'open'];
  return type.kind === 'number' || type.kind === 'checklist' ? ['item', 'open', type.kind] : ['item', 'open'];
};

/** Warns of each filled cell that means nothing in a row of this type, with the reason. */
export const warnOfIgnored = (row: SurveyRow, type: QuestionType, book: FaultBook): void => {
  const reading = readersOf(type);
  for (const [reader, where, fields] of readers) {
    if (reading.includes(reader)) continue;
    for (const field of fields) {
      const cell = row.get(field) ?? row.get(field, 'en');
      if (cell) book.warn(cell, 'cell.ignored', `Isi sel ini diabaikan karena kolom ${cell.header} ${where}.`);
    }
  }
  const weight = type.row === 'item' && type.kind === 'text' ? row.get('weight') : null;
  if (weight && /[1-9]/.test(weight.text)) {
    const message = `Bobot ${weight.text} ini tidak ikut dijumlahkan karena uraian (text) tidak bernilai. Tulis 0, atau pakai jenis butir lain.`;
    book.warn(weight, 'weight.unscored', message);
  }
  warnOfOtherRule(row, book);
};

/** Of the two rules of a number only the one named, or found first, is read. */
const warnOfOtherRule = (row: SurveyRow, book: FaultBook): void => {
  const brackets = row.get('brackets');
  const linear = row.get('zeroAt') ?? row.get('fullAt');
  if (!brackets || !linear) return;
  const isBrackets = /^(?:brackets|rentang|jenjang|bertingkat)$/i.test(row.text('rule') ?? '');
  const cell = isBrackets ? linear : brackets;
  const message = `Isi sel ini diabaikan karena butir ini memakai aturan ${isBrackets ? 'brackets' : 'linear'}.`;
  book.warn(cell, 'cell.ignored', message);
};
