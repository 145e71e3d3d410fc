import { bodyKinds, type PublicBodyKind } from '@app/access';
import type { PublicBodyInput } from '@app/evaluation';
import { FaultList } from '../documents/fault-list';
import { parseCsv, type CsvRecord } from './parse-csv';

const columns = {
  code: ['kode', 'code'],
  name: ['nama', 'name'],
  kind: ['jenis', 'kind'],
  parentCode: ['induk', 'parent'],
  groupCode: ['kelompok', 'group'],
  website: ['laman', 'situs', 'website'],
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as readonly Column[];
const required: readonly Column[] = ['code', 'name', 'kind'];

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Bodies read from a CSV, with every fault by its line; columns that mean nothing to us are named, not refused. */
export interface BodiesRead {
  readonly bodies: readonly PublicBodyInput[];
  readonly faults: FaultList;
  readonly ignored: readonly string[];
}

const isWebsite = (text: string): boolean => /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(text) && URL.canParse(text);
const isKind = (text: string): text is PublicBodyKind => bodyKinds.some((kind) => kind === text);

/** Where each column stands; faults where a needed one is missing or one stands twice. */
const readHead = ({ line, cells }: CsvRecord, faults: FaultList): ReadonlyMap<Column, number> => {
  const names = cells.map((cell) => cell.toLowerCase());
  const places = new Map<Column, number>();
  for (const column of columnNames) {
    const found = names.flatMap((name, at) => (columns[column].some((known) => known === name) ? [at] : []));
    if (found.length > 1) faults.add(faultAt(line, 'column', `Kolom "${columns[column][0]}" ada dua kali.`));
    if (found[0] !== undefined) places.set(column, found[0]);
    else if (required.includes(column)) faults.add(faultAt(line, 'column', `Kolom "${columns[column][0]}" tidak ada.`));
  }
  return places;
};

const faultAt = (line: number, code: string, message: string): { path: string; code: string; message: string } => ({
  path: `baris ${line}`,
  code,
  message,
});

const rowOf = ({ line, cells }: CsvRecord, places: ReadonlyMap<Column, number>): Row => {
  const cellOf = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
  return { line, cells: Object.fromEntries(columnNames.map((column) => [column, cellOf(column)])) as Row['cells'] };
};

const faultsOf = ({ cells }: Row): string[] => [
  ...required.filter((column) => cells[column] === '').map((column) => `Kolom "${columns[column][0]}" kosong.`),
  ...(cells.kind === '' || isKind(cells.kind.toUpperCase())
    ? []
    : [`Jenis "${cells.kind}" tidak dikenal; pakai ${bodyKinds.join(', ')}.`]),
  ...(cells.code.length > 100 ? ['Kode lebih dari 100 karakter.'] : []),
  ...(cells.name.length > 200 ? ['Nama lebih dari 200 karakter.'] : []),
  ...(cells.website === '' || isWebsite(cells.website)
    ? []
    : [`Laman "${cells.website}" bukan alamat http:// atau https://.`]),
  ...(cells.parentCode !== '' && cells.parentCode === cells.code ? ['Induk menunjuk dirinya sendiri.'] : []),
];

/** What a row alone cannot tell: codes taken, by an earlier line or already entered, and parents nobody knows. */
const faultsAmong = (rows: readonly Row[], known: ReadonlySet<string>, faults: FaultList): void => {
  const lineOf = new Map<string, number>();
  const inFile = new Set(rows.map(({ cells }) => cells.code));
  for (const { line, cells } of rows) {
    const earlier = lineOf.get(cells.code);
    if (earlier !== undefined)
      faults.add(faultAt(line, 'taken', `Kode "${cells.code}" sudah ada di baris ${earlier}.`));
    else if (known.has(cells.code)) faults.add(faultAt(line, 'taken', `Kode "${cells.code}" sudah terdaftar.`));
    if (cells.code !== '' && earlier === undefined) lineOf.set(cells.code, line);
    const { parentCode } = cells;
    if (parentCode !== '' && !inFile.has(parentCode) && !known.has(parentCode))
      faults.add(faultAt(line, 'parent', `Induk "${parentCode}" tidak ada dalam berkas maupun yang sudah terdaftar.`));
  }
};

const bodyOf = ({ cells }: Row): PublicBodyInput => ({
  code: cells.code,
  name: cells.name,
  // Checked just before; a row with faults is never entered.
  kind: cells.kind.toUpperCase() as PublicBodyKind,
  parentCode: cells.parentCode || null,
  groupCode: cells.groupCode || null,
  website: cells.website || null,
});

/** Reads the list of bodies; `known` are the codes that the organiser has already. */
export const readBodies = (text: string, known: ReadonlySet<string>): BodiesRead => {
  const faults = new FaultList();
  const [head, ...records] = parseCsv(text) ?? [];
  if (!head) {
    faults.add(faultAt(1, 'csv', 'Berkas kosong, atau ada tanda kutip yang tidak ditutup.'));
    return { bodies: [], faults, ignored: [] };
  }
  const places = readHead(head, faults);
  const ignored = head.cells.filter((cell, at) => cell !== '' && ![...places.values()].includes(at));
  if (faults.total > 0) return { bodies: [], faults, ignored };
  const rows = records.map((record) => rowOf(record, places));
  if (rows.length === 0) faults.add(faultAt(head.line, 'empty', 'Tidak ada badan publik di bawah judul kolom.'));
  for (const row of rows) faults.add(...faultsOf(row).map((message) => faultAt(row.line, 'value', message)));
  faultsAmong(rows, known, faults);
  return { bodies: rows.map(bodyOf), faults, ignored };
};
