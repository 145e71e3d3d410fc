import { cut } from './cell-values';
import { simplified } from './column-names';
import { nearest } from './nearest';

/** What a row of `survey` is. */
export type QuestionType =
  | { readonly row: 'begin' | 'end' }
  | { readonly row: 'item'; readonly kind: 'choice' | 'checklist'; readonly list: string }
  | { readonly row: 'item'; readonly kind: 'number'; readonly integer: boolean }
  | { readonly row: 'item'; readonly kind: 'text' };

/** The list that stands for yes and no, whether or not `choices` has it. */
export const yesNoList = 'ya_tidak';

const begins = new Set(['begin_group', 'begingroup', 'group', 'mulai_kelompok', 'mulai_grup', 'awal_kelompok']);
const ends = new Set(['end_group', 'endgroup', 'akhir_kelompok', 'akhir_grup', 'selesai_kelompok', 'tutup_kelompok']);
const decimals = new Set(['decimal', 'desimal', 'number', 'angka', 'bilangan']);
const integers = new Set(['integer', 'int', 'bilangan_bulat', 'bulat']);
const texts = new Set(['text', 'string', 'teks', 'uraian', 'isian']);
const yesNos = new Set(['ya_tidak', 'ya/tidak', 'yes_no', 'yesno', 'ya_atau_tidak']);

const choices = /^select[\s_-]*(one|multiple|all[\s_-]+that[\s_-]+apply)(?:[\s_-]+from)?[\s_-]+(\S.*)$/i;
const bareChoice = /^select[\s_-]*(?:one|multiple|all[\s_-]+that[\s_-]+apply)(?:[\s_-]+from)?$/i;
const withOther = /\s+or[\s_-]+other$/i;

/** Whether XLSForm would add a choice "other", which an instrument has not. */
export const isWithOther = (text: string): boolean => withOther.test(text.trim());

const known = ['begin_group', 'end_group', 'select_one', 'select_multiple', 'decimal', 'integer', 'text'];

/** Real types of XLSForm that have no meaning in an instrument, and what to do instead. */
const others: Readonly<Record<string, string>> = {
  note: 'Hapus baris ini, atau pindahkan bunyinya ke kolom hint butir di bawahnya.',
  begin_repeat: 'Kelompok berulang tidak ada dalam instrumen; pakai begin_group.',
  end_repeat: 'Kelompok berulang tidak ada dalam instrumen; pakai end_group.',
  image: 'Foto diminta lewat kolom evidence (photo), bukan sebagai pertanyaan.',
  video: 'Video diminta lewat kolom evidence (video), bukan sebagai pertanyaan.',
  file: 'Berkas diminta lewat kolom evidence (file), bukan sebagai pertanyaan.',
  date: 'Tanyakan tanggal sebagai text, atau selisih harinya sebagai integer.',
  calculate: 'Hapus baris ini; nilai dihitung oleh Terbuka dari bobot.',
  rank: 'Pakai select_multiple.',
};

/** Reads the column `type`, in any of the ways in which people write it; else says what is wrong. */
export const readType = (given: string): QuestionType | { readonly fault: string } => {
  const text = given.trim().replace(withOther, '');
  const word = simplified(text);
  if (begins.has(word)) return { row: 'begin' };
  if (ends.has(word)) return { row: 'end' };
  if (yesNos.has(word)) return { row: 'item', kind: 'choice', list: yesNoList };
  if (decimals.has(word)) return { row: 'item', kind: 'number', integer: false };
  if (integers.has(word)) return { row: 'item', kind: 'number', integer: true };
  if (texts.has(word)) return { row: 'item', kind: 'text' };
  if (bareChoice.test(text.trim())) {
    return { fault: `Sebutkan nama daftarnya setelah "${cut(text)}", misalnya "select_one ya_tidak".` };
  }
  const [, one, list] = choices.exec(text.trim()) ?? [];
  if (one !== undefined && list !== undefined) {
    return { row: 'item', kind: one.toLowerCase() === 'one' ? 'choice' : 'checklist', list: list.trim() };
  }
  return { fault: `Jenis "${cut(text)}" tidak dikenal. ${remedy(word, text)}` };
};

const remedy = (word: string, text: string): string => {
  const told = Object.hasOwn(others, word) ? others[word] : undefined;
  if (told !== undefined) return told;
  const meant = nearest(text.split(/\s/)[0] ?? '', known);
  const guess = meant === null ? '' : `Mungkin maksud Anda "${meant}"? `;
  return `${guess}Pakai begin_group, end_group, select_one …, select_multiple …, decimal, integer, atau text.`;
};
