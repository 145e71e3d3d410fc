import { createWorkbook } from '../workbook-file';
import { addRegister, type Column } from './register-sheet';

/** One line of the clinic's book; everything as it is to be read, numbers with a decimal comma. */
export interface ConsultationBookRow {
  readonly number: string;
  readonly askedOn: string;
  readonly channel: string;
  readonly askerName: string;
  readonly contact: string | null;
  readonly topic: string;
  readonly question: string;
  readonly desk: string;
  readonly state: string;
  readonly answer: string | null;
  readonly hours: string | null;
  readonly rating: string | null;
}

export interface ConsultationBook {
  readonly title: string;
  readonly rows: readonly ConsultationBookRow[];
}

const columns: readonly Column<ConsultationBookRow>[] = [
  { head: 'Nomor', width: 18, of: ({ number }) => number },
  { head: 'Tanggal', width: 18, of: ({ askedOn }) => askedOn },
  { head: 'Cara masuk', width: 14, of: ({ channel }) => channel },
  { head: 'Nama penanya', width: 28, of: ({ askerName }) => askerName },
  { head: 'Kontak', width: 28, of: ({ contact }) => contact },
  { head: 'Topik', width: 24, of: ({ topic }) => topic },
  { head: 'Pertanyaan', width: 50, of: ({ question }) => question },
  { head: 'PPID', width: 28, of: ({ desk }) => desk },
  { head: 'Keadaan', width: 18, of: ({ state }) => state },
  { head: 'Jawaban', width: 60, of: ({ answer }) => answer },
  { head: 'Jam sampai jawaban pertama', width: 16, of: ({ hours }) => hours },
  { head: 'Penilaian (1–5)', width: 12, of: ({ rating }) => rating },
];

/** Writes the clinic's book of a year. Rejects with the file system's error. */
export const writeConsultationBook = async ({ title, rows }: ConsultationBook, path: string): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  addRegister(book, title, { name: 'Buku klinik konsultasi', columns, rows });
  await book.close();
};
