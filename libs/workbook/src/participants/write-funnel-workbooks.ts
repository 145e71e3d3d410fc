import { createWorkbook } from '../workbook-file';

/** A column of a plain list: its heading, its width, and which member it shows. */
interface ListColumn<Row> {
  readonly head: string;
  readonly width: number;
  readonly of: (row: Row) => string | null;
}

interface List<Row> {
  readonly title: string;
  readonly sheet: string;
  /** Said above the headings. */
  readonly hint: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
}

const writeList = async <Row>({ title, sheet: name, hint, columns, rows }: List<Row>, path: string): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  const sheet = book.addSheet({
    key: name,
    name,
    widths: columns.map(({ width }) => width),
    textColumns: columns.map((_, index) => index + 1),
    landscape: true,
    paper: 'F4',
    frozen: { rows: 3, columns: 2 },
    titleRows: { from: 3, to: 3 },
    footer: title,
  });
  sheet.row([{ value: title, style: 'title' }]);
  sheet.row([{ value: hint, style: 'hint' }]);
  sheet.row(columns.map(({ head }) => ({ value: head, style: 'head' })));
  for (const row of rows) sheet.row(columns.map(({ of }) => ({ value: of(row), style: 'typed' })));
  sheet.close();
  await book.close();
};

/** A body's own link, to be handed out. */
export interface LinkRow {
  readonly code: string;
  readonly name: string;
  readonly officerName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string;
  /** Until when it opens, in words. */
  readonly until: string;
}

/** Writes the list of links. Rejects with the file system's error. */
export const writeLinksWorkbook = (
  { title, rows }: { readonly title: string; readonly rows: readonly LinkRow[] },
  path: string,
): Promise<void> =>
  writeList(
    {
      title,
      sheet: 'Tautan',
      hint: 'Rahasia: siapa pun yang memegang tautan dapat mendaftar atas nama badan publik itu. Berikan hanya kepada yang bersangkutan.',
      columns: [
        { head: 'Kode', width: 18, of: ({ code }) => code },
        { head: 'Nama', width: 42, of: ({ name }) => name },
        { head: 'Nama PPID', width: 26, of: ({ officerName }) => officerName },
        { head: 'Telepon', width: 20, of: ({ phone }) => phone },
        { head: 'Surel', width: 32, of: ({ email }) => email },
        { head: 'Tautan undangan', width: 80, of: ({ url }) => url },
        { head: 'Berlaku sampai', width: 34, of: ({ until }) => until },
      ],
      rows,
    },
    path,
  );

/** How far a body is on its way to filling. */
export interface FunnelLineRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly step: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  readonly mailReply: string | null;
}

/** Writes the list of bodies and how far they are. Rejects with the file system's error. */
export const writeFunnelWorkbook = (
  { title, rows }: { readonly title: string; readonly rows: readonly FunnelLineRow[] },
  path: string,
): Promise<void> =>
  writeList(
    {
      title,
      sheet: 'Pendaftaran',
      hint: `${rows.length} badan publik.`,
      columns: [
        { head: 'Kode', width: 18, of: ({ code }) => code },
        { head: 'Nama', width: 42, of: ({ name }) => name },
        { head: 'Jenis', width: 14, of: ({ kind }) => kind },
        { head: 'Kategori', width: 16, of: ({ category }) => category },
        { head: 'Sampai langkah', width: 32, of: ({ step }) => step },
        { head: 'Nama PPID', width: 26, of: ({ officerName }) => officerName },
        { head: 'Surel', width: 32, of: ({ email }) => email },
        { head: 'Telepon', width: 20, of: ({ phone }) => phone },
        { head: 'Jawaban peladen surel', width: 44, of: ({ mailReply }) => mailReply },
      ],
      rows,
    },
    path,
  );
