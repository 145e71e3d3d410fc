import { headingOf } from '../instrument/column-names';
import { writeFormSheet } from '../instrument/form-sheet';
import { rowHeight } from '../row-height';
import { createWorkbook } from '../workbook-file';
import { listingColumns } from './listing-columns';

const opening = [
  'Isi lembar Daftar, satu baris untuk satu informasi. Urutan kolom bebas; kolom lain boleh ada dan diabaikan.',
  'Kolom klasifikasi, judul informasi, dan unit wajib diisi. Judul yang sama memperbarui, judul baru menambah.',
  'Sel yang dikosongkan tidak menghapus isi yang sudah ada, dan tidak ada informasi yang ditarik karena tidak tertulis.',
  'Saat diunggah, semua kesalahan ditunjukkan dengan selnya, lalu perubahannya ditampilkan. Tidak ada yang berubah sebelum Anda menyetujui.',
];
const guideWidths = [30, 80, 40] as const;

/** Writes an empty list to be filled in, with a page of explanations. Rejects with the file system's error. */
export const writeListingTemplate = async (path: string): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title: 'Daftar informasi' });
  writeFormSheet(book, {
    name: 'Daftar',
    rules: listingColumns,
    rows: [],
    languages: ['id'],
    widths: { title: 36, summary: 50, unit: 30, official: 30, link: 40, ground: 36, testSummary: 50, retention: 20 },
    offers: {
      class: ['Berkala', 'Serta merta', 'Setiap saat', 'Dikecualikan'],
      form: ['Salinan lunak', 'Salinan cetak', 'Keduanya'],
    },
    frozenColumns: 2,
  });
  const sheet = book.addSheet({
    ...{
      key: 'guide',
      name: 'Petunjuk',
      widths: guideWidths,
      landscape: true,
      paper: 'F4' as const,
      footer: 'Petunjuk',
    },
  });
  sheet.row([{ value: 'Petunjuk pengisian daftar informasi', style: 'title' }]);
  for (const line of opening) sheet.row([{ value: line, style: 'hint' }]);
  sheet.row([]);
  sheet.row(['Kolom', 'Isi', 'Contoh'].map((value) => ({ value, style: 'head' })));
  for (const rule of Object.values(listingColumns)) {
    const example = 'example' in rule ? rule.example : null;
    sheet.row(
      [headingOf(rule), rule.about, example].map((value) => ({ value, style: 'typed' })),
      rowHeight([rule.about, guideWidths[1]], [example ?? '', guideWidths[2]]),
    );
  }
  sheet.close();
  await book.close();
};
