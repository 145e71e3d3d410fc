import type { Band } from '@app/scoring';

/** The bands from the highest to the lowest, whatever order the policy writes them in. */
export const bandsFromTop = (bands: readonly Band[]): readonly Band[] =>
  [...bands].sort((one, other) => Number(other.from) - Number(one.from));

export interface PlacedBand {
  readonly band: Band;
  /** 0 is the best. */
  readonly order: number;
}

/** Finds a band and its place from the top; null where the code is none of them. */
export const placeBand = (bands: readonly Band[], code: string | null): PlacedBand | null => {
  const sorted = bandsFromTop(bands);
  const order = sorted.findIndex((band) => band.code === code);
  const band = sorted[order];
  return band ? { band, order } : null;
};
