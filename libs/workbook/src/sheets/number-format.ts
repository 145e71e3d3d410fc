import type { GuardedZip } from './guarded-zip';
import { readXml } from './package-parts';

/** How a number is shown, as far as its meaning depends on it; `digits` where zeros in front fill it up to so many. */
export type NumberFormat = 'plain' | 'percent' | 'date' | { readonly digits: number };

/** Excel's built-in formats that show dates or times, and those that show per cent. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
const builtInPercents = new Set([9, 10]);

/** What is quoted, escaped, a colour or a locale says nothing about the kind of number. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase() ?? '';

const formatOf = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined) return builtInDates.has(id) ? 'date' : builtInPercents.has(id) ? 'percent' : 'plain';
  const signs = bare(code);
  if (/^00+$/.test(signs)) return { digits: signs.length };
  if (signs.includes('%')) return 'percent';
  return /[ymdhs]/.test(signs.replace('general', '')) ? 'date' : 'plain';
};

/** The format of each cell style, by its number. */
export const readNumberFormats = async (zip: GuardedZip, part: string | null): Promise<readonly NumberFormat[]> => {
  const formats: NumberFormat[] = [];
  if (part === null) return formats;
  const codes = new Map<number, string>();
  let isInCellStyles = false;
  await readXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') isInCellStyles = true;
      if (name !== 'xf' || !isInCellStyles) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      formats.push(formatOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return formats;
};
