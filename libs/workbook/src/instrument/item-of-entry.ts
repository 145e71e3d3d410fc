import { isSameCode, knownBodyKinds, type EvidenceRule, type Item } from '@app/instrument';
import { cut, decimalIn, keywordIn, valueOfWord, wholeNumberIn, yesNoIn } from './cell-values';
import { listKey, listNamed, type Choice } from './choice-lists';
import { checklistPartOf, isYesNo, levelsOf, warnOfOtherLabels } from './choice-parts';
import { lawOf } from './law-cell';
import { splitList } from './list-cell';
import { numberPartOf } from './number-part';
import type { SurveyEntry, SurveyGround, SurveyRow } from './survey-entry';
import { optionalTextIn, textIn } from './text-in';
import { evidenceWords, filledByWords, notApplicableWords } from './vocabularies';

/** An item with the choices behind it; a stand-in where the row cannot be read, so that the rest is still checked. */
export interface ReadItem {
  readonly item: Item;
  readonly choices: readonly Choice[];
  readonly isStandIn: boolean;
}

export const readItem = (entry: SurveyEntry, ground: SurveyGround): ReadItem => {
  const shared = sharedPartOf(entry, ground);
  const { type, row } = entry;
  const standIn: ReadItem = { item: { ...shared, kind: 'yesNo' }, choices: [], isStandIn: true };
  if (type.row !== 'item') return standIn;
  switch (type.kind) {
    case 'text':
      return { ...standIn, item: { ...shared, kind: 'text' }, isStandIn: false };
    case 'number': {
      const part = numberPartOf(row, type.integer, ground.book);
      return part ? { ...standIn, item: { ...shared, kind: 'number', ...part }, isStandIn: false } : standIn;
    }
    case 'choice':
      return readChoiceItem(shared, type.list, row, ground) ?? standIn;
    case 'checklist': {
      const choices = listNamed(type.list, ground.lists, row.placeOf('type'), ground.book);
      const part = choices && checklistPartOf(choices, row, ground.book);
      return part ? { item: { ...shared, kind: 'checklist', ...part }, choices, isStandIn: false } : standIn;
    }
  }
};

type SharedPart = Omit<Item & { readonly kind: 'text' }, 'kind'>;

const sharedPartOf = ({ row, code, type }: SurveyEntry, ground: SurveyGround): SharedPart => {
  const { book } = ground;
  const definition = optionalTextIn(row, 'definition', book);
  const evidence = evidenceOf(row, ground);
  const relevant = ground.conditionOf(row);
  const bonus = row.get('bonus');
  const isBonus = bonus && yesNoIn(bonus, book);
  const filledBy = row.get('filledBy');
  const filler = filledBy && keywordIn(filledBy, filledByWords, book);
  const notApplicable = notApplicableOf(row, ground);
  const applicable = row.text('applicable');
  const previousCode = row.text('previousCode');
  return {
    type: 'item',
    code,
    text: labelOf(row, ground),
    weight: weightOf(row, type.row === 'item' && type.kind === 'text', ground),
    ...(isBonus === null ? {} : { bonus: isBonus }),
    ...(definition ? { definition } : {}),
    ...(evidence ? { evidence } : {}),
    law: lawIn(row, ground),
    ...(relevant ? { relevant } : {}),
    ...(applicable === null ? {} : { applicable: splitList(applicable, /[;,\n]/).map(bodyKindOf) }),
    ...(previousCode === null ? {} : { previousCode }),
    ...(notApplicable ? { notApplicable } : {}),
    ...(filler ? { filledBy: filler } : {}),
  };
};

/** A known kind as everybody writes it; another word as it stands, for the linter to ask about. */
const bodyKindOf = (word: string): string => knownBodyKinds.find((kind) => isSameCode(kind, word)) ?? word;

/** Most letters of one legal basis, as in `instrument@1`. */
const longestCitation = 500;

const lawIn = (row: SurveyRow, { book }: SurveyGround): Item['law'] => {
  const cell = row.get('law');
  const law = cell ? lawOf(cell.text) : [];
  if (cell && law.some(({ citation }) => citation.length > longestCitation)) {
    const message = `Satu dasar hukum paling panjang ${longestCitation} huruf. Pisahkan dengan titik koma atau baris baru.`;
    book.fault(cell, 'text.tooLong', message);
  }
  return law;
};

export const labelOf = (row: SurveyRow, { book }: SurveyGround): Item['text'] => {
  const text = textIn(row, 'label');
  if (text) return text;
  if (row.hasColumn('label')) book.fault(row.placeOf('label'), 'label.missing', 'Bunyi baris ini kosong. Isi kolom label dengan pertanyaan atau nama kelompoknya.'); // prettier-ignore
  return { id: '' };
};

/** A text is not scored and may leave its weight out. */
export const weightOf = (row: SurveyRow, isUnscored: boolean, { book }: SurveyGround): string => {
  const cell = row.get('weight');
  if (cell) return decimalIn(cell, 'Bobot', book) ?? '0';
  if (!isUnscored && row.hasColumn('weight')) {
    book.fault(row.placeOf('weight'), 'weight.missing', 'Bobot baris ini kosong. Isi kolom weight dengan angka.');
  }
  return '0';
};

const notApplicableOf = (row: SurveyRow, { book }: SurveyGround): Item['notApplicable'] | null => {
  const cell = row.get('notApplicable');
  const word = cell && keywordIn(cell, notApplicableWords, book);
  return word === null || word === 'no' ? null : { statement: word === 'statement' };
};

const evidenceOf = (row: SurveyRow, { book }: SurveyGround): EvidenceRule | null => {
  const [kinds, minimum, page] = [row.get('evidence'), row.get('evidenceMinimum'), row.get('evidencePage')];
  const example = optionalTextIn(row, 'evidenceExample', book);
  if (!kinds && !minimum && !page && !example) return null;
  const least = minimum ? wholeNumberIn(minimum, 'Jumlah bukti', book) : 1;
  const isPage = page && yesNoIn(page, book);
  return {
    anyOf: kinds ? evidenceKindsIn(kinds.text, (word) => faultOfKind(word, row, book)) : [],
    minimum: least ?? 1,
    ...(isPage === null ? {} : { page: isPage }),
    ...(example ? { example } : {}),
  };
};

const faultOfKind = (word: string, row: SurveyRow, book: SurveyGround['book']): void => {
  const message = `Jenis bukti "${cut(word)}" tidak dikenal. Pilih dari: ${Object.keys(evidenceWords).join(', ')}.`;
  book.fault(row.placeOf('evidence'), 'evidence.unknown', message);
};

/** Separated by commas, or by spaces alone; `tangkapan layar` is one. */
const evidenceKindsIn = (text: string, onUnknown: (word: string) => void): EvidenceRule['anyOf'] => {
  const parts = splitList(text, /[;,/|\n]/);
  const words = parts.flatMap((part) => (valueOfWord(part, evidenceWords) ? [part] : part.split(/\s+/)));
  const kinds = words.flatMap((word) => {
    const kind = valueOfWord(word, evidenceWords);
    if (kind === null) onUnknown(word);
    return kind ?? [];
  });
  return [...new Set(kinds)];
};

const readChoiceItem = (shared: SharedPart, list: string, row: SurveyRow, ground: SurveyGround): ReadItem | null => {
  const known = ground.lists.get(listKey(list));
  if (isYesNo(list, known)) {
    warnOfOtherLabels(known ?? [], ground.book);
    return { item: { ...shared, kind: 'yesNo' }, choices: known ?? [], isStandIn: false };
  }
  const choices = listNamed(list, ground.lists, row.placeOf('type'), ground.book);
  const levels = choices && levelsOf(choices, ground.book);
  return levels && { item: { ...shared, kind: 'scale', levels: levels.map(({ level }) => level) }, choices: levels.map(({ choice }) => choice), isStandIn: false }; // prettier-ignore
};
