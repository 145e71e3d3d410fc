import { checkAnswer, type Item, type ItemValue } from '@app/instrument';
import type { ReadCell } from '../sheets/sheet-rows';
import { choicesOf, notRequired } from './answer-words';
import { clearing } from './saq-content';
import { typedDecimal } from './typed-decimal';

/** What a cell says of an answer. */
export type Given =
  | { readonly kind: 'blank' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'value'; readonly value: ItemValue }
  | { readonly kind: 'invalid'; readonly code: string; readonly message: string };

/** Texts that are one to those who type them. */
export const wordKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();

export const blank: Given = { kind: 'blank' };
const invalid = (code: string, message: string): Given => ({ kind: 'invalid', code, message });

/** Whether a cell says that what stands there is to be emptied. */
export const clears = (text: string): boolean => wordKey(text).replace(/[()]/g, '') === wordKey(clearing).replace(/[()]/g, ''); // prettier-ignore

/** The answer that one cell gives to an item; the elements of a checklist are read elsewhere. */
export const givenAnswer = (item: Item, cell: ReadCell | undefined): Given => {
  if (!cell || cell.text.trim() === '') return blank;
  if (cell.kind === 'error') return invalid('cell.error', `Rumusnya menghasilkan kesalahan (${cell.text}). Ketik jawabannya.`); // prettier-ignore
  if (clears(cell.text)) return { kind: 'cleared' };
  if (wordKey(cell.text) === wordKey(notRequired)) return checked(item, { notApplicable: true });
  return cell.kind === 'date' && item.kind !== 'text' ? dated(item.kind, cell) : givenBy(item, cell);
};

const dated = (kind: keyof typeof undated, { text }: ReadCell): Given =>
  invalid('cell.date', `Sel ini terbaca sebagai tanggal (${text}). ${undated[kind]}`);

const givenBy = (item: Item, cell: ReadCell): Given => {
  switch (item.kind) {
    case 'yesNo':
      return yesOrNo(item, cell);
    case 'scale':
      return picked(item, cell);
    case 'number':
      return numberIn(item, cell);
    case 'text':
      return checked(item, { text: cell.text.trim() });
    case 'checklist':
      return invalid('answer.inElements', 'Daftar periksa dijawab pada baris unsurnya, bukan di sel ini. Kosongkan sel ini.'); // prettier-ignore
  }
};

/** What to do where Excel took an answer for a date. */
const undated = {
  yesNo: 'Pilih Ya atau Tidak dari daftar pada sel itu.',
  scale: 'Pilih salah satu dari daftar pada sel itu.',
  number: 'Ketik ulang angkanya, dan atur format sel menjadi Angka.',
  checklist: 'Kosongkan sel ini, lalu jawab pada baris unsurnya.',
} as const;

/** A date as people type it: `12/05/2026`, `2026-05-12`, `12 Mei 2026`. */
const dateLike = /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}[ -]\p{L}{3,10}[ -]\d{2,4})$/u;

const checked = (item: Item, value: ItemValue): Given => {
  const [violation] = checkAnswer(item, value);
  return violation ? invalid(violation.code, violation.message) : { kind: 'value', value };
};

// LibreOffice makes 1 and 0 of TRUE and FALSE.
const yesWords = new Set(['YA', 'Y', 'TRUE', 'BENAR', 'ADA', 'YES', '1']);
const noWords = new Set(['TIDAK', 'T', 'TDK', 'FALSE', 'SALAH', 'TIDAK ADA', 'NO', 'N', '0']);

/** Ya or Tidak, however it is written; null for anything else. */
export const readYes = (text: string): boolean | null => {
  const key = wordKey(text);
  if (yesWords.has(key)) return true;
  return noWords.has(key) ? false : null;
};

const yesOrNo = (item: Item, { text }: ReadCell): Given => {
  const isYes = readYes(text);
  if (isYes === null) return invalid('answer.unknownChoice', `"${text.slice(0, 60)}" bukan Ya atau Tidak. Pilih dari daftar pada sel itu.`); // prettier-ignore
  return checked(item, { choice: isYes ? 'YA' : 'TIDAK' });
};

/** A level by the words of its list, its code, or its text. */
const picked = (item: Extract<Item, { kind: 'scale' }>, { text }: ReadCell): Given => {
  const key = wordKey(text);
  const code = wordKey(text.split(':')[0] ?? '');
  const found =
    choicesOf(item).find(({ words }) => wordKey(words) === key)?.value ??
    valueOf(item.levels.find((level) => wordKey(level.code) === key || wordKey(level.text.id) === key)) ??
    valueOf(item.levels.find((level) => wordKey(level.code) === code));
  const codes = item.levels.map((level) => level.code).join(', ');
  if (!found) return invalid('answer.unknownChoice', `"${text.slice(0, 60)}" tidak ada pada daftar. Pilih salah satu: ${codes}.`); // prettier-ignore
  return checked(item, found);
};

const valueOf = (level: { readonly code: string } | undefined): ItemValue | undefined =>
  level && { choice: level.code };

const numberIn = (item: Item, { text, kind }: ReadCell): Given => {
  const decimal = kind === 'number' ? text.replace(/%$/, '') : typedDecimal(text);
  if (decimal === null && dateLike.test(text.trim())) return invalid('cell.date', `"${text.slice(0, 60)}" adalah tanggal, sedangkan yang ditanyakan angka. Ketik angkanya saja, misalnya 12 atau 12,5.`); // prettier-ignore
  if (decimal === null) return invalid('answer.notDecimal', `"${text.slice(0, 60)}" bukan angka. Ketik misalnya 12 atau 12,5.`); // prettier-ignore
  return checked(item, { number: decimal });
};
