import { createWorkbook } from '../workbook-file';
import { addRegister, type Column } from './register-sheet';

/** One item of one body's plan; everything as it is to be read. */
export interface FollowUpBookRow {
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly itemCode: string;
  readonly action: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: string;
  readonly confirmed: string;
  readonly proof: string | null;
  readonly note: string | null;
  readonly kept: string;
}

const columns: readonly Column<FollowUpBookRow>[] = [
  { head: 'Kode', width: 16, of: ({ bodyCode }) => bodyCode },
  { head: 'Badan publik', width: 34, of: ({ bodyName }) => bodyName },
  { head: 'Butir', width: 10, of: ({ itemCode }) => itemCode },
  { head: 'Yang akan dilakukan', width: 50, of: ({ action }) => action },
  { head: 'Penanggung jawab', width: 26, of: ({ responsible }) => responsible },
  { head: 'Tenggat', width: 20, of: ({ dueOn }) => dueOn },
  { head: 'Keadaan', width: 24, of: ({ state }) => state },
  { head: 'Dikonfirmasi atasan', width: 14, of: ({ confirmed }) => confirmed },
  { head: 'Bukti', width: 36, of: ({ proof }) => proof },
  { head: 'Catatan', width: 36, of: ({ note }) => note },
  { head: 'Pemeriksaan tahun berikutnya', width: 18, of: ({ kept }) => kept },
];

/** Writes what the bodies of a period plan. Rejects with the file system's error. */
export const writeFollowUpBook = async (
  { title, rows }: { readonly title: string; readonly rows: readonly FollowUpBookRow[] },
  path: string,
): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  addRegister(book, title, { name: 'Tindak lanjut', columns, rows });
  await book.close();
};
