import { estimate, total, type Estimate } from './estimate';

/** One row per unit (an item of a body), one place per reader; null where a reader did not judge it. */
export type Readings<V> = readonly (readonly (V | null)[])[];

/** How far readers agree beyond chance: 1 perfectly, 0 as by chance, negative worse than by chance. */
export interface Agreement {
  /** Null where it is undefined; never 1 or 0 in its stead. */
  readonly alpha: Estimate | null;
  /** Why there is none: no unit was read by two, or all readings are the same value. */
  readonly undefinedBecause?: 'nothingPaired' | 'noVariation';
  /** Units that at least two read; the others say nothing about agreement. */
  readonly units: number;
  /** Readings of those units. */
  readonly readings: number;
}

/**
 * Krippendorff's α = 1 − Dₒ ÷ Dₑ, with Dₒ = Σᵤ Σ δ²(a, b) ÷ (mᵤ − 1) over the ordered pairs of readings of each unit
 * and Dₑ = Σ δ²(a, b) ÷ (n − 1) over those of all units together. Nominal: δ² = 1 for different codes, else 0.
 * Source: K. Krippendorff, Content Analysis, 2nd ed. 2004, ch. 11; "Computing Krippendorff's Alpha-Reliability", 2011.
 */
export const nominalAlpha = (readings: Readings<string>): Agreement =>
  alphaOf(readings, () => (one, other) => (one === other ? 0 : 1));

/**
 * α for ordered levels, given as numbers of which only the order counts: δ is the distance of their middle ranks among
 * all readings, which is Krippendorff's Σ n from one to the other less half of both ends.
 */
export const ordinalAlpha = (readings: Readings<number>): Agreement => alphaOf(readings, rankDistance);

/** α for points on a scale: δ is the difference. Takes time by the square of the number of different values. */
export const intervalAlpha = (readings: Readings<number>): Agreement =>
  alphaOf(readings, () => (one, other) => (one - other) ** 2);

/** How often each value was given. */
type Counts<V> = ReadonlyMap<V, number>;
/** The squared distance of two values. */
type Distance<V> = (one: V, other: V) => number;

const alphaOf = <V>(readings: Readings<V>, distanceIn: (all: Counts<V>) => Distance<V>): Agreement => {
  const paired = readings
    .map((unit) => unit.filter((value): value is V & NonNullable<unknown> => value !== null))
    .filter(({ length }) => length > 1);
  const whole = paired.flat();
  const size = { units: paired.length, readings: whole.length };
  if (paired.length === 0) return { alpha: null, undefinedBecause: 'nothingPaired', ...size };
  const all = countsOf<V>(whole);
  if (all.size === 1) return { alpha: null, undefinedBecause: 'noVariation', ...size };
  const distance = distanceIn(all);
  const observed = total(paired.map((unit) => disagreement(countsOf<V>(unit), distance) / (unit.length - 1)));
  const expected = disagreement(all, distance) / (whole.length - 1);
  return { alpha: estimate(1 - observed / expected), ...size };
};

const countsOf = <V>(values: readonly V[]): Counts<V> => {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Σ δ² over all ordered pairs of readings. */
const disagreement = <V>(counts: Counts<V>, distance: Distance<V>): number => {
  let sum = 0;
  for (const [one, times] of counts)
    for (const [other, timesOther] of counts) sum += times * timesOther * distance(one, other);
  return sum;
};

const rankDistance = (all: Counts<number>): Distance<number> => {
  const middle = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...all].sort(([a], [b]) => a - b)) {
    middle.set(value, below + count / 2);
    below += count;
  }
  const rankOf = (value: number): number => middle.get(value) as number;
  return (one, other) => (rankOf(one) - rankOf(other)) ** 2;
};
