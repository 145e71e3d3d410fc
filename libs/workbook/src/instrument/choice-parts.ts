import { compareDecimal, type ChecklistItem, type ScaleLevel } from '@app/instrument';
import { cut, wholeNumberIn, yesNoIn } from './cell-values';
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
    checkRange(choice, choice.fraction, book);
    return [{ level: { code: choice.code, text: choice.text, fraction: choice.fraction }, choice }];
  });
  if (levels.length < choices.length) return null;
  warnOfMixedOrder(choices, book);
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

/** Told here, since a list with another fault reaches no linter. */
const checkRange = ({ row }: Choice, fraction: string, book: FaultBook): void => {
  const place = row.placeOf('fraction');
  if (book.has(place) || (compareDecimal(fraction, '0') >= 0 && compareDecimal(fraction, '1') <= 0)) return;
  const message = `Bagian nilai ${cut(row.text('fraction') ?? fraction)} di luar 0 sampai 1. Tulis misalnya 0,75 atau 75%.`;
  book.fault(place, 'fraction.outOfRange', message);
};

/** Best first or worst first is how people write levels; a mixture may well be two shares that changed places. */
const warnOfMixedOrder = (choices: readonly Choice[], book: FaultBook): void => {
  const orders = choices.slice(1).map(({ fraction }, index) => compareDecimal(fraction ?? '0', choices[index]?.fraction ?? '0')); // prettier-ignore
  const odd = orders.findIndex((order) => order !== 0 && orders.includes(order > 0 ? -1 : 1));
  if (odd < 0) return;
  const turned = choices[orders.findIndex((order) => order === -(orders[odd] ?? 0)) + 1];
  if (!turned) return;
  const cells = choices.map(({ row, fraction, code }) => `${row.placeOf('fraction').cell} (${cut(code)}) = ${fraction?.replace('.', ',')}`); // prettier-ignore
  const message = `Urutan tingkat daftar ini tidak sejalan dengan bagian nilainya: ${cells.join(', ')}. Terbuka mengurutkannya dari nilai tertinggi; periksa apakah ada angka yang tertukar.`;
  book.warn(turned.row.placeOf('fraction'), 'levels.mixedOrder', message);
};

/** A plain question always reads Ya and Tidak; what a list of other words says would be lost without a warning. */
export const warnOfOtherLabels = (choices: readonly Choice[], book: FaultBook): void => {
  for (const { row, text } of choices) {
    if (/^(?:ya|tidak|yes|no|y|n|t)\W*$/i.test(text.id)) continue;
    const message = `Bunyi "${cut(text.id)}" diabaikan: butir ya/tidak selalu berbunyi Ya dan Tidak. Untuk bunyi sendiri, pakai nama pilihan lain (misalnya A dan B) dengan fraction 1 dan 0.`;
    book.warn(row.placeOf('label'), 'label.ignored', message);
  }
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
