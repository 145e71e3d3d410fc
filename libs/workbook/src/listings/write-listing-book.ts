import { createWorkbook, type WorkbookFile } from '../workbook-file';
import type { Column } from '../registers/register-sheet';

/** One line of a list of information; everything as it is to be read. */
export interface ListingBookRow {
  readonly bodyName: string;
  readonly class: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly official: string;
  readonly madeWhen: string;
  readonly madeWhere: string;
  readonly form: string;
  readonly retention: string;
  readonly link: string | null;
  readonly ground: string | null;
  readonly testedOn: string | null;
  readonly testSummary: string | null;
  readonly exemptUntil: string | null;
}

export interface ListingBook {
  readonly title: string;
  /** Lines of the list of public information, some at a time. */
  readonly open: AsyncIterable<readonly ListingBookRow[]>;
  readonly exempt: AsyncIterable<readonly ListingBookRow[]>;
}

const openColumns: readonly Column<ListingBookRow>[] = [
  { head: 'Badan publik', width: 28, of: ({ bodyName }) => bodyName },
  { head: 'Klasifikasi', width: 18, of: (row) => row.class },
  { head: 'Judul informasi', width: 36, of: ({ title }) => title },
  { head: 'Ringkasan isi informasi', width: 50, of: ({ summary }) => summary },
  { head: 'Pejabat/unit yang menguasai informasi', width: 30, of: ({ unit }) => unit },
  { head: 'Penanggung jawab pembuatan atau penerbitan', width: 30, of: ({ official }) => official },
  { head: 'Waktu pembuatan', width: 18, of: ({ madeWhen }) => madeWhen },
  { head: 'Tempat pembuatan', width: 20, of: ({ madeWhere }) => madeWhere },
  { head: 'Bentuk informasi', width: 22, of: ({ form }) => form },
  { head: 'Jangka waktu penyimpanan', width: 20, of: ({ retention }) => retention },
  { head: 'Tautan', width: 40, of: ({ link }) => link },
];

const exemptColumns: readonly Column<ListingBookRow>[] = [
  { head: 'Badan publik', width: 28, of: ({ bodyName }) => bodyName },
  { head: 'Judul informasi', width: 36, of: ({ title }) => title },
  { head: 'Ringkasan isi informasi', width: 50, of: ({ summary }) => summary },
  { head: 'Pejabat/unit yang menguasai informasi', width: 30, of: ({ unit }) => unit },
  { head: 'Dasar hukum pengecualian', width: 40, of: ({ ground }) => ground },
  { head: 'Tanggal uji konsekuensi', width: 20, of: ({ testedOn }) => testedOn },
  { head: 'Hasil uji konsekuensi', width: 50, of: ({ testSummary }) => testSummary },
  { head: 'Akhir masa pengecualian', width: 20, of: ({ exemptUntil }) => exemptUntil },
  { head: 'Bentuk informasi', width: 22, of: ({ form }) => form },
  { head: 'Jangka waktu penyimpanan', width: 20, of: ({ retention }) => retention },
];

/** Writes a list of public information and one of what is exempt, a sheet each, row by row. Rejects with the file system's error. */
export const writeListingBook = async ({ title, open, exempt }: ListingBook, path: string): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  await addList(book, { title, name: 'DIP', columns: openColumns, rows: open });
  await addList(book, { title, name: 'DIK', columns: exemptColumns, rows: exempt });
  await book.close();
};

interface List {
  readonly title: string;
  readonly name: string;
  readonly columns: readonly Column<ListingBookRow>[];
  readonly rows: AsyncIterable<readonly ListingBookRow[]>;
}

const addList = async (book: WorkbookFile, { title, name, columns, rows }: List): Promise<void> => {
  const sheet = book.addSheet({
    key: name,
    name,
    widths: [6, ...columns.map(({ width }) => width)],
    landscape: true,
    paper: 'F4',
    frozen: { rows: 2, columns: 2 },
    titleRows: { from: 2, to: 2 },
    footer: `${name}, ${title}`,
  });
  sheet.row([{ value: `${names[name] ?? name}, ${title}`, style: 'title' }]);
  sheet.row(['No.', ...columns.map(({ head }) => head)].map((value) => ({ value, style: 'head' })));
  let number = 0;
  for await (const some of rows) {
    for (const row of some) {
      number += 1;
      sheet.row([
        { value: String(number), style: 'typed' },
        ...columns.map(({ of }) => ({ value: of(row), style: 'typed' as const })),
      ]);
      await sheet.drained();
    }
  }
  sheet.close();
};

const names: Readonly<Record<string, string>> = {
  DIP: 'Daftar informasi publik',
  DIK: 'Daftar informasi yang dikecualikan',
};
