import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { recalculated, scratchFolder } from '../../../libs/reports/test/debian-tools';

/** The questions of a village's questionnaire, in two groups of twelve and eight, five points each. */
export const questions: readonly string[] = [
  'Apakah PPID Desa ditetapkan dengan keputusan kepala desa?',
  'Adakah petugas yang menerima permohonan setiap hari kerja?',
  'Apakah anggaran layanan informasi tercantum dalam APBDes?',
  'Pernahkah perangkat mengikuti bimbingan teknis keterbukaan?',
  'Tersediakah maklumat pelayanan yang ditandatangani?',
  'Apakah profil desa terpasang di papan pengumuman?',
  'Apakah ringkasan APBDes dipajang sebelum akhir Februari?',
  'Apakah laporan realisasi tahun lalu diumumkan?',
  'Tersediakah daftar aset milik desa yang mutakhir?',
  'Apakah peraturan desa dapat dibaca warga tanpa meminta?',
  'Adakah jadwal posyandu yang diumumkan tiap bulan?',
  'Apakah penerima bantuan sosial diumumkan menurut dusun?',
  'Adakah formulir permintaan salinan dokumen?',
  'Apakah register surat masuk diisi sampai bulan ini?',
  'Dijawabkah keberatan dalam tiga puluh hari kerja?',
  'Adakah nomor aduan yang dijawab di luar jam kantor?',
  'Apakah ruang tunggu ramah bagi penyandang disabilitas?',
  'Apakah laman desa dapat dibuka dari telepon genggam?',
  'Adakah musyawarah yang rekamannya boleh diputar ulang?',
  'Apakah pengumuman bencana tersebar lewat pengeras suara?',
];

export const codeOf = (at: number): string => `${at < 12 ? 'A' : 'B'}${String((at % 12) + 1).padStart(2, '0')}`;

export interface Planted {
  /** Names of items, where another than usual. */
  readonly names?: Readonly<Record<number, string>>;
  readonly weights?: Readonly<Record<number, string>>;
}

/** Row of the survey sheet that a question stands in: the head, and a row for each group begun or ended before it. */
export const rowOf = (at: number): number => (at < 12 ? at + 3 : at + 5);

/** The column of that name, the Indonesian one where there are several languages. */
const columnOf = (sheet: Worksheet, name: string): number => {
  const heads: string[] = [];
  sheet.getRow(1).eachCell((cell, column) => (heads[column] = cell.text));
  const column = heads.findIndex((head) => head === name || head?.startsWith(`${name}::Bahasa Indonesia`));
  if (column < 1) throw new Error(`the template has no column ${name}: ${heads.join(', ')}`);
  return column;
};

type Row = Readonly<Record<string, string>>;

const writeRows = (sheet: Worksheet, rows: readonly Row[]): void => {
  // Cell by cell, as a person would: exceljs' splicing leaves the last rows behind.
  for (let row = 2; row <= sheet.rowCount; row += 1)
    sheet.getRow(row).eachCell((cell) => {
      cell.value = null;
    });
  rows.forEach((row, at) => {
    for (const [name, value] of Object.entries(row)) sheet.getCell(at + 2, columnOf(sheet, name)).value = value;
  });
};

const itemRow = (at: number, { names = {}, weights = {} }: Planted): Row => ({
  type: 'select_one ya_tidak',
  name: names[at] ?? codeOf(at),
  label: questions[at] ?? '',
  hint: 'YA bila dapat ditunjukkan saat diminta.',
  weight: weights[at] ?? '5',
  law: 'UU 14/2008 Pasal 9 [belum diperiksa]',
  ...(at === 3 ? {} : { evidence: 'link, photo', evidence_minimum: '1' }),
});

const surveyRows = (planted: Planted): readonly Row[] => {
  const items = questions.map((_, at) => itemRow(at, planted));
  const group = (name: string, title: string, weight: string): Row => ({
    type: 'begin_group',
    name,
    label: title,
    weight,
    aggregate: 'sum',
  });
  const end = { type: 'end_group' };
  return [
    group('A', 'Kelembagaan dan pengumuman', '60'),
    ...items.slice(0, 12),
    end,
    group('B', 'Pelayanan', '40'),
    ...items.slice(12),
    end,
  ];
};

const choiceRows = [
  { list_name: 'ya_tidak', name: 'YA', label: 'Ya' },
  { list_name: 'ya_tidak', name: 'TIDAK', label: 'Tidak' },
];

const sheetOf = (workbook: Workbook, name: string): Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`the template has no sheet ${name}`);
  return sheet;
};

/** Fills the template as a clerk would and saves it with LibreOffice; gives the file's path. */
export const twentyItems = async (template: Buffer, name: string, planted: Planted = {}): Promise<string> => {
  const workbook = new Workbook();
  // exceljs wants the Buffer of an older Node; the bytes are the same.
  await workbook.xlsx.load(template as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  writeRows(sheetOf(workbook, 'survey'), surveyRows(planted));
  writeRows(sheetOf(workbook, 'choices'), choiceRows);
  const settings = sheetOf(workbook, 'settings');
  settings.getCell(2, columnOf(settings, 'form_title')).value = 'SAQ Desa Contoh 2027';
  settings.getCell(2, columnOf(settings, 'form_id')).value = 'saq-desa-contoh';
  const path = join(await scratchFolder(), name);
  await workbook.xlsx.writeFile(path);
  return recalculated(path);
};
