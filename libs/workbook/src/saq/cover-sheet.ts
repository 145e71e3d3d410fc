import type { Cell, CellStyle, WorkbookFile } from '../workbook-file';
import { rowHeight } from '../row-height';
import { clearing, type SaqHead } from './saq-content';

const widths = [4, 28, 74] as const;

const steps = [
  'Buka lembar Isian di bawah. Satu baris satu pertanyaan; unsur daftar periksa ada di baris-baris di bawahnya.',
  'Isi kolom Jawaban (kuning). Pada kebanyakan baris ada daftar pilihan: ketuk sel, lalu ketuk tanda panah.',
  'Kolom biru boleh diisi: catatan, dan tautan bukti beserta halamannya. Berkas bukti diunggah lewat formulir di situs.',
  'Baris yang menjadi abu-abu tidak ditanyakan selama jawaban lain belum memenuhi syaratnya.',
  'Simpan sebagai .xlsx. Bila ada jaringan, buka kuesioner di situs, pilih Buku kerja, lalu unggah berkas ini.',
  'Situs menunjukkan dahulu apa yang berubah. Belum ada yang tersimpan sebelum Anda menekan Terapkan.',
];

const promises = [
  `Sel kosong tidak menghapus apa pun di server. Untuk mengosongkan jawaban atau catatan, pilih ${clearing}.`,
  'Angka desimal boleh memakai koma: 96,5. Titik di antara ribuan juga dimengerti: 1.250.',
  'Bila jawaban di server sudah diubah orang lain sejak berkas ini diunduh, Anda diminta memilih; tidak ada yang tertimpa.',
  'Berkas ini hanya untuk badan publik dan periode di atas. Batas pengisian tetap berlaku saat mengunggah.',
];

const legend: readonly (readonly [CellStyle, string, string])[] = [
  ['fillText', 'Kuning', 'Jawaban: diisi.'],
  ['extra', 'Biru', 'Catatan dan tautan bukti: diisi bila ada.'],
  ['fixed', 'Abu-abu', 'Pertanyaan, keterangan, dan butir yang terkunci: tidak dapat diubah.'],
];

/** The sheet that is seen first: whose file it is, until when, and how it is filled in. */
export const writeCoverSheet = (book: WorkbookFile, { bodyName, periodTitle, deadline, madeAt }: SaqHead): void => {
  const sheet = book.addSheet({ key: 'cover', name: 'Petunjuk', widths, landscape: false, paper: 'F4', footer: `${bodyName} · ${periodTitle}`, locked: true }); // prettier-ignore
  const blank: Cell = { value: null, style: 'plain' };
  sheet.row([{ value: 'Kuesioner mandiri (SAQ) untuk diisi tanpa jaringan', style: 'title' }], 24);
  sheet.row([]);
  const facts = [['Badan publik', bodyName], ['Periode', periodTitle], ['Batas pengisian', deadline], ['Diunduh', madeAt]] as const; // prettier-ignore
  for (const [label, value] of facts)
    sheet.row([blank, { value: label, style: 'strong' }, { value, style: 'plain' }], rowHeight([value, widths[2]]));
  const list = (title: string, lines: readonly string[], mark: (index: number) => string): void => {
    sheet.row([]);
    sheet.row([{ value: title, style: 'section' }], 20);
    for (const [index, line] of lines.entries()) {
      const number = sheet.row(
        [{ value: mark(index), style: 'plain' }, { value: line, style: 'plain' }, blank],
        rowHeight([line, 1.15 * (widths[1] + widths[2])]),
      );
      sheet.merge(number, 2, 3);
    }
  };
  list('Cara mengisi', steps, (index) => `${index + 1}.`);
  list('Yang perlu diketahui', promises, () => '•');
  sheet.row([]);
  sheet.row([{ value: 'Arti warna', style: 'section' }], 20);
  for (const [style, name, meaning] of legend)
    sheet.row([blank, { value: name, style }, { value: meaning, style: 'plain' }], 18);
  sheet.close();
};
