import { rowHeight } from '../row-height';
import type { WorkbookFile } from '../workbook-file';
import { headingOf, type ColumnRule } from './column-names';
import { choiceColumns, settingColumns } from './other-columns';
import { surveyColumns } from './survey-columns';

const widths = [14, 38, 90, 30] as const;

const opening = [
  'Buku kerja ini mengikuti XLSForm (lembar survey, choices, settings), sehingga dapat dibuka juga oleh ODK dan Kobo.',
  'Lembar Petunjuk ini tidak dibaca saat impor. Kolom dan lembar lain boleh ditambahkan; Terbuka mengabaikannya.',
  'Urutan kolom bebas. Huruf besar atau kecil dan spasi pada judul kolom tidak berpengaruh. Baris kosong dilewati.',
  'Angka desimal boleh memakai koma atau titik. Bila ada yang salah, semua kesalahan ditunjukkan sekaligus dengan selnya, dan tidak ada yang tersimpan.',
];

/** A sheet that says what belongs in each column; import leaves it alone. */
export const writeGuideSheet = (book: WorkbookFile): void => {
  const sheet = book.addSheet({
    key: 'guide',
    name: 'Petunjuk',
    widths,
    landscape: true,
    paper: 'F4',
    footer: 'Petunjuk',
  });
  sheet.row([{ value: 'Petunjuk pengisian instrumen', style: 'title' }]);
  for (const line of opening) sheet.row([{ value: line, style: 'hint' }]);
  sheet.row([]);
  sheet.row(['Lembar', 'Kolom', 'Isi', 'Contoh'].map((value) => ({ value, style: 'head' })));
  const sheets: readonly (readonly [string, Readonly<Record<string, ColumnRule>>])[] = [
    ['survey', surveyColumns],
    ['choices', choiceColumns],
    ['settings', settingColumns],
  ];
  for (const [name, rules] of sheets) {
    for (const cells of Object.values(rules).flatMap((rule) => linesOf(name, rule))) {
      const [, heading, about, example] = cells;
      const height = rowHeight([about, widths[2]], [example, widths[3]], [heading, widths[1]]);
      sheet.row(
        cells.map((value) => ({ value, style: 'typed' })),
        height,
      );
    }
  }
  sheet.close();
};

type Line = readonly [sheet: string, heading: string, about: string, example: string];

/** A column as its heading is written, and the English one beside it. */
const linesOf = (sheet: string, rule: ColumnRule): readonly Line[] => {
  const line: Line = [sheet, headingOf(rule), rule.about, rule.example ?? ''];
  if (rule.translated === undefined) return [line];
  const about = `Terjemahan Inggris kolom ${headingOf(rule)}; boleh kosong.`;
  return [line, [sheet, headingOf(rule, 'en'), about, '']];
};
