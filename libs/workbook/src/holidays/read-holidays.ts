import Papa from 'papaparse';
import type { FileFault } from '../instrument/file-fault';
import { soundText, type SoundText } from '../instrument/unsound-signs';

/** One line of a calendar's file. */
export interface HolidayRow {
  /** The line in the file, counted from 1. */
  readonly row: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: 'nationalHoliday' | 'jointLeave' | 'own';
  readonly name: string;
  readonly source: string | null;
}

export interface HolidaysReading {
  readonly rows: readonly HolidayRow[];
  readonly faults: readonly FileFault[];
}

/** A calendar of forty years; more is another file. */
const mostRows = 2_000;
const longestText = 200;

const columns = {
  date: ['date', 'tanggal'],
  kind: ['kind', 'jenis'],
  name: ['name', 'nama', 'keterangan'],
  source: ['source', 'sumber', 'dasar'],
} as const;
type Column = keyof typeof columns;

const demanded = ['date', 'kind', 'name'] as const;

const kinds: Readonly<Record<HolidayRow['kind'], readonly string[]>> = {
  nationalHoliday: ['nationalholiday', 'libur_nasional', 'libur nasional', 'nasional', 'libur'],
  jointLeave: ['jointleave', 'cuti_bersama', 'cuti bersama', 'cuti'],
  own: ['own', 'khusus', 'setempat', 'libur khusus', 'daerah'],
};

/** Reads a calendar as CSV, with comma or semicolon, in UTF-8 or as Excel for Windows writes it; every fault at its line. */
export const readHolidays = (bytes: Uint8Array): HolidaysReading => {
  if (isWorkbook(bytes)) return { rows: [], faults: [faultAt(1, null, 'calendar.workbook', 'Ini buku kerja Excel. Simpan sebagai CSV, lalu unggah yang itu.')] }; // prettier-ignore
  const { data } = Papa.parse<string[]>(textOf(bytes), { delimitersToGuess: [',', ';', '\t', '|'] });
  const lines = data.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => soundText(cell, true)) }));
  const filled = lines.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const [head, ...rest] = filled;
  const places = placesIn((head?.cells ?? []).map(({ text }) => text));
  const absent = demanded.filter((column) => places[column] < 0);
  if (absent.length > 0) return { rows: [], faults: absent.map((column) => headingFault(column, head?.row ?? 1)) };
  if (rest.length === 0) return { rows: [], faults: [faultAt(1, null, 'calendar.none', 'Tidak ada hari di bawah judul kolom. Isi paling sedikit satu baris.')] }; // prettier-ignore
  if (rest.length > mostRows) return { rows: [], faults: [faultAt(1, null, 'calendar.tooMany', `Berkas memuat lebih dari ${mostRows} baris. Bagi menjadi beberapa berkas.`)] }; // prettier-ignore
  const read = rest.map(({ row, cells }) => rowIn(row, (column) => cells[places[column]] ?? nothing));
  const rows = read.flatMap(({ holiday }) => holiday ?? []);
  return { rows, faults: [...read.flatMap(({ faults }) => faults), ...repeatedIn(rows)] };
};

/** An `.xlsx` is an archive, an `.xls` begins with these two bytes. */
const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/** Excel for Windows writes its own code page; what is no UTF-8 is read as that. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const placesIn = (headings: readonly string[]): Readonly<Record<Column, number>> => {
  const plain = headings.map((heading) => heading.toLowerCase());
  const placeOf = (column: Column): number => plain.findIndex((heading) => columns[column].some((word) => word === heading)); // prettier-ignore
  return { date: placeOf('date'), kind: placeOf('kind'), name: placeOf('name'), source: placeOf('source') };
};

interface ReadLine {
  readonly holiday: HolidayRow | null;
  readonly faults: readonly FileFault[];
}

const nothing: SoundText = { text: '', trouble: null };

const rowIn = (row: number, cell: (column: Column) => SoundText): ReadLine => {
  const read = { date: cell('date'), kind: cell('kind'), name: cell('name'), source: cell('source') };
  const date = dateIn(read.date.text);
  const kind = kindIn(read.kind.text);
  const [name, source] = [read.name.text, read.source.text];
  const faults = [
    ...(date === null ? [faultAt(row, 'date', 'calendar.date', `"${cut(read.date.text)}" bukan tanggal. Tulis seperti 2026-08-17 atau 17/08/2026.`)] : []), // prettier-ignore
    ...(kind === null ? [faultAt(row, 'kind', 'calendar.kind', `"${cut(read.kind.text)}" bukan jenis hari. Tulis libur_nasional, cuti_bersama, atau khusus.`)] : []), // prettier-ignore
    ...(name === '' ? [faultAt(row, 'name', 'calendar.name', 'Isi nama harinya.')] : []),
    ...(['name', 'source'] as const).flatMap((column) => textFaults(row, column, read[column])),
  ];
  if (faults.length > 0 || date === null || kind === null) return { holiday: null, faults };
  return { holiday: { row, date, kind, name, source: source === '' ? null : source }, faults };
};

const textFaults = (row: number, column: Column, { text, trouble }: SoundText): readonly FileFault[] => {
  if (trouble === 'unstorable') return [faultAt(row, column, 'calendar.unstorable', 'Sel ini memuat tanda yang tidak dapat disimpan. Ketik ulang isinya.')]; // prettier-ignore
  if (text.length > longestText)
    return [faultAt(row, column, 'calendar.tooLong', `Paling panjang ${longestText} huruf.`)];
  return [];
};

const kindIn = (text: string): HolidayRow['kind'] | null => {
  const plain = text.toLowerCase();
  const found = Object.entries(kinds).find(([, words]) => words.includes(plain));
  return found ? (found[0] as HolidayRow['kind']) : null;
};

/** `2026-08-17`, or the day first as people write it here. */
const dateIn = (text: string): string | null => {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year = '', month = '', day = ''] = written?.slice(1) ?? spoken?.slice(1).reverse() ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists && year >= '2000' && year <= '2100' ? date : null;
};

const repeatedIn = (rows: readonly HolidayRow[]): readonly FileFault[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, date, name }) => {
    const key = JSON.stringify([date, name]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    return [faultAt(row, 'date', 'calendar.repeated', `${date} ${cut(name)} sudah tertulis di baris ${first}. Hapus salah satunya.`)]; // prettier-ignore
  });
};

const headings: Readonly<Record<Column, string>> = { date: 'tanggal', kind: 'jenis', name: 'nama', source: 'sumber' };

const headingFault = (column: Column, row: number): FileFault =>
  faultAt(row, column, 'calendar.heading', `Tidak ada kolom "${headings[column]}". Baris pertama harus berisi tanggal, jenis, nama, dan boleh sumber.`); // prettier-ignore

const faultAt = (row: number, column: Column | null, code: string, message: string): FileFault => ({
  sheet: '',
  cell: String(row),
  header: column && headings[column],
  code,
  message,
});

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
