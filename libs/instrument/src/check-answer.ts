import { compareDecimal, isDecimal } from './compare-decimal';
import type { Item, ItemValue, NumberItem, Violation } from './instrument';
import { isSameCode } from './same-code';
import { fault, spoken } from './violation';

/** Letters that a written answer may hold; a page of print, more belongs in a file. */
export const longestAnswer = 4000;

const choicesOfYesNo = ['YA', 'TIDAK'] as const;

/**
 * Whether a value may stand as the answer to an item, whatever it was typed with: the right shape for the item's kind, known
 * codes, a number in form and range. `path` is the item's code. A verifier's `rejected` is never an answer.
 */
export const checkAnswer = (item: Item, value: unknown): readonly Violation[] => {
  const refuse = (code: string, message: string): Violation[] => [fault(item.code, code, message)];
  if (!isRecord(value)) return refuse('answer.malformed', `Jawaban butir ${item.code} tidak dapat dibaca.`);
  const [key, ...more] = Object.keys(value);
  if (key === undefined || more.length > 0) {
    return refuse('answer.malformed', `Jawaban butir ${item.code} harus berisi tepat satu nilai.`);
  }
  if (key === 'notApplicable') return checkNotApplicable(item, value[key]);
  if (key !== shapes[item.kind].key) {
    return refuse('answer.wrongKind', `Butir ${item.code} dijawab dengan ${shapes[item.kind].words}.`);
  }
  return checkGiven(item, value[key]);
};

/** Whether anything at all has the shape of an answer to this item. */
export const isAnswerTo = (item: Item, value: unknown): value is ItemValue => checkAnswer(item, value).length === 0;

const shapes = {
  yesNo: { key: 'choice', words: 'Ya atau Tidak' },
  scale: { key: 'choice', words: 'salah satu pilihan' },
  checklist: { key: 'elements', words: 'daftar unsur yang dipenuhi' },
  number: { key: 'number', words: 'angka' },
  text: { key: 'text', words: 'tulisan' },
} as const satisfies Record<Item['kind'], { readonly key: string; readonly words: string }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkNotApplicable = (item: Item, given: unknown): Violation[] => {
  if (given !== true) return [fault(item.code, 'answer.malformed', `Jawaban butir ${item.code} tidak dapat dibaca.`)];
  if (item.notApplicable) return [];
  const message = `Butir ${item.code} tidak boleh dijawab "tidak dipersyaratkan".`;
  return [fault(item.code, 'answer.notApplicableRefused', message)];
};

const checkGiven = (item: Item, given: unknown): Violation[] => {
  switch (item.kind) {
    case 'yesNo':
      return checkChoice(item.code, given, choicesOfYesNo);
    case 'scale':
      return checkChoice(
        item.code,
        given,
        item.levels.map(({ code }) => code),
      );
    case 'checklist':
      return checkElements(
        item.code,
        given,
        item.elements.map(({ code }) => code),
      );
    case 'number':
      return checkNumber(item, given);
    case 'text':
      return checkText(item.code, given);
  }
};

const checkChoice = (itemCode: string, given: unknown, known: readonly string[]): Violation[] => {
  if (typeof given === 'string' && known.some((code) => isSameCode(code, given))) return [];
  const message = `Pilihan ${quoted(given)} tidak ada pada butir ${itemCode}; pilih salah satu dari ${known.join(', ')}.`;
  return [fault(itemCode, 'answer.unknownChoice', message)];
};

const checkElements = (itemCode: string, given: unknown, known: readonly string[]): Violation[] => {
  if (!Array.isArray(given)) {
    return [fault(itemCode, 'answer.malformed', `Jawaban butir ${itemCode} harus berupa daftar unsur.`)];
  }
  const elements: readonly unknown[] = given;
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const code = typeof element === 'string' ? known.find((one) => isSameCode(one, element)) : undefined;
    if (code === undefined) {
      return [fault(itemCode, 'answer.unknownElement', `Unsur ${quoted(element)} tidak ada pada butir ${itemCode}.`)];
    }
    if (seen.has(code)) {
      return [fault(itemCode, 'answer.repeatedElement', `Unsur "${code}" pada butir ${itemCode} tertulis dua kali.`)];
    }
    seen.add(code);
    return [];
  });
};

const quoted = (given: unknown): string => (typeof given === 'string' ? `"${given.slice(0, 60)}"` : 'ini');

const checkNumber = (item: NumberItem, given: unknown): Violation[] => {
  const refuse = (code: string, message: string): Violation[] => [fault(item.code, code, message)];
  if (typeof given !== 'string' || !isDecimal(given)) {
    return refuse('answer.notDecimal', `Jawaban butir ${item.code} harus berupa angka, misalnya 12 atau 12,5.`);
  }
  if (item.integer && !/^-?\d+(\.0+)?$/.test(given)) {
    return refuse('answer.notInteger', `Jawaban butir ${item.code} harus bilangan bulat.`);
  }
  if (item.min !== undefined && compareDecimal(given, item.min) < 0) {
    return refuse('answer.outOfRange', `Jawaban butir ${item.code} paling kecil ${spoken(item.min)}.`);
  }
  if (item.max !== undefined && compareDecimal(given, item.max) > 0) {
    return refuse('answer.outOfRange', `Jawaban butir ${item.code} paling besar ${spoken(item.max)}.`);
  }
  return [];
};

const checkText = (itemCode: string, given: unknown): Violation[] => {
  if (typeof given !== 'string') {
    return [fault(itemCode, 'answer.malformed', `Jawaban butir ${itemCode} harus berupa tulisan.`)];
  }
  if (given.length <= longestAnswer) return [];
  const message = `Jawaban butir ${itemCode} paling panjang ${longestAnswer} huruf; sekarang ${given.length}.`;
  return [fault(itemCode, 'answer.tooLong', message)];
};
