import type { Instrument } from '@app/instrument';
import { keywordIn, yesNoIn } from './cell-values';
import type { FaultBook } from './fault-book';
import { settingColumns, type SettingField } from './other-columns';
import { placeIn, type TableRow } from './table-row';
import type { Table } from './read-table';
import { textIn } from './text-in';
import { aggregateWords, purposeWords } from './vocabularies';

export type SettingsRow = TableRow<SettingField>;

type Head = Omit<Instrument, 'children'>;

/** The instrument's own facts: the first filled row under the headings. */
export const readSettings = (table: Table<SettingField>, book: FaultBook): { head: Head; row: SettingsRow } | null => {
  const [row, ...rest] = table.rows;
  if (!row) {
    const place = placeIn(table.headings, 'title', 'id', table.headings.row + 1);
    book.fault(place, 'settings.empty', 'Lembar settings belum diisi. Isi judul, kode, tujuan, dan asal instrumen di bawah judul kolomnya.'); // prettier-ignore
    return null;
  }
  for (const { number } of rest.slice(0, 1)) {
    book.warn(placeIn(table.headings, 'title', 'id', number), 'settings.more', 'Hanya baris pertama lembar settings yang dibaca; baris ini diabaikan.'); // prettier-ignore
  }
  return { head: headOf(row, book), row };
};

const headOf = (row: SettingsRow, book: FaultBook): Head => {
  const verified = row.get('verified');
  const code = row.text('code');
  if (code === null) {
    const { header } = settingColumns.code;
    book.fault(
      row.placeOf('code'),
      'setting.missing',
      `Kode instrumen (${header}) kosong. Isi dengan satu kata, misalnya opd-2026.`,
    );
  }
  return {
    format: 'terbuka/instrument@1',
    code: code ?? '',
    version: row.text('version') ?? '1',
    title: textIn(row, 'title') ?? { id: '' },
    purpose: purposeOf(row, book),
    source: textIn(row, 'source') ?? { id: '' },
    verified: (verified && yesNoIn(verified, book)) ?? false,
    aggregate: aggregateOf(row, book),
  };
};

const purposeOf = (row: SettingsRow, book: FaultBook): Instrument['purpose'] => {
  const cell = row.get('purpose');
  if (cell) return keywordIn(cell, purposeWords, book) ?? 'questionnaire';
  book.warn(row.placeOf('purpose'), 'setting.assumed', 'Tujuan belum ditulis; dianggap "questionnaire" (kuesioner).');
  return 'questionnaire';
};

const aggregateOf = (row: SettingsRow, book: FaultBook): Instrument['aggregate'] => {
  const cell = row.get('aggregate');
  if (cell) return keywordIn(cell, aggregateWords, book) ?? 'weighted';
  book.warn(row.placeOf('aggregate'), 'setting.assumed', 'Cara menghitung kelompok terluar belum ditulis; dianggap "weighted" (berbobot).'); // prettier-ignore
  return 'weighted';
};
