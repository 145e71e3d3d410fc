import { canonicalJson } from '@app/instrument';
import type { SheetLine } from './result';

/**
 * The canonical JSON of a score sheet. Items' lines are shared between bodies that gave the same value, so each is
 * written once and kept in `known`.
 */
export const sheetJson = (line: SheetLine, known: Map<SheetLine, string>): string => {
  if (line.kind !== 'item') return compound(line, known);
  const written = known.get(line);
  if (written !== undefined) return written;
  const text = canonicalJson(line);
  known.set(line, text);
  return text;
};

/** `children` comes first in order of names, so the rest of the line can follow it as it is. */
const compound = ({ children, ...rest }: SheetLine, known: Map<SheetLine, string>): string => {
  const text = canonicalJson(rest);
  if (!children) return text;
  return `{"children":[${children.map((child) => sheetJson(child, known)).join(',')}],${text.slice(1)}`;
};
