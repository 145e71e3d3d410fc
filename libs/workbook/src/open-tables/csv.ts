/** Comma separated values for open data: RFC 4180, UTF-8, decimal point, names in snake case. Pure. */
import type { OpenCell, OpenField } from './open-table';

/** Characters with which a spreadsheet would take a cell for a formula. */
const dangerous = /^[=+\-@\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

/** One cell. Text that a spreadsheet would run is led by an apostrophe; numbers stay numbers. */
export const csvCell = (value: OpenCell): string => {
  if (value === null) return '';
  const text = String(value);
  const safe = dangerous.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (cells: readonly OpenCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export const csvHead = (fields: readonly OpenField[]): string => csvLine(fields.map(({ name }) => name));
