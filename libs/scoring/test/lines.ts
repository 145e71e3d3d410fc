import type { SheetLine } from '../src';

/** All lines of a sheet, parents before children. */
export const linesOf = (line: SheetLine): readonly SheetLine[] => [line, ...(line.children ?? []).flatMap(linesOf)];

export const lineOf = (sheet: SheetLine, code: string): SheetLine | undefined =>
  linesOf(sheet).find((line) => line.code === code);
