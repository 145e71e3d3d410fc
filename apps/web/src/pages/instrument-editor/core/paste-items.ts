import type { EvidenceKind, EvidenceRule, Instrument, Item, LegalBasis, ScaleLevel } from '@app/instrument';
import { parseDecimal } from '../../../format';
import { type ItemKind, presetLevels } from './change-kind';
import { freshCode } from './fresh-code';
import { longestText } from './longest-text';
import type { ColumnMapping, PasteColumn, PastedTable } from './paste-columns';
import { type Place, isSameName, isTaken } from './place-in-tree';
import { readDecimal } from './typed-decimal';

export const pasteFaults = [
  'textMissing',
  'codeMalformed',
  'codeTaken',
  'weightInvalid',
  'weightGrouped',
  'kindUnknown',
  'choicesMissing',
  'textTooLong',
] as const;
export type PasteFault = (typeof pasteFaults)[number];

export interface PastedItem {
  /** Null where the row cannot become an item. */
  readonly item: Item | null;
  readonly faults: readonly PasteFault[];
}

type Cells = Readonly<Partial<Record<PasteColumn, string>>>;

/** Rows as items for one place of the instrument; a row without a code gets the next one. */
export const toItems = (
  instrument: Instrument,
  place: Place,
  { rows }: Pick<PastedTable, 'rows'>,
  mapping: ColumnMapping,
): readonly PastedItem[] => {
  const given = rows.map((row) => cellsOf(row, mapping));
  const used: string[] = given.flatMap(({ code }) => (code ? [code] : []));
  const seen: string[] = [];
  return given.map((cells) => {
    const code = cells.code ?? nextCode(instrument, place, used);
    const isRepeated = cells.code !== undefined && seen.some((earlier) => isSameName(earlier, code));
    seen.push(code);
    return toItem(cells, code, isRepeated || isTaken(instrument, code));
  });
};

const nextCode = (instrument: Instrument, place: Place, used: string[]): string => {
  const code = freshCode(instrument, place, 'item', used);
  used.push(code);
  return code;
};

const cellsOf = (row: readonly string[], mapping: ColumnMapping): Cells =>
  Object.fromEntries(mapping.flatMap((column, at) => (column && (row[at] ?? '') !== '' ? [[column, row[at]]] : [])));

const toItem = (cells: Cells, code: string, isCodeTaken: boolean): PastedItem => {
  const kind = kindOf(cells);
  // A spreadsheet may speak another language than the page: neither separator is trusted before three digits.
  const weight = readDecimal((cells.weight ?? '1').replace('%', ''), null);
  const choices = listOf(cells.choices);
  const needsChoices = kind === 'scale' || kind === 'checklist';
  const found: Readonly<Record<PasteFault, boolean>> = {
    textMissing: cells.text === undefined,
    codeMalformed: !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code),
    codeTaken: isCodeTaken,
    weightInvalid: weight.kind === 'none',
    weightGrouped: weight.kind === 'grouped',
    kindUnknown: kind === null,
    choicesMissing: needsChoices && choices.length < 2,
    textTooLong: Object.values(cells).some((cell) => cell.length > longestText),
  };
  const faults = pasteFaults.filter((fault) => found[fault]);
  if (faults.length > 0 || kind === null || weight.kind !== 'number') return { item: null, faults };
  return { item: itemOf(cells, { code, kind, weight: weight.value, choices }), faults };
};

interface Read {
  readonly code: string;
  readonly kind: ItemKind;
  readonly weight: string;
  readonly choices: readonly string[];
}

const itemOf = (cells: Cells, { code, kind, weight, choices }: Read): Item => {
  const rest = { type: 'item' as const, code, weight, ...wordsOf(cells) };
  switch (kind) {
    case 'scale':
      return { ...rest, kind, levels: levelsOf(choices) };
    case 'checklist':
      return { ...rest, kind, elements: choices.map((text, at) => ({ code: String(at + 1), text: { id: text } })) };
    case 'number':
      return { ...rest, kind, min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } };
    case 'text':
      return { ...rest, kind, weight: cells.weight === undefined ? '0' : weight };
    case 'yesNo':
      return { ...rest, kind };
  }
};

const wordsOf = (cells: Cells): Pick<Item, 'text' | 'law' | 'definition' | 'evidence'> => {
  const evidence = evidenceOf(cells.evidence);
  return {
    text: { id: cells.text ?? '', ...(cells.english ? { en: cells.english } : {}) },
    law: listOf(cells.law).map((citation): LegalBasis => ({ citation, verified: false })),
    ...(cells.definition ? { definition: { id: cells.definition } } : {}),
    ...(evidence ? { evidence } : {}),
  };
};

/** `Lengkap = 1`, `B: Sebagian (0,5)` or bare texts from best to worst at equal distances. */
const levelsOf = (choices: readonly string[]): readonly ScaleLevel[] =>
  presetLevels(choices.length).map((even, at) => levelOf(choices[at] ?? '', even));

const levelOf = (choice: string, even: ScaleLevel): ScaleLevel => {
  const share = /^(.*?)\s*(?:=\s*|\(\s*)([01](?:[.,]\d+)?)\s*\)?$/.exec(choice);
  const text = share?.[1] ?? choice;
  const coded = /^([A-Z])\s*[:.)]\s*(.+)$/.exec(text);
  return {
    code: coded?.[1] ?? even.code,
    text: { id: coded?.[2] ?? text },
    fraction: parseDecimal(share?.[2] ?? '') ?? even.fraction,
  };
};

const kindWords: readonly (readonly [ItemKind, RegExp])[] = [
  ['yesNo', /^(ya ?[/-]? ?tidak|yes ?[/-]? ?no|boolean)$/],
  ['scale', /^(skala|scale|pilihan( ganda)?|tingkat|select[_ ]one.*)$/],
  ['checklist', /^(daftar( unsur| periksa| centang)?|checklist|centang|unsur|select[_ ]multiple.*)$/],
  ['number', /^(angka|number|bilangan|integer|decimal|persen(tase)?|jumlah)$/],
  ['text', /^(teks|text|uraian|isian|esai)$/],
];

/** Without a word for it, choices make a scale; without those it is yes or no. */
const kindOf = ({ kind, choices }: Cells): ItemKind | null => {
  if (kind === undefined) return listOf(choices).length > 1 ? 'scale' : 'yesNo';
  const plain = kind.toLowerCase().trim();
  return kindWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

const listOf = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(/\r?\n|;|\|/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const evidenceWords: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['link', /tautan|link|url|situs|laman/i],
  ['file', /berkas|file|dokumen|pdf|surat keputusan/i],
  ['photo', /foto|photo|gambar/i],
  ['video', /video/i],
  ['screenshot', /tangkapan|screenshot/i],
  ['statement', /pernyataan|statement/i],
];

/** Kinds named in the cell; words that name none are an example, for a link or a file. */
const evidenceOf = (cell: string | undefined): EvidenceRule | null => {
  if (cell === undefined || /^(-|tidak( ada)?|tanpa.*)$/i.test(cell)) return null;
  const named = evidenceWords.filter(([, pattern]) => pattern.test(cell)).map(([kind]) => kind);
  const isBare = /^[\p{L}\s,;/|]{1,60}$/u.test(cell) && named.length > 0;
  const anyOf: readonly EvidenceKind[] = named.length > 0 ? named : ['link', 'file'];
  return { anyOf, minimum: 1, ...(isBare ? {} : { example: { id: cell } }) };
};
