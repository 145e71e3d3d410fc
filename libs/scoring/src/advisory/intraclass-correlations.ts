import { estimate, meanOf, total, type Estimate } from './estimate';
import type { Readings } from './krippendorff-alpha';

/** The four two-way forms of Shrout and Fleiss; null where one is undefined. */
export interface IntraclassCorrelations {
  /** ICC(2,1): one reader out of many that could have sat there; a constant strictness counts as disagreement. */
  readonly singleRandom: Estimate | null;
  /** ICC(2,k): the mean of so many readers out of many. */
  readonly meanRandom: Estimate | null;
  /** ICC(3,1): one of exactly these readers; a constant strictness does not count. */
  readonly singleFixed: Estimate | null;
  /** ICC(3,k): the mean of exactly these readers. */
  readonly meanFixed: Estimate | null;
  /** Why there are none at all: fewer than two complete units or two readers, or all readings are the same. */
  readonly undefinedBecause?: 'tooFew' | 'noVariation';
  /** Units that every reader judged; the two-way forms can use no others. */
  readonly units: number;
  readonly leftOut: number;
  readonly readers: number;
}

/**
 * Two-way intraclass correlations from the mean squares between units (MSR), between readers (MSC) and of the rest (MSE)
 * of n units × k readers:
 * (2,1) = (MSR − MSE) ÷ (MSR + (k − 1) MSE + k (MSC − MSE) ÷ n), (2,k) = (MSR − MSE) ÷ (MSR + (MSC − MSE) ÷ n),
 * (3,1) = (MSR − MSE) ÷ (MSR + (k − 1) MSE), (3,k) = (MSR − MSE) ÷ MSR.
 * Source: P. E. Shrout, J. L. Fleiss, Intraclass correlations: uses in assessing rater reliability, 1979.
 */
export const intraclassCorrelations = (readings: Readings<number>): IntraclassCorrelations => {
  const readers = Math.max(0, ...readings.map(({ length }) => length));
  const rows = readings.filter((row): row is readonly number[] => row.length === readers && !row.includes(null));
  const size = { units: rows.length, leftOut: readings.length - rows.length, readers };
  if (rows.length < 2 || readers < 2) return { ...none, undefinedBecause: 'tooFew', ...size };
  if (new Set(rows.flat()).size === 1) return { ...none, undefinedBecause: 'noVariation', ...size };
  return { ...formsOf(rows, readers), ...size };
};

const none = { singleRandom: null, meanRandom: null, singleFixed: null, meanFixed: null } as const;

type Forms = Pick<IntraclassCorrelations, keyof typeof none>;

const formsOf = (rows: readonly (readonly number[])[], k: number): Forms => {
  const n = rows.length;
  const all = rows.flat();
  const grand = meanOf(all);
  const columns = all.slice(0, k).map((_, column) => meanOf(all.filter((__, at) => at % k === column)));
  const whole = squares(all, grand);
  // What is left by the limits of a float where a sum of squares is 0 must not become a divisor.
  const settled = (sum: number): number => (sum < whole * 1e-12 ? 0 : sum);
  const between = settled(k * squares(rows.map(meanOf), grand));
  const readers = settled(n * squares(columns, grand));
  const rest = settled(whole - between - readers);
  const msr = between / (n - 1);
  const msc = readers / (k - 1);
  const mse = rest / ((n - 1) * (k - 1));
  const over = (divisor: number): Estimate | null => (divisor > whole * 1e-12 ? estimate((msr - mse) / divisor) : null);
  return {
    singleRandom: over(msr + (k - 1) * mse + (k * (msc - mse)) / n),
    meanRandom: over(msr + (msc - mse) / n),
    singleFixed: over(msr + (k - 1) * mse),
    meanFixed: over(msr),
  };
};

const squares = (values: readonly number[], from: number): number => total(values.map((value) => (value - from) ** 2));
