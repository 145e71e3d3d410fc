/** A workbook's answers against those on the server. Pure: the database was asked before. */
import { isSameCode, itemsByCode, type Instrument, type Item, type ItemValue } from '@app/instrument';
import type { GivenItem, SaqBase, UnknownRow } from '@app/workbook';
import type { StoredAnswer } from '../assessments/assessment-form';
import { longestNote } from '../answers/save-answers';
import { isTouched } from '../corrections/is-touched';
import { isSameValue } from './same-value';
import type { WorkbookLine } from './workbook-views';

export interface Compared {
  /** What stood on the server when the workbook was made; null where nobody can vouch for it. */
  readonly bases: ReadonlyMap<string, SaqBase> | null;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  /** The questionnaire the workbook was made from, and the one in force. */
  readonly before: Instrument;
  readonly after: Instrument;
  /** Items that may change while it is repaired; null where all may. */
  readonly editableItems: readonly string[] | null;
  /** Makes the name of one save out of its parts. */
  readonly keyOf: (parts: readonly unknown[]) => string;
}

interface Saying {
  readonly value: ItemValue | null;
  readonly note: string | null;
}

/** One line for each item of which the workbook says something. */
export const compareAnswers = (given: readonly GivenItem[], compared: Compared): readonly WorkbookLine[] =>
  given.flatMap((one) => {
    const line = compareItem(one, compared);
    return line ? [line] : [];
  });

/** Rows that answer what is not asked. */
export const unknownLines = (rows: readonly UnknownRow[]): readonly WorkbookLine[] =>
  rows.map(({ code, sheet, cell }) => ({
    itemCode: code,
    text: null,
    status: 'unknown',
    cell: `${sheet}!${cell}`,
    message: `Kode "${code}" tidak ada pada kuesioner ini, jadi barisnya dilewati. Periksa apakah kodenya berubah.`,
    value: null,
    note: null,
    current: null,
    key: '',
  }));

const compareItem = (given: GivenItem, compared: Compared): WorkbookLine | null => {
  const { item, answer } = given;
  if (answer.kind === 'blank' && given.note === null) return null;
  const current = compared.answers[item.code] ?? null;
  const line = lineOf(given, current);
  const isLocked = compared.editableItems?.includes(item.code) === false;
  if (answer.kind === 'invalid')
    return isLocked ? { ...line, ...locked } : { ...line, status: 'invalid', message: answer.message };
  const standing: Saying = current ?? nothing;
  const said = sayingOf(given, compared.bases?.get(item.code) ?? standing, standing);
  if (isSame(said, standing)) return { ...line, ...said, status: 'same' };
  return isLocked ? { ...line, ...locked } : differing(given, { said, current, line }, compared);
};

/** What says something else than what stands, of an item that may change. */
const differing = (
  given: GivenItem,
  {
    said,
    current,
    line,
  }: { readonly said: Saying; readonly current: StoredAnswer | null; readonly line: WorkbookLine },
  compared: Compared,
): WorkbookLine => {
  const standing: Saying = current ?? nothing;
  const { item } = given;
  const length = [...(said.note ?? '')].length;
  if (length > longestNote) return { ...line, status: 'invalid', cell: `${given.sheet}!${given.noteCell}`, message: tooLong(length) }; // prettier-ignore
  if (isCorrected(item, said, standing, compared)) return { ...line, ...said, status: 'corrected', message: corrected };
  const revision = current?.revision ?? 0;
  const key = compared.keyOf([item.code, said.value, said.note, revision]);
  return { ...line, ...said, status: statusOf(compared.bases?.get(item.code), revision, standing), key };
};

const nothing: Saying = { value: null, note: null };
const corrected = 'Pertanyaan ini dikoreksi setelah berkas diunduh. Baca yang baru di formulir, lalu jawab di sana.';

const locked = { status: 'locked', message: 'Butir ini tidak dikembalikan untuk diperbaiki, jadi barisnya dilewati dan yang lain tetap dapat diterapkan. Bila memang harus diubah, mintalah penyelenggara mengembalikannya.' } as const; // prettier-ignore
const tooLong = (length: number): string =>
  `Catatan ini ${length.toLocaleString('id-ID')} karakter; paling panjang ${longestNote.toLocaleString('id-ID')}. Ringkas catatannya di berkas, lalu unggah lagi. Butir ini dilewati.`;

/** Without a word on what stood there, anything that stands there may be newer. */
const statusOf = (base: SaqBase | undefined, revision: number, { value }: Saying): WorkbookLine['status'] => {
  if ((base?.revision ?? 0) !== revision) return 'newer';
  return value === null ? 'new' : 'changed';
};

const lineOf = ({ item, sheet, cell }: GivenItem, current: StoredAnswer | null): WorkbookLine => ({
  itemCode: item.code,
  text: item.text.id,
  status: 'same',
  cell: `${sheet}!${cell}`,
  message: null,
  value: null,
  note: null,
  current,
  key: '',
});

const isSame = (a: Saying, b: Saying): boolean => isSameValue(a.value, b.value) && (a.note ?? '') === (b.note ?? '');

/** What would stand: what the workbook changed since it was made, and where it changed nothing, what stands. */
const sayingOf = (given: GivenItem, base: Saying, standing: Saying): Saying => {
  const value = saidValue(given, base.value);
  const note = given.note === null ? undefined : given.note || null;
  return {
    value: value === undefined || isSameValue(value, base.value) ? standing.value : value,
    note: note === undefined || note === base.note ? standing.note : note,
  };
};

/** Undefined where nothing is said of the value. */
const saidValue = ({ item, answer }: GivenItem, base: ItemValue | null): ItemValue | null | undefined => {
  if (answer.kind === 'cleared') return null;
  if (answer.kind === 'value') return answer.value;
  if (answer.kind !== 'elements' || item.kind !== 'checklist') return undefined;
  const before = base !== null && 'elements' in base ? base.elements : [];
  const has = (codes: readonly string[], code: string): boolean => codes.some((one) => isSameCode(one, code));
  const codes = item.elements.map(({ code }) => code);
  return { elements: codes.filter((code) => has(answer.ticked, code) || (has(before, code) && !has(answer.unticked, code))) }; // prettier-ignore
};

const isCorrected = (item: Item, said: Saying, standing: Saying, { before, after }: Compared): boolean => {
  if (before === after) return false;
  const values = [said.value, standing.value].filter((value) => value !== null);
  return !itemsByCode(after).has(item.code) || isTouched(before, after, { itemCode: item.code, values });
};
