import { createWorkbook } from '../workbook-file';
import { addRegister, type Column } from './register-sheet';

/** One line of the register of requests; everything as it is to be read. */
export interface RequestRegisterRow {
  readonly number: string;
  readonly receivedOn: string;
  readonly requesterName: string;
  readonly address: string | null;
  readonly contact: string | null;
  readonly occupation: string | null;
  readonly information: string;
  readonly purpose: string;
  readonly channel: string;
  readonly desk: string;
  readonly isHeld: string | null;
  readonly delivery: string;
  readonly decision: string | null;
  readonly ground: string | null;
  readonly dueOn: string | null;
  readonly decidedOn: string | null;
  readonly deliveredOn: string | null;
  readonly cost: string | null;
}

/** One line of the register of objections: the columns that the province's book of PPIDs asks for, and the due day. */
export interface ObjectionRegisterRow {
  readonly number: string;
  readonly filedOn: string;
  readonly requesterName: string;
  readonly contact: string | null;
  readonly requestNumber: string;
  readonly information: string;
  readonly purpose: string;
  readonly reasons: string;
  readonly dueOn: string;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly superior: string | null;
  readonly response: string | null;
}

export interface RequestRegisters {
  readonly title: string;
  readonly requests: readonly RequestRegisterRow[];
  readonly objections: readonly ObjectionRegisterRow[];
}

const requestColumns: readonly Column<RequestRegisterRow>[] = [
  { head: 'Nomor', width: 28, of: ({ number }) => number },
  { head: 'Tanggal', width: 14, of: ({ receivedOn }) => receivedOn },
  { head: 'Nama pemohon', width: 28, of: ({ requesterName }) => requesterName },
  { head: 'Alamat', width: 34, of: ({ address }) => address },
  { head: 'Kontak', width: 28, of: ({ contact }) => contact },
  { head: 'Pekerjaan', width: 18, of: ({ occupation }) => occupation },
  { head: 'Informasi yang diminta', width: 50, of: ({ information }) => information },
  { head: 'Tujuan penggunaan', width: 34, of: ({ purpose }) => purpose },
  { head: 'Cara masuk', width: 16, of: ({ channel }) => channel },
  { head: 'PPID', width: 28, of: ({ desk }) => desk },
  { head: 'Dikuasai', width: 12, of: ({ isHeld }) => isHeld },
  { head: 'Cara memperoleh', width: 18, of: ({ delivery }) => delivery },
  { head: 'Keputusan', width: 20, of: ({ decision }) => decision },
  { head: 'Dasar penolakan', width: 34, of: ({ ground }) => ground },
  { head: 'Jatuh tempo', width: 14, of: ({ dueOn }) => dueOn },
  { head: 'Tanggal jawaban', width: 16, of: ({ decidedOn }) => decidedOn },
  { head: 'Tanggal penyampaian', width: 18, of: ({ deliveredOn }) => deliveredOn },
  { head: 'Biaya', width: 22, of: ({ cost }) => cost },
];

const objectionColumns: readonly Column<ObjectionRegisterRow>[] = [
  { head: 'Nomor', width: 32, of: ({ number }) => number },
  { head: 'Tanggal', width: 14, of: ({ filedOn }) => filedOn },
  { head: 'Nama pemohon', width: 28, of: ({ requesterName }) => requesterName },
  { head: 'Kontak', width: 28, of: ({ contact }) => contact },
  { head: 'Nomor permohonan', width: 28, of: ({ requestNumber }) => requestNumber },
  { head: 'Informasi yang diminta', width: 50, of: ({ information }) => information },
  { head: 'Tujuan penggunaan', width: 34, of: ({ purpose }) => purpose },
  { head: 'Alasan keberatan', width: 40, of: ({ reasons }) => reasons },
  { head: 'Jatuh tempo', width: 14, of: ({ dueOn }) => dueOn },
  { head: 'Keputusan atasan PPID', width: 44, of: ({ decision }) => decision },
  { head: 'Tanggal tanggapan', width: 16, of: ({ decidedOn }) => decidedOn },
  { head: 'Nama dan jabatan atasan', width: 34, of: ({ superior }) => superior },
  { head: 'Tanggapan pemohon', width: 30, of: ({ response }) => response },
];

/** Writes the registers of requests and of objections, a sheet each. Rejects with the file system's error. */
export const writeRequestRegisters = async (
  { title, requests, objections }: RequestRegisters,
  path: string,
): Promise<void> => {
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(0), title });
  addRegister(book, title, { name: 'Register permohonan', columns: requestColumns, rows: requests });
  addRegister(book, title, { name: 'Register keberatan', columns: objectionColumns, rows: objections });
  await book.close();
};
