import { compareDecimal } from '@app/instrument';
import { plainDecimal } from '../instrument/cell-values';

/** How tables say that somebody has no score. */
const noScore = /^(?:[-–—]+|n\/?a|tidak (?:dinilai|mengikuti|ikut|berpartisipasi|mengembalikan|ada)|td|tmk)\.?$/i;

/** What a cell of scores says: a decimal with a point, that there is none, or nothing that can be read. */
export type PastScore = { readonly score: string | null } | { readonly fault: 'malformed' | 'outside' };

/** Reads `96,05`, `96.05`, `96` and `96,05%`; everything beyond 0 to `scale` is refused, so that nothing is taken for thousands. */
export const readPastScore = (text: string, scale: string): PastScore => {
  const bare = text.trim();
  if (noScore.test(bare)) return { score: null };
  const decimal = plainDecimal(bare.replace(/%$/, ''));
  if (decimal === null) return { fault: 'malformed' };
  if (compareDecimal(decimal, '0') < 0 || compareDecimal(decimal, scale) > 0) return { fault: 'outside' };
  return { score: decimal };
};
