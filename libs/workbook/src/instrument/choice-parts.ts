import { compareDecimal, type ChecklistItem, type ScaleLevel } from '@app/instrument';
import { wholeNumberIn, yesNoIn } from './cell-values';
import { listKey, type Choice } from './choice-lists';
import type { FaultBook } from './fault-book';
import { yesNoList } from './question-type';
import type { SurveyRow } from './survey-entry';

const yes = /^(?:ya|yes|y|1)$/i;
const no = /^(?:tidak|tdk|no|n|0)$/i;

/** The code that a plain yes-no choice has in an instrument, or null. */
export const yesNoCode = (name: string): 'YA' | 'TIDAK' | null => {
  if (yes.test(name)) return 'YA';
  return no.test(name) ? 'TIDAK' : null;
};

/** Two choices called yes and no, without shares of their own, are the plain question; so is our list of that name. */
export const isYesNo = (list: string, choices: readonly Choice[] | undefined): boolean => {
  const isOurs = listKey(list) === yesNoList;
  if (!choices) return isOurs;
  const codes = choices.map(({ name }) => yesNoCode(name));
  if (codes.length !== 2 || !codes.includes('YA') || !codes.includes('TIDAK')) return false;
  return choices.every(({ fraction }, index) => fraction === null || (isOurs && fraction === (codes[index] === 'YA' ? '1' : '0'))); // prettier-ignore
};

/**
 * The levels of a list from best to worst, in whatever order they are written; null, with complaints, where a share is
 * missing. Levels of equal share keep the order of the file.
 */
export const levelsOf = (
  choices: readonly Choice[],
  book: FaultBook,
): readonly { readonly level: ScaleLevel; readonly choice: Choice }[] | null => {
  const levels = choices.flatMap((choice) => {
    if (choice.fraction === null) return faultOfShare(choice, book);
    return [{ level: { code: choice.code, text: choice.text, fraction: choice.fraction }, choice }];
  });
  if (levels.length < choices.length) return null;
  return levels.sort((a, b) => compareDecimal(b.level.fraction, a.level.fraction));
};

const faultOfShare = ({ row }: Choice, book: FaultBook): [] => {
  const place = row.placeOf('fraction');
  if (!book.has(place)) {
    const message = 'Bagian nilai tingkat ini kosong. Isi kolom fraction dengan angka 0 sampai 1, misalnya 0,75.';
    book.fault(place, 'fraction.missing', message);
  }
  return [];
};

type ChecklistPart = Pick<ChecklistItem, 'elements' | 'required' | 'allOrNothing'>;

export const checklistPartOf = (choices: readonly Choice[], row: SurveyRow, book: FaultBook): ChecklistPart => {
  const required = row.get('elementsRequired');
  const least = required && wholeNumberIn(required, 'Jumlah unsur', book);
  const whole = row.get('allOrNothing');
  const isWhole = whole && yesNoIn(whole, book);
  return {
    elements: choices.map(({ code, text }) => ({ code, text })),
    ...(least === null ? {} : { required: least }),
    ...(isWhole === null ? {} : { allOrNothing: isWhole }),
  };
};
