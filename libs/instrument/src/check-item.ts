import { compareDecimal, isDecimal } from './compare-decimal';
import type { ChecklistItem, Instrument, Item, NumberItem, ScaleItem, Text, Violation } from './instrument';
import { fault, spoken, warning } from './violation';

/** Longest question that a 360 px phone shows without scrolling past the answer, and longest label of a choice. */
const longestQuestion = 280;
const longestLabel = 160;

/** What is wrong with one item by itself, apart from its place among the others. */
export const checkItem = (item: Item, pointer: string, purpose: Instrument['purpose']): readonly Violation[] => [
  ...checkText(item.text, `${pointer}/text`, longestQuestion),
  ...checkWeight(item, pointer),
  ...checkRules(item, pointer),
  ...(item.kind === 'text' || purpose !== 'questionnaire' ? [] : checkGrounds(item, pointer)),
  ...checkKind(item, pointer),
];

const checkText = (text: Text, pointer: string, longest: number): Violation[] => {
  const length = text.id.trim().length;
  if (length === 0) return [fault(`${pointer}/id`, 'text.missing', 'Teks belum ditulis.')];
  if (length <= longest) return [];
  const message = `Teks ${length} huruf terlalu panjang untuk layar ponsel; usahakan paling banyak ${longest}.`;
  return [warning(`${pointer}/id`, 'text.tooLong', message)];
};

const checkWeight = (item: Item, pointer: string): Violation[] => {
  const at = `${pointer}/weight`;
  if (!isDecimal(item.weight)) {
    return [
      fault(at, 'weight.notDecimal', `Bobot ${item.code} tertulis "${item.weight}"; tulis angka seperti "12.5".`),
    ];
  }
  if (item.kind === 'text' || compareDecimal(item.weight, '0') !== 0) return [];
  return [warning(at, 'weight.zero', `Bobot ${item.code} nol, sehingga jawabannya tidak memengaruhi nilai.`)];
};

const checkRules = (item: Item, pointer: string): Violation[] => {
  const found: Violation[] = [];
  if (item.applicable?.length === 0) {
    found.push(fault(`${pointer}/applicable`, 'item.unreachable', `Butir ${item.code} tidak berlaku bagi siapa pun.`));
  }
  if (item.evidence) {
    if (item.evidence.anyOf.length === 0) {
      found.push(
        fault(`${pointer}/evidence/anyOf`, 'evidence.noKind', `Jenis bukti butir ${item.code} belum dipilih.`),
      );
    }
    if (!Number.isInteger(item.evidence.minimum) || item.evidence.minimum < 0) {
      const message = `Jumlah bukti paling sedikit untuk butir ${item.code} harus bilangan bulat mulai dari 0.`;
      found.push(fault(`${pointer}/evidence/minimum`, 'evidence.minimumMalformed', message));
    }
  }
  if (item.notApplicable?.statement && !item.evidence?.anyOf.includes('statement')) {
    const message = `Butir ${item.code} meminta surat pernyataan bila tidak berlaku, tetapi aturan buktinya tidak menerima surat pernyataan.`;
    found.push(warning(`${pointer}/notApplicable`, 'evidence.statementImpossible', message));
  }
  return found;
};

/** A question that counts says on which law it stands, what is meant, and how it is proved. */
const checkGrounds = (item: Item, pointer: string): Violation[] => {
  const found: Violation[] = [];
  if (item.law.length === 0) {
    found.push(warning(`${pointer}/law`, 'law.missing', `Dasar hukum butir ${item.code} belum disebut.`));
  }
  item.law.forEach(({ citation }, index) => {
    if (citation.trim() !== '') return;
    found.push(fault(`${pointer}/law/${index}/citation`, 'law.blank', `Dasar hukum butir ${item.code} kosong.`));
  });
  if (!item.definition?.id.trim()) {
    const message = `Definisi operasional butir ${item.code} belum ditulis.`;
    found.push(warning(`${pointer}/definition`, 'definition.missing', message));
  }
  if (!item.evidence && item.filledBy !== 'assessor') {
    found.push(warning(`${pointer}/evidence`, 'evidence.missing', `Aturan bukti butir ${item.code} belum ditentukan.`));
  }
  return found;
};

const checkKind = (item: Item, pointer: string): Violation[] => {
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

const checkOptions = (options: readonly Option[], pointer: string): Violation[] => {
  const seen = new Set<string>();
  return options.flatMap(({ code, text }, index) => {
    const at = `${pointer}/${index}`;
    const key = code.toUpperCase();
    const found = checkText(text, `${at}/text`, longestLabel);
    if (code.trim() === '') return [...found, fault(`${at}/code`, 'code.malformed', 'Kode pilihan belum ditulis.')];
    if (seen.has(key)) found.push(fault(`${at}/code`, 'code.duplicate', `Kode pilihan "${code}" tertulis dua kali.`));
    seen.add(key);
    return found;
  });
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
  return found;
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
