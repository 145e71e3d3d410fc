import type { LegalBasis } from '@app/instrument';
import { joinList, splitList } from './list-cell';

/** What is written behind a basis that nobody has checked, and, where it could be doubted, behind one that was. */
const unchecked = '[belum diperiksa]';
const checked = '[sudah diperiksa]';
const marks: Readonly<Record<string, boolean>> = {
  [unchecked]: false,
  '[u]': false,
  '[unverified]': false,
  [checked]: true,
  '[v]': true,
};

const markAt = /\s*(\[[^[\]]*\])$/;

const markOf = (text: string): { readonly length: number; readonly verified: boolean } | null => {
  const found = markAt.exec(text);
  const mark = found?.[1]?.toLowerCase() ?? '';
  return found && Object.hasOwn(marks, mark) ? { length: found[0].length, verified: marks[mark] === true } : null;
};

/** A comma is part of most citations and separates nothing here. */
const separators = /[;\n]/;

/** `UU 14/2008 Pasal 9 [belum diperiksa]`, a line for each. */
export const lawText = (law: readonly LegalBasis[]): string => {
  const parts = law.map(({ citation, verified }) => {
    if (!verified) return `${citation} ${unchecked}`;
    return markOf(citation) ? `${citation} ${checked}` : citation;
  });
  return joinList(parts, '\n', separators);
};

/** Inverse of {@link lawText}; people also write several in one line with semicolons. */
export const lawOf = (text: string): readonly LegalBasis[] =>
  splitList(text, separators).map((part) => {
    const mark = markOf(part);
    return mark
      ? { citation: part.slice(0, part.length - mark.length), verified: mark.verified }
      : { citation: part, verified: true };
  });
