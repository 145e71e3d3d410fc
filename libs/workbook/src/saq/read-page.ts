import type { ReadCell } from '../sheets/sheet-rows';

/** A page as a cell says it: none, one, or what is wrong with it. */
export interface ReadPage {
  readonly page: number | null;
  /** What is wrong and what to do; null where nothing is. */
  readonly fault: string | null;
}

/** No document of a body has more; a date that lost its format is a greater number. */
const mostPages = 10_000;
const onePage = /^(?:(?:halaman|hal|hlm|h|page|pg|p)\b\.?)?\s*(\d{1,20})\.?$/i;

const wrong = (fault: string): ReadPage => ({ page: null, fault });

/** The page of a document: `12` or `hal. 12`. Anything else is told, never guessed at: half of `3-5` is no page. */
export const readPage = (cell: ReadCell | undefined): ReadPage => {
  const text = cell?.text.trim() ?? '';
  if (!cell || text === '') return { page: null, fault: null };
  if (cell.kind === 'date') return wrong(`Nomor halaman terbaca sebagai tanggal (${text}). Ketik satu angka saja, misalnya 3, dan atur format sel menjadi Teks.`); // prettier-ignore
  const digits = onePage.exec(text)?.[1];
  if (!digits) return wrong(`"${text.slice(0, 40)}" bukan satu nomor halaman. Ketik halaman pertamanya saja, misalnya 3.`); // prettier-ignore
  const page = Number(digits);
  if (page < 1 || page > mostPages) return wrong(`Nomor halaman ${digits} tidak mungkin. Ketik nomor dari 1 sampai ${mostPages.toLocaleString('id-ID')}.`); // prettier-ignore
  return { page, fault: null };
};
