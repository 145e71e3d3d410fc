/** One record of a CSV and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Excel writes semicolons where the machine's decimal sign is a comma: the first line shows which it is. */
const separatorOf = (text: string): ',' | ';' => {
  const first = text.slice(0, text.search(/\r?\n|$/));
  return first.split(';').length > first.split(',').length ? ';' : ',';
};

/** A quoted cell with doubled quotes inside, or a bare one; then what ends it. */
const cellPattern = (separator: string): RegExp =>
  new RegExp(`(?:[ \\t]*"((?:[^"]|"")*)"[ \\t]*|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');

/** Reads RFC 4180, with commas or semicolons; empty lines are left out. Null where a quote is never closed. */
export const parseCsv = (source: string): readonly CsvRecord[] | null => {
  const text = source.replace(/^\uFEFF/, '');
  const cell = cellPattern(separatorOf(text));
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) return null;
    const [whole, quoted, bare = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    line += whole.split('\n').length - 1;
    if (end === ',' || end === ';') continue;
    if (cells.some((each) => each !== '')) records.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return records;
};
