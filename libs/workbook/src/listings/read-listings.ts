import { cut, keywordIn, type Vocabulary } from '../instrument/cell-values';
import { readHeading, simplified } from '../instrument/column-names';
import { FaultBook } from '../instrument/fault-book';
import type { FileFault } from '../instrument/file-fault';
import { demandColumns } from '../instrument/read-headings';
import { readTable } from '../instrument/read-table';
import type { TableCell, TableRow } from '../instrument/table-row';
import type { ReadSheet } from '../sheets/sheets-reading';
import { listingColumns, type ListingField } from './listing-columns';

/** One line as a list writes it; what it leaves empty is null. Dates are civil dates. */
export interface ListingRow {
  /** The row in its sheet, counted from 1. */
  readonly row: number;
  readonly class: 'periodic' | 'immediate' | 'onDemand' | 'exempt';
  readonly title: string;
  readonly unit: string;
  readonly form: 'soft' | 'hard' | 'both' | null;
  readonly summary: string | null;
  readonly official: string | null;
  readonly madeWhen: string | null;
  readonly madeWhere: string | null;
  readonly retention: string | null;
  readonly link: string | null;
  readonly ground: string | null;
  readonly testedOn: string | null;
  readonly testSummary: string | null;
  readonly exemptUntil: string | null;
}

export interface ListingsReading {
  readonly rows: readonly ListingRow[];
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

type Row = TableRow<ListingField>;

const classes: Vocabulary<ListingRow['class']> = {
  periodic: ['berkala', 'informasi berkala', 'secara berkala'],
  immediate: ['serta merta', 'sertamerta', 'informasi serta merta'],
  onDemand: ['setiap saat', 'tersedia setiap saat', 'informasi setiap saat'],
  exempt: ['dikecualikan', 'informasi dikecualikan', 'informasi yang dikecualikan'],
};

const forms: Vocabulary<NonNullable<ListingRow['form']>> = {
  soft: ['salinan lunak', 'softcopy', 'soft copy', 'soft file', 'softfile', 'elektronik'],
  hard: ['salinan cetak', 'hardcopy', 'hard copy', 'cetak', 'tercetak'],
  both: ['salinan lunak dan cetak', 'keduanya', 'softcopy dan hardcopy', 'hardcopy dan softcopy', 'softcopy/hardcopy', 'hardcopy/softcopy', 'soft copy dan hard copy'],
}; // prettier-ignore

/** Letterheads stand above many lists: so many rows are looked through for the headings. */
const mostAbove = 15;

/** Reads every sheet that has the headings of a list; what is wrong is told with its cell, all at once. */
export const readListings = (sheets: readonly ReadSheet[]): ListingsReading => {
  const book = new FaultBook();
  const lists = sheets.flatMap(listIn);
  const rows = lists.flatMap((sheet) => {
    const isExempt = simplified(sheet.name) === 'dik';
    const table = readTable(sheet, listingColumns, book);
    demandColumns(table.headings, [['title'], ['unit'], ...(isExempt ? [] : [['class'] as const])], book);
    return table.rows.flatMap((row) => lineIn(row, isExempt, book) ?? []);
  });
  const nowhere = { sheet: sheets[0]?.name ?? '', cell: null, header: null };
  if (lists.length === 0)
    book.fault(
      nowhere,
      'listings.noSheet',
      'Tidak ada lembar dengan kolom judul informasi dan unit. Pakai templatnya.',
    );
  else if (rows.length === 0 && book.faults.length === 0)
    book.fault(nowhere, 'listings.none', 'Tidak ada informasi di bawah judul kolom. Isi paling sedikit satu baris.');
  return { rows, faults: book.faults, warnings: book.warnings };
};

const listIn = (sheet: ReadSheet): ReadSheet[] => {
  const at = sheet.rows.slice(0, mostAbove).findIndex(({ cells }) => {
    const fields = cells.flatMap(({ text }) => {
      const heading = readHeading(text, listingColumns);
      return 'field' in heading ? [heading.field] : [];
    });
    return fields.includes('title') && fields.length >= 2;
  });
  return at < 0 ? [] : [{ ...sheet, rows: sheet.rows.slice(at) }];
};

/** Null where it is not whole; the faults say why. */
const lineIn = (row: Row, isExempt: boolean, book: FaultBook): ListingRow | null => {
  const kind = classIn(row, isExempt, book);
  const title = row.text('title') ?? missing(row, 'title', book);
  const unit = row.text('unit') ?? missing(row, 'unit', book);
  const formCell = row.get('form');
  const form = formCell && keywordIn(formCell, forms, book);
  const exemption = exemptionIn(row, kind, book);
  const link = linkIn(row.get('link'), book);
  if (kind === 'exempt' && link !== null)
    book.warn(
      row.placeOf('link'),
      'listing.link',
      'Informasi yang dikecualikan tidak bertautan; tautan ini diabaikan.',
    );
  if (!kind || title === null || unit === null) return null;
  return {
    ...{ row: row.number, class: kind, title, unit, form, link, ...exemption },
    summary: row.text('summary'),
    official: row.text('official'),
    madeWhen: row.text('madeWhen'),
    madeWhere: row.text('madeWhere'),
    retention: row.text('retention'),
  };
};

const classIn = (row: Row, isExempt: boolean, book: FaultBook): ListingRow['class'] | null => {
  const cell = row.get('class');
  if (cell) return keywordIn(cell, classes, book);
  return isExempt ? 'exempt' : missing(row, 'class', book);
};

type Exemption = Pick<ListingRow, 'ground' | 'testedOn' | 'testSummary' | 'exemptUntil'>;

const exemptionIn = (row: Row, kind: ListingRow['class'] | null, book: FaultBook): Exemption => {
  const ground = row.text('ground');
  if (kind === 'exempt' && ground === null)
    book.fault(row.placeOf('ground'), 'listing.ground', 'Isi dasar hukum pengecualiannya.');
  const testedOn = dateIn(row.get('testedOn'), book);
  const exemptUntil = dateIn(row.get('exemptUntil'), book);
  if (testedOn !== null && exemptUntil !== null && exemptUntil < testedOn)
    book.fault(
      row.placeOf('exemptUntil'),
      'listing.period',
      'Akhir masa pengecualian sebelum tanggal uji konsekuensi.',
    );
  return { ground, testedOn, exemptUntil, testSummary: row.text('testSummary') };
};

const missing = (row: Row, field: ListingField, book: FaultBook): null => {
  if (row.hasColumn(field))
    book.fault(row.placeOf(field), 'listing.missing', `Isi kolom ${listingColumns[field].header}.`);
  return null;
};

const linkIn = (cell: TableCell | null, book: FaultBook): string | null => {
  if (!cell) return null;
  if (/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(cell.text) && !/\s/.test(cell.text)) return cell.text;
  book.fault(cell, 'listing.address', `"${cut(cell.text)}" bukan alamat tautan. Tulis seperti https://ppid.contoh.go.id/berkas, atau kosongkan.`); // prettier-ignore
  return null;
};

const months = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember']; // prettier-ignore

const dateIn = (cell: TableCell | null, book: FaultBook): string | null => {
  if (!cell) return null;
  const date = plainDate(cell.text);
  if (date === null)
    book.fault(cell, 'listing.date', `"${cut(cell.text)}" bukan tanggal. Tulis seperti 2026-02-02 atau 02/02/2026.`);
  return date;
};

/** `2026-02-02`, `02/02/2026` and `2 Februari 2026` as a civil date; null: there is no such day. */
const plainDate = (text: string): string | null => {
  const written = text.toLowerCase().replace(/[a-z]{3,}/, (word) => String(months.indexOf(word) + 1));
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00.*)?$/.exec(written) ?? turned(written);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists && date >= '2000' && date < '2100' ? date : null;
};

const turned = (written: string): readonly (string | undefined)[] => {
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(written) ?? [];
  return [written, year, month, day];
};
