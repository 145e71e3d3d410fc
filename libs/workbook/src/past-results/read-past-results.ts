import { columnLetter } from '../column-letter';
import { cut } from '../instrument/cell-values';
import { FaultBook, type Place } from '../instrument/fault-book';
import type { FileFault } from '../instrument/file-fault';
import { soundText } from '../instrument/unsound-signs';
import type { ReadCell, ReadRow } from '../sheets/sheet-rows';
import type { ReadSheet } from '../sheets/sheets-reading';
import type { PastField, RememberedColumns } from './past-columns';
import { readPastScore } from './past-score';
import { findPastTable, type PastColumn, type PastMapping, type PastTable } from './past-table';

/** One body's result as the table has it. */
export interface PastRow {
  /** The row in its sheet, counted from 1. */
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly category: string | null;
  /** A decimal with a point; null where the table says that there is none. */
  readonly score: string | null;
  readonly band: string | null;
  readonly rank: number | null;
  /** Scores of stages by the headings of their columns. */
  readonly stages: Readonly<Record<string, string>>;
}

export interface PastResultsReading {
  readonly sheets: readonly string[];
  /** Null in a file without any table. */
  readonly mapping: PastMapping | null;
  readonly columns: readonly PastColumn[];
  readonly rows: readonly PastRow[];
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

export interface PastReadingOptions {
  /** What a person said; null to guess. */
  readonly mapping: PastMapping | null;
  readonly remembered: RememberedColumns;
  /** The highest score there can be. */
  readonly scale: string;
}

const nowhere: Place = { sheet: '', cell: null, header: null };
/** Lines under a table that are no bodies. */
const totals = /^(?:jumlah|total|rata-?rata|rerata|mean|average)\b/i;
const longestText = 200;

/** Reads a table of past results and tells everything that is wrong with it at once. Pure. */
export const readPastResults = (
  sheets: readonly ReadSheet[],
  { mapping, remembered, scale }: PastReadingOptions,
): PastResultsReading => {
  const book = new FaultBook();
  const table = findPastTable(sheets, mapping, remembered);
  const names = sheets.map(({ name }) => name);
  if (!table) {
    book.fault(nowhere, 'pastResults.noTable', 'Tidak ada tabel dalam berkas ini. Isi satu baris judul kolom, lalu satu baris untuk setiap badan publik.'); // prettier-ignore
    return { sheets: names, mapping: null, columns: [], rows: [], faults: book.faults, warnings: book.warnings };
  }
  const rows = demandColumns(table, book) ? new RowReader(table, scale, book).rows() : [];
  return {
    sheets: names,
    mapping: table.mapping,
    columns: table.columns,
    rows,
    faults: book.faults,
    warnings: book.warnings,
  };
};

/** A table needs a name and a score for each body, and each column but those of stages once. */
const demandColumns = ({ mapping, columns }: PastTable, book: FaultBook): boolean => {
  const place = { ...nowhere, sheet: mapping.sheet };
  const given = Object.values(mapping.fields);
  if (!given.includes('name')) book.fault(place, 'pastResults.noName', 'Pilih kolom yang memuat nama badan publik.');
  if (!given.includes('score')) book.fault(place, 'pastResults.noScore', 'Pilih kolom yang memuat nilai akhir.');
  for (const field of new Set(given.filter((one, index) => one !== 'stage' && given.indexOf(one) !== index))) {
    const letters = Object.keys(mapping.fields).filter((letter) => mapping.fields[letter] === field);
    book.fault(place, 'pastResults.twice', `Kolom ${letters.join(' dan ')} dipilih untuk hal yang sama. Sisakan satu.`);
  }
  const headers = columns.filter(({ letter }) => mapping.fields[letter] === 'stage').map(({ header }) => header);
  if (new Set(headers).size < headers.length)
    book.fault(place, 'pastResults.stageTwice', 'Dua kolom nilai tahap berjudul sama. Ubah salah satu judulnya di berkas.'); // prettier-ignore
  return book.faults.length === 0;
};

interface FoundCell {
  readonly cell: ReadCell;
  readonly place: Place;
}

class RowReader {
  private readonly headers: ReadonlyMap<string, string>;

  constructor(
    private readonly table: PastTable,
    private readonly scale: string,
    private readonly book: FaultBook,
  ) {
    this.headers = new Map(table.columns.map(({ letter, header }) => [letter, header]));
  }

  rows(): readonly PastRow[] {
    const rows = this.table.rows.flatMap((row) => this.read(row) ?? []);
    if (rows.length === 0 && this.book.faults.length === 0) {
      this.book.fault({ ...nowhere, sheet: this.table.mapping.sheet }, 'pastResults.none', 'Tidak ada badan publik di bawah judul kolom.'); // prettier-ignore
    }
    this.tellRepeated(rows);
    this.tellShares(rows);
    this.tellOrder(rows);
    return rows;
  }

  private read({ number, cells, unsolved = [] }: ReadRow): PastRow | null {
    const found = cells.flatMap((cell) => {
      const field = this.table.mapping.fields[columnLetter(cell.column)];
      return field ? [{ field, cell, place: this.placeOf(columnLetter(cell.column), number) }] : [];
    });
    for (const column of unsolved) {
      const letter = columnLetter(column);
      if (this.table.mapping.fields[letter]) this.book.fault(this.placeOf(letter, number), 'cell.unsolved', 'Rumus ini belum punya hasil. Buka berkasnya di Excel atau LibreOffice, simpan, lalu unggah lagi.'); // prettier-ignore
    }
    for (const { cell, place } of found) this.tellFormula(cell, place);
    const textOf = (field: 'code' | 'name' | 'category' | 'band'): string | null => {
      const one = found.find((each) => each.field === field);
      return one ? this.textOf(one.cell, one.place) : null;
    };
    const name = textOf('name');
    const score = found.find(({ field }) => field === 'score');
    if (!this.isBody(number, name, score !== undefined)) return null;
    return {
      row: number,
      code: textOf('code'),
      name: name ?? '',
      category: textOf('category'),
      score: score ? this.scoreOf(score) : null,
      band: textOf('band'),
      rank: this.rankOf(found.find(({ field }) => field === 'rank')),
      stages: this.stagesOf(found.filter(({ field }) => field === 'stage')),
    };
  }

  /** Whether a row is about a body; what such a row lacks is told. */
  private isBody(row: number, name: string | null, hasScore: boolean): boolean {
    if (name === null && !hasScore) return false;
    if (name !== null && totals.test(name)) {
      this.book.warn(this.placeOf(this.letterOf('name'), row), 'pastResults.total', `Baris "${cut(name)}" dianggap jumlah atau rata-rata, dan dilewati.`); // prettier-ignore
      return false;
    }
    if (name === null) this.book.fault(this.placeOf(this.letterOf('name'), row), 'pastResults.nameMissing', 'Nama badan publik kosong. Isi namanya, atau hapus barisnya.'); // prettier-ignore
    if (!hasScore) this.book.fault(this.placeOf(this.letterOf('score'), row), 'pastResults.scoreMissing', 'Nilai akhir kosong. Isi nilainya, tulis "-" bila tidak dinilai, atau hapus barisnya.'); // prettier-ignore
    return true;
  }

  private stagesOf(found: readonly FoundCell[]): PastRow['stages'] {
    return Object.fromEntries(
      found.flatMap((one) => {
        const value = this.scoreOf(one);
        return value === null ? [] : [[one.place.header ?? '', value]];
      }),
    );
  }

  private textOf(cell: ReadCell, place: Place): string | null {
    const { text: sound, trouble } = soundText(cell.text, false);
    const text = sound.replace(/\s+/g, ' ');
    if (trouble === 'unstorable') this.book.fault(place, 'text.unstorable', 'Teks ini memuat tanda yang tidak dapat disimpan. Ketik ulang isinya.'); // prettier-ignore
    if (cell.kind === 'error') this.book.fault(place, 'cell.error', `Sel ini berisi galat ${cut(cell.text)}. Perbaiki rumusnya.`); // prettier-ignore
    if (text.length > longestText) this.book.fault(place, 'text.tooLong', `Teks ini lebih dari ${longestText} huruf. Periksa apakah kolomnya benar.`); // prettier-ignore
    return text === '' ? null : text.slice(0, longestText);
  }

  private scoreOf({ cell, place }: FoundCell): string | null {
    const read = readPastScore(soundText(cell.text, false).text, this.scale);
    if ('score' in read) return read.score;
    const said = `Nilai tertulis "${cut(cell.text)}".`;
    const advice =
      read.fault === 'outside'
        ? `Nilai harus antara 0 dan ${this.scale.replace('.', ',')}.`
        : 'Tulis angka saja, misalnya 96,05 atau 96.05.';
    this.book.fault(place, read.fault === 'outside' ? 'score.outside' : 'score.malformed', `${said} ${advice}`);
    return null;
  }

  private rankOf(found: FoundCell | undefined): number | null {
    if (!found || /^[-–—]+$/.test(found.cell.text.trim())) return null;
    const [, digits] = /^(?:peringkat|rank)?\s*(\d{1,6})\.?$/i.exec(found.cell.text.trim()) ?? [];
    const rank = Number(digits ?? 0);
    if (rank > 0) return rank;
    this.book.fault(found.place, 'rank.malformed', `Peringkat tertulis "${cut(found.cell.text)}". Tulis bilangan bulat mulai dari 1.`); // prettier-ignore
    return null;
  }

  private tellFormula({ isFormula }: ReadCell, place: Place): void {
    if (isFormula) this.book.warn({ ...place, cell: null }, 'cell.formula', 'Kolom ini berisi rumus; yang dibaca ialah hasil terakhir yang tersimpan.'); // prettier-ignore
  }

  private tellRepeated(rows: readonly PastRow[]): void {
    const seen = new Map<string, number>();
    for (const { row, code, name, category } of rows) {
      const key = (code ?? `${category ?? ''} ${name}`).toLowerCase();
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row);
      else if (name !== '') this.book.fault(this.placeOf(this.letterOf(code === null ? 'name' : 'code'), row), 'pastResults.repeated', `"${cut(code ?? name)}" sudah ada di baris ${earlier}. Hapus salah satunya.`); // prettier-ignore
    }
  }

  /** A column of 0,97 where 97 was meant. */
  private tellShares(rows: readonly PastRow[]): void {
    const scores = rows.flatMap(({ score }) => (score === null ? [] : [Number(score)]));
    if (scores.length > 1 && Number(this.scale) > 1 && scores.every((score) => score <= 1))
      this.book.warn({ ...this.placeOf(this.letterOf('score'), 1), cell: null }, 'score.shares', `Semua nilai paling besar 1, padahal nilai tertinggi ${this.scale}. Periksa apakah nilainya tertulis sebagai bagian dari 1.`); // prettier-ignore
  }

  /** Ranks are kept as they are written; where they contradict the scores of their category, that is told. */
  private tellOrder(rows: readonly PastRow[]): void {
    const ranked = rows.filter(({ rank, score }) => rank !== null && score !== null);
    ranked.sort((one, other) => (one.category ?? '').localeCompare(other.category ?? '') || (one.rank ?? 0) - (other.rank ?? 0)); // prettier-ignore
    for (const [index, one] of ranked.entries()) {
      const above = ranked[index - 1];
      if (above?.category !== one.category || Number(above.score) >= Number(one.score)) continue;
      this.book.warn(this.placeOf(this.letterOf('rank'), one.row), 'rank.disorder', `Peringkat ${one.rank} bernilai lebih tinggi daripada peringkat ${above.rank} di baris ${above.row}. Disimpan sebagaimana tertulis.`); // prettier-ignore
    }
  }

  private letterOf(field: PastField): string {
    const { fields } = this.table.mapping;
    return Object.keys(fields).find((letter) => fields[letter] === field) ?? 'A';
  }

  private placeOf(letter: string, row: number): Place {
    return {
      sheet: this.table.mapping.sheet,
      cell: `${letter}${row}`,
      header: this.headers.get(letter) ?? null,
    };
  }
}
