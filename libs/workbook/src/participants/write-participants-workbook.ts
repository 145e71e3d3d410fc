import { headingOf } from '../instrument/column-names';
import { writeFormSheet, type FormValues } from '../instrument/form-sheet';
import { rowHeight } from '../row-height';
import { createWorkbook, type WorkbookFile } from '../workbook-file';
import { participantColumns, type ParticipantField } from './participant-columns';
import type { ParticipantRow } from './participant-rows';
import { participantsSheet } from './read-participants';

/** A participant to be written; its row is where it falls. */
export type WrittenParticipant = Omit<ParticipantRow, 'row'>;

export interface ParticipantsBook {
  readonly title: string;
  readonly rows: readonly WrittenParticipant[];
  /** Codes that the column of categories offers. */
  readonly categories: readonly string[];
}

const widths = {
  code: 18,
  name: 44,
  kind: 14,
  parentCode: 16,
  regionCode: 18,
  category: 16,
  email: 34,
  phone: 20,
  officerName: 28,
  website: 36,
  language: 16,
} as const;

/** Writes a list of participants that can be read again, with a page of explanations. Rejects with the file system's error. */
export const writeParticipantsWorkbook = async (
  { title, rows, categories }: ParticipantsBook,
  path: string,
): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  writeFormSheet(book, {
    name: participantsSheet,
    rules: participantColumns,
    rows: rows.map((row) => ({ values: valuesOf(row) })),
    languages: ['id'],
    widths,
    offers: { kind: ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'], ...offered(categories) },
    frozenColumns: 2,
  });
  writeGuide(book);
  await book.close();
};

/** What a list of choices in a cell can hold. */
const longestOffer = 250;

const offered = (categories: readonly string[]): { readonly category?: readonly string[] } => {
  const plain = categories.filter((code) => !code.includes(','));
  return plain.length > 0 && plain.join(',').length <= longestOffer ? { category: plain } : {};
};

const valuesOf = (row: WrittenParticipant): FormValues<ParticipantField> =>
  Object.fromEntries(
    (Object.keys(participantColumns) as ParticipantField[]).map((field) => [`${field}:id`, row[field] ?? undefined]),
  );

const opening = [
  'Isi lembar Peserta, satu baris untuk satu badan publik. Urutan kolom bebas; kolom lain boleh ada dan diabaikan.',
  'Kolom kode, nama, dan jenis wajib diisi. Badan publik dikenali dari kodenya: kode yang sama memperbarui, kode baru menambah.',
  'Sel yang dikosongkan tidak menghapus data yang sudah ada.',
  'Saat diunggah, semua kesalahan ditunjukkan sekaligus dengan selnya, lalu perubahannya ditampilkan. Tidak ada yang berubah sebelum Anda menyetujui.',
];
const guideWidths = [20, 90, 32] as const;

const writeGuide = (book: WorkbookFile): void => {
  const sheet = book.addSheet({
    key: 'guide',
    name: 'Petunjuk',
    widths: guideWidths,
    landscape: true,
    paper: 'F4',
    footer: 'Petunjuk',
  });
  sheet.row([{ value: 'Petunjuk pengisian daftar peserta', style: 'title' }]);
  for (const line of opening) sheet.row([{ value: line, style: 'hint' }]);
  sheet.row([]);
  sheet.row(['Kolom', 'Isi', 'Contoh'].map((value) => ({ value, style: 'head' })));
  for (const rule of Object.values(participantColumns)) {
    const cells = [headingOf(rule), rule.about, rule.example];
    sheet.row(
      cells.map((value) => ({ value, style: 'typed' })),
      rowHeight([rule.about, guideWidths[1]], [rule.example, guideWidths[2]]),
    );
  }
  sheet.close();
};
