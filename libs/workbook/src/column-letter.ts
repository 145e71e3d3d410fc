/** Letters of a column counted from 1: 1 → A, 27 → AA. */
export const columnLetter = (column: number): string => {
  if (!Number.isInteger(column) || column < 1) throw new RangeError(`no column ${column}`);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetter(Math.floor((column - 1) / 26)) + last;
};
