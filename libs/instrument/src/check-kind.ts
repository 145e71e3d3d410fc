import { compareDecimal, isDecimal } from './compare-decimal';
import { comparedText } from './compared-words';
import type { ChecklistItem, Item, NumberItem, ScaleItem, Text, Violation } from './instrument';
import { unseenSign } from './strange-sign';
import { wordsOf } from './similar-text';
import { fault, spoken, warning } from './violation';

/** What is wrong with the choices, the elements or the rule that an item is marked by. */
export const checkKind = (item: Item, pointer: string): readonly Violation[] => {
  switch (item.kind) {
    case 'scale':
      return checkScale(item, pointer);
    case 'checklist':
      return checkChecklist(item, pointer);
    case 'number':
      return checkNumber(item, pointer);
    case 'yesNo':
    case 'text':
      return [];
  }
};

interface Option {
  readonly code: string;
  readonly text: Text;
}

const checkOptions = (options: readonly Option[], pointer: string): Violation[] => [
  ...checkOptionCodes(options, pointer),
  ...checkOptionTexts(options, pointer),
];

const checkOptionCodes = (options: readonly Option[], pointer: string): Violation[] => {
  const seen = new Set<string>();
  return options.flatMap(({ code }, index) => {
    const at = `${pointer}/${index}/code`;
    const key = code.toUpperCase();
    if (code.trim() === '') return [fault(at, 'code.malformed', 'Kode pilihan belum ditulis.')];
    const unseen = unseenSign(code);
    if (unseen !== null) return [fault(at, 'code.malformed', `Kode pilihan "${code}" tidak dapat dipakai: ${unseen}.`)];
    if (seen.has(key))
      return [fault(at, 'code.duplicate', `Kode pilihan "${code}" tertulis dua kali; ganti salah satu.`)];
    seen.add(key);
    return [];
  });
};

/** Two choices that read alike leave people guessing; blank ones are a fault of their own. */
const checkOptionTexts = (options: readonly Option[], pointer: string): Violation[] => {
  const seen = new Map<string, string>();
  return options.flatMap(({ code, text }, index) => {
    const key = optionKey(text.id);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? code);
    if (earlier === undefined || key === '') return [];
    const message = `Tulisan pilihan "${code}" hampir sama dengan pilihan "${earlier}"; hapus salah satu, atau pertegas bedanya.`;
    return [warning(`${pointer}/${index}/text/id`, 'text.similar', message)];
  });
};

/** Choices of nothing but small words, such as "Ada", are told apart by these. */
const optionKey = (text: string): string => {
  const { words, asides } = comparedText(text, 'choice');
  return words.length === 0 ? wordsOf(text).join(' ') : [...words.map(({ key }) => key), ...asides].join(' ');
};

const checkFraction = (fraction: string, pointer: string): Violation[] => {
  if (!isDecimal(fraction)) {
    return [fault(pointer, 'fraction.notDecimal', `Bagian nilai tertulis "${fraction}"; tulis angka seperti "0.75".`)];
  }
  if (compareDecimal(fraction, '0') >= 0 && compareDecimal(fraction, '1') <= 0) return [];
  return [fault(pointer, 'fraction.outOfRange', `Bagian nilai ${spoken(fraction)} harus antara 0 dan 1.`)];
};

const checkScale = ({ code, levels }: ScaleItem, pointer: string): Violation[] => {
  const at = `${pointer}/levels`;
  const found = [
    ...(levels.length < 2 ? [fault(at, 'scale.tooFew', `Butir ${code} memerlukan sedikitnya dua tingkat.`)] : []),
    ...checkOptions(levels, at),
    ...levels.flatMap(({ fraction }, index) => checkFraction(fraction, `${at}/${index}/fraction`)),
  ];
  const fractions = levels.map(({ fraction }) => fraction);
  if (!fractions.every(isDecimal)) return found;
  const misplaced = misplacedAt(fractions, (order) => order <= 0);
  if (misplaced > 0) {
    const message = `Tingkat butir ${code} harus tersusun dari yang terbaik ke yang terburuk.`;
    found.push(fault(`${at}/${misplaced}/fraction`, 'scale.outOfOrder', message));
  }
  return [...found, ...checkFlat(fractions, at)];
};

/** Levels of one worth: whoever chooses between them gains nothing by the better one. */
const checkFlat = (fractions: readonly string[], pointer: string): Violation[] => {
  const flat = misplacedAt(fractions, (order) => order !== 0);
  if (flat < 0) return [];
  const message = 'Tingkat ini bernilai sama dengan tingkat sebelumnya; gabungkan keduanya, atau bedakan nilainya.';
  return [warning(`${pointer}/${flat}/fraction`, 'scale.flat', message)];
};

/** Index of the first decimal that does not stand rightly after the one before it, or -1. */
const misplacedAt = (decimals: readonly string[], isRight: (order: number) => boolean): number => {
  let previous: string | undefined;
  return decimals.findIndex((decimal) => {
    const isMisplaced = previous !== undefined && !isRight(compareDecimal(decimal, previous));
    previous = decimal;
    return isMisplaced;
  });
};

const checkChecklist = ({ code, elements, required }: ChecklistItem, pointer: string): Violation[] => {
  const found = checkOptions(elements, `${pointer}/elements`);
  if (elements.length === 0) {
    found.push(fault(`${pointer}/elements`, 'checklist.empty', `Daftar periksa butir ${code} belum berisi unsur.`));
  }
  if (required !== undefined && !(Number.isInteger(required) && required >= 1 && required <= elements.length)) {
    const message = `Jumlah unsur yang disyaratkan butir ${code} harus antara 1 dan ${elements.length}.`;
    found.push(fault(`${pointer}/required`, 'checklist.requiredOutOfRange', message));
  }
  return found;
};

const checkNumber = (item: NumberItem, pointer: string): Violation[] => [
  ...checkRange(item, pointer),
  ...(item.rule.type === 'linear'
    ? checkLinear(item.rule, `${pointer}/rule`)
    : checkBrackets(item.rule.brackets, `${pointer}/rule/brackets`)),
];

const notDecimal = (pointer: string, value: string): Violation[] =>
  isDecimal(value) ? [] : [fault(pointer, 'number.notDecimal', `"${value}" bukan angka; tulis seperti "12.5".`)];

const checkRange = ({ code, min, max }: NumberItem, pointer: string): Violation[] => {
  if (min === undefined || max === undefined) {
    return [
      warning(pointer, 'number.rangeMissing', `Batas terkecil dan terbesar jawaban butir ${code} belum ditentukan.`),
    ];
  }
  const found = [...notDecimal(`${pointer}/min`, min), ...notDecimal(`${pointer}/max`, max)];
  if (found.length > 0 || compareDecimal(min, max) < 0) return found;
  return [
    fault(`${pointer}/max`, 'number.rangeEmpty', `Batas terbesar butir ${code} harus di atas batas terkecilnya.`),
  ];
};

const checkLinear = (rule: { readonly zeroAt: string; readonly fullAt: string }, pointer: string): Violation[] => {
  const found = [...notDecimal(`${pointer}/zeroAt`, rule.zeroAt), ...notDecimal(`${pointer}/fullAt`, rule.fullAt)];
  if (found.length > 0 || compareDecimal(rule.zeroAt, rule.fullAt) !== 0) return found;
  return [fault(pointer, 'number.flat', 'Angka bernilai nol dan angka bernilai penuh tidak boleh sama.')];
};

type Brackets = Extract<NumberItem['rule'], { readonly type: 'brackets' }>['brackets'];

const checkBrackets = (brackets: Brackets, pointer: string): Violation[] => {
  if (brackets.length === 0) return [fault(pointer, 'brackets.empty', 'Rentang nilai belum diisi.')];
  const found = brackets.flatMap(({ from, fraction }, index) => [
    ...notDecimal(`${pointer}/${index}/from`, from),
    ...checkFraction(fraction, `${pointer}/${index}/fraction`),
  ]);
  if (found.length > 0) return found;
  const bounds = brackets.map(({ from }) => from);
  const rising = misplacedAt(bounds, (order) => order > 0);
  const falling = misplacedAt(bounds, (order) => order < 0);
  if (rising < 0 || falling < 0) return [];
  const message = 'Batas bawah rentang harus terus naik atau terus turun, tanpa ada yang sama.';
  return [fault(`${pointer}/${Math.max(rising, falling)}/from`, 'brackets.outOfOrder', message)];
};
