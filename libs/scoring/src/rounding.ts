import { fraction, type Decimal, type Fraction } from '@app/instrument';
import type { Policy } from './period';

/** How a period rounds: to how many decimals, and where a half goes. */
export type Rounding = Pick<Policy, 'decimals' | 'rounding'>;

/**
 * The value in whole units of the last decimal, e.g. 9160n for 91.6 at two decimals. `half-up` takes a half away from
 * zero, as people and spreadsheets do; `half-even` to the even neighbour.
 */
export const roundedUnits = (value: Fraction, { decimals, rounding }: Rounding): bigint => {
  const scaled = value.num * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const whole = size / value.den;
  const twiceRest = (size % value.den) * 2n;
  const isUp = twiceRest === value.den ? rounding === 'half-up' || whole % 2n === 1n : twiceRest > value.den;
  const units = isUp ? whole + 1n : whole;
  return scaled < 0n ? -units : units;
};

/** The rounded value, still exact. */
export const rounded = (value: Fraction, by: Rounding): Fraction =>
  fraction(roundedUnits(value, by), 10n ** BigInt(by.decimals));

/** Writes units of the last decimal with exactly that many decimals, e.g. `"91.60"`. */
export const unitsText = (units: bigint, decimals: number): Decimal => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
};

/** The printed score, e.g. `"91.60"`. */
export const scoreText = (value: Fraction, by: Rounding): Decimal => unitsText(roundedUnits(value, by), by.decimals);
