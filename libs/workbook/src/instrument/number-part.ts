import type { NumberItem } from '@app/instrument';
import { cut, decimalIn, keywordIn } from './cell-values';
import type { FaultBook } from './fault-book';
import { bracketsOf, rangeOf, type NumberRange } from './number-rule';
import type { SurveyRow } from './survey-entry';
import { optionalTextIn } from './text-in';
import { ruleWords } from './vocabularies';

type NumberPart = Pick<NumberItem, 'unit' | 'min' | 'max' | 'integer' | 'rule'>;

/** What only number items have; null, with complaints, where there is no rule that gives it a value. */
export const numberPartOf = (row: SurveyRow, isWhole: boolean, book: FaultBook): NumberPart | null => {
  const unit = optionalTextIn(row, 'unit', book);
  const range = readRange(row, book);
  const rule = readRule(row, book);
  return rule && { ...(unit ? { unit } : {}), ...range, ...(isWhole ? { integer: true } : {}), rule };
};

const readRange = (row: SurveyRow, book: FaultBook): NumberRange => {
  const cell = row.get('constraint');
  const range = cell && rangeOf(cell.text);
  if (cell && !range) {
    const message = `Batas "${cut(cell.text)}" tidak dimengerti. Tulis seperti ". >= 0 and . <= 100".`;
    book.fault(cell, 'constraint.unknown', message);
  }
  return range ?? {};
};

/** The rule that is named, or the only one whose columns are filled. */
const readRule = (row: SurveyRow, book: FaultBook): NumberItem['rule'] | null => {
  const cell = row.get('rule');
  const named = cell && keywordIn(cell, ruleWords, book);
  if (cell && named === null) return null;
  if (named === 'linear' || (named === null && (row.get('zeroAt') ?? row.get('fullAt')))) return linearOf(row, book);
  if (named === 'brackets' || row.get('brackets')) return readBrackets(row, book);
  const message = 'Butir angka ini belum mempunyai aturan nilai. Isi zero_at dan full_at, atau brackets.';
  book.fault(row.placeOf('rule'), 'rule.missing', message);
  return null;
};

const linearOf = (row: SurveyRow, book: FaultBook): NumberItem['rule'] | null => {
  const [zeroAt, fullAt] = (['zeroAt', 'fullAt'] as const).map((field) => {
    const cell = row.get(field);
    if (cell) return decimalIn(cell, 'Angka ini', book);
    const what = field === 'zeroAt' ? 'nol' : 'penuh';
    book.fault(
      row.placeOf(field),
      'rule.incomplete',
      `Angka yang bernilai ${what} belum diisi. Tulis angkanya di sini.`,
    );
    return null;
  });
  return zeroAt && fullAt ? { type: 'linear', zeroAt, fullAt } : null;
};

const readBrackets = (row: SurveyRow, book: FaultBook): NumberItem['rule'] | null => {
  const cell = row.get('brackets');
  const brackets = cell && bracketsOf(cell.text);
  if (brackets) return { type: 'brackets', brackets };
  const message = 'Rentang nilai tidak dimengerti. Tulis seperti "0 = 0; 50 = 0,5; 90 = 1".';
  book.fault(cell ?? row.placeOf('brackets'), 'brackets.malformed', message);
  return null;
};
