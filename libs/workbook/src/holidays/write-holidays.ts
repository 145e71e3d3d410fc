import Papa from 'papaparse';
import type { HolidayRow } from './read-holidays';

const words: Readonly<Record<HolidayRow['kind'], string>> = {
  nationalHoliday: 'libur_nasional',
  jointLeave: 'cuti_bersama',
  own: 'khusus',
};

/** A calendar as CSV that can be read again. Cells that a spreadsheet would take for a formula are made text. */
export const writeHolidays = (rows: readonly Omit<HolidayRow, 'row'>[]): string =>
  Papa.unparse(
    {
      fields: ['tanggal', 'jenis', 'nama', 'sumber'],
      data: rows.map(({ date, kind, name, source }) => [date, words[kind], name, source ?? '']),
    },
    { escapeFormulae: true },
  );
