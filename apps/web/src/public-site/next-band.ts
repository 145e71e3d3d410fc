import type { Decimal } from '@app/instrument';
import { type Band, compare, decimal, scoreText, subtract } from '@app/scoring';
import { bandsFromTop } from '../pages/ranking/band-order';

/** How far a score is from the band above the one it holds; `points` is null where only a condition is missing. */
export interface NextBand {
  readonly band: Band;
  readonly points: Decimal | null;
}

/** Null: already in the highest band, or no band at all. */
export const nextBand = (
  bands: readonly Band[],
  held: string | null,
  final: Decimal,
  decimals: number,
): NextBand | null => {
  const sorted = bandsFromTop(bands);
  const above = sorted[sorted.findIndex(({ code }) => code === held) - 1];
  if (!above) return null;
  const gap = subtract(decimal(above.from), decimal(final));
  const isReached = compare(gap, decimal('0')) <= 0;
  return { band: above, points: isReached ? null : scoreText(gap, { decimals, rounding: 'half-up' }) };
};
