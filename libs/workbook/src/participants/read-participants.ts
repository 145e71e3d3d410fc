import { columnLetter } from '../column-letter';
import { cut } from '../instrument/cell-values';
import { readHeading, simplified } from '../instrument/column-names';
import { FaultBook } from '../instrument/fault-book';
import type { FileFault } from '../instrument/file-fault';
import { demandColumns } from '../instrument/read-headings';
import { readTable, type Table } from '../instrument/read-table';
import type { Refusal } from '../sheets/refusal';
import { readWorkbook } from '../sheets/read-workbook';
import { sheetKey } from '../sheets/sheet-key';
import { usualLimits, type ReadSheet } from '../sheets/sheets-reading';
import { participantColumns, type ParticipantField } from './participant-columns';
import { participantIn, type ParticipantRow, type PartialRow } from './participant-rows';

/** The sheet that our own lists have. */
export const participantsSheet = 'Peserta';

/** Where a column stands in the file that was read. */
export interface ReadColumn {
  readonly letter: string;
  readonly header: string;
}

/** A list of participants as the file has it. */
export interface ParticipantsReading {
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ParticipantField, ReadColumn>>>;
  readonly rows: readonly ParticipantRow[];
  /** Rows that are not whole; the faults say why. */
  readonly partial: readonly PartialRow[];
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

/** 20,000 rows of eleven columns. */
export const participantLimits = { ...usualLimits, cells: 250_000, milliseconds: 9_000 };

/** Reads a list here and now; time and memory are for the thread to bound. */
export const readParticipantsFile = async (bytes: Uint8Array): Promise<ParticipantsReading> => {
  const reading = await readWorkbook({ bytes, limits: participantLimits, only: null });
  if ('refusal' in reading) return refusedParticipants(reading.refusal);
  const book = new FaultBook();
  const found = listIn(reading.sheets);
  if (!found) {
    const message = `Tidak ada lembar dengan kolom kode dan nama. Pakai templatnya, atau beri judul kolom pada lembar "${participantsSheet}".`;
    book.fault({ sheet: '', cell: null, header: null }, 'participants.noSheet', message);
    return { sheet: '', columns: {}, rows: [], partial: [], faults: book.faults, warnings: [] };
  }
  const table = readTable(found, participantColumns, book);
  demandColumns(table.headings, [['code'], ['name'], ['kind']], book);
  const read = table.rows.map((row) => participantIn(row, book));
  const rows = read.filter((row) => 'name' in row);
  tellRepeatedCodes(table, book);
  tellSharedAddresses(table, rows, book);
  if (table.rows.length === 0) {
    book.fault({ sheet: found.name, cell: null, header: null }, 'participants.none', 'Tidak ada peserta di bawah judul kolom. Isi paling sedikit satu baris.'); // prettier-ignore
  }
  const { faults, warnings } = book;
  return {
    sheet: found.name,
    columns: columnsOf(table),
    rows,
    partial: read.filter((row) => !('name' in row)),
    faults,
    warnings,
  };
};

/** A file that is refused whole has one fault. */
export const refusedParticipants = ({ code, message, sheet, cell }: Refusal): ParticipantsReading => ({
  sheet: sheet ?? '',
  columns: {},
  rows: [],
  partial: [],
  faults: [{ sheet: sheet ?? '', cell: cell ?? null, header: null, code, message }],
  warnings: [],
});

/** Letterheads stand above many lists: so many rows are looked through for the headings. */
const mostAbove = 15;

/** The list, from its headings on: in the sheet of our name, else in the first that has such headings. */
const listIn = (sheets: readonly ReadSheet[]): ReadSheet | null => {
  const ours = sheets.filter(({ name }) => sheetKey(name) === sheetKey(participantsSheet));
  for (const sheet of [...ours, ...sheets]) {
    const at = sheet.rows.slice(0, mostAbove).findIndex(({ cells }) => isHeading(cells.map(({ text }) => text)));
    if (at >= 0) return { ...sheet, rows: sheet.rows.slice(at) };
  }
  return null;
};

const isHeading = (texts: readonly string[]): boolean => {
  const fields = texts.flatMap((text) => {
    const heading = readHeading(text, participantColumns);
    return 'field' in heading ? [heading.field] : [];
  });
  return fields.includes('name') && fields.length >= 2;
};

const columnsOf = ({ headings }: Table<ParticipantField>): ParticipantsReading['columns'] =>
  Object.fromEntries(
    [...headings.columns].map(([key, { header, number }]) => [
      key.slice(0, -3),
      { letter: columnLetter(number), header },
    ]),
  );

/** Codes that stand twice are refused, whatever else is wrong with their rows. */
const tellRepeatedCodes = (table: Table<ParticipantField>, book: FaultBook): void => {
  const codes = new Map<string, number>();
  for (const row of table.rows) {
    const code = row.text('code');
    if (code === null) continue;
    const earlier = codes.get(simplified(code));
    if (earlier === undefined) codes.set(simplified(code), row.number);
    else {
      const message = `Kode "${cut(code)}" sudah ada di baris ${earlier}. Beri kode yang berbeda, atau hapus salah satunya.`;
      book.fault(row.placeOf('code'), 'participant.repeated', message);
    }
  }
};

/** An address that several share is only doubted. */
const tellSharedAddresses = (
  table: Table<ParticipantField>,
  rows: readonly ParticipantRow[],
  book: FaultBook,
): void => {
  const byNumber = new Map(table.rows.map((row) => [row.number, row]));
  const emails = new Map<string, number>();
  for (const { row, email } of rows) {
    if (email === null) continue;
    const shared = emails.get(email);
    const cell = byNumber.get(row)?.placeOf('email');
    if (shared === undefined) emails.set(email, row);
    else if (cell) book.warn(cell, 'email.shared', `"${email}" juga dipakai di baris ${shared}. Periksa apakah memang satu alamat untuk keduanya.`); // prettier-ignore
  }
};
