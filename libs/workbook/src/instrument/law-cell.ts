import type { LegalBasis } from '@app/instrument';
import { joinList, splitList } from './list-cell';

/** What is written behind each basis. One without a mark has been checked by nobody that we know of. */
const unchecked = '[belum diperiksa]';
const checked = '[sudah diperiksa]';
const marks: Readonly<Record<string, boolean>> = {
  [unchecked]: false,
  '[u]': false,
  '[unverified]': false,
  [checked]: true,
  '[v]': true,
};

const markAt = /\s*(\[[^[\]]*\])[\s.,]*$/;

/** A mark with more behind it ends one basis and begins another: `Pasal 9 [belum diperiksa], Perki 1/2021`. */
const markWithin = /(\[(?:belum diperiksa|sudah diperiksa|u|unverified|v)\])[\s.,]+(?=[^\s.,[])/gi;

/** A list of ours whose line breaks a program has dropped on the way: `- … [belum diperiksa]- …`. */
const lostBreak = /(\[(?:belum|sudah) diperiksa\])(?=- )/gi;

const markOf = (text: string): { readonly length: number; readonly verified: boolean } | null => {
  const found = markAt.exec(text);
  const mark = found?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  return found && Object.hasOwn(marks, mark) ? { length: found[0].length, verified: marks[mark] === true } : null;
};

/** A comma is part of most citations and separates nothing here. */
const separators = /[;\n]/;

/** `UU 14/2008 Pasal 9 [belum diperiksa]; …`: in one line, since some programs lose line breaks within a cell. */
export const lawText = (law: readonly LegalBasis[]): string =>
  joinList(
    law.map(({ citation, verified }) => `${citation} ${verified ? checked : unchecked}`),
    '; ',
    separators,
  );

/** Inverse of {@link lawText}, as long as no citation has a mark within. */
export const lawOf = (text: string): readonly LegalBasis[] =>
  splitList(text.startsWith('- ') ? text.replace(lostBreak, '$1\n') : text, separators)
    .flatMap((part) => part.replace(markWithin, '$1\u0000').split('\u0000'))
    .map((part) => {
      const mark = markOf(part);
      return mark
        ? { citation: part.slice(0, part.length - mark.length), verified: mark.verified }
        : { citation: part, verified: false };
    });
