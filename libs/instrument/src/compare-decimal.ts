import type { Decimal } from './instrument';

/** How a decimal is written everywhere in Terbuka (RULINGS 9): digits, at most one point, no exponent, no plus sign. */
export const decimalPattern = /^-?\d+(\.\d+)?$/;

/** Digits beyond which a decimal is refused: no score needs more, and arithmetic on it would only cost time. */
export const decimalMaxLength = 40;

export const isDecimal = (text: string): boolean => text.length <= decimalMaxLength && decimalPattern.test(text);

/** Exact order of two decimals: negative where `a` is less, 0 where equal, positive where more. No float is involved. */
export const compareDecimal = (a: Decimal, b: Decimal): number => {
  const places = Math.max(placesOf(a), placesOf(b));
  const difference = unitsOf(a, places) - unitsOf(b, places);
  return difference < 0n ? -1 : Number(difference > 0n);
};

/** Exact sum of decimals, written without needless zeros, e.g. `"100"`. */
export const sumDecimals = (decimals: readonly Decimal[]): Decimal => {
  const places = Math.max(0, ...decimals.map(placesOf));
  return toDecimal(
    decimals.reduce((sum, decimal) => sum + unitsOf(decimal, places), 0n),
    places,
  );
};

/** The decimal half-way between two. */
export const middle = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(placesOf(a), placesOf(b));
  return toDecimal((unitsOf(a, places) + unitsOf(b, places)) * 5n, places + 1);
};

const placesOf = (decimal: Decimal): number => (decimal.includes('.') ? decimal.length - 1 - decimal.indexOf('.') : 0);

const unitsOf = (decimal: Decimal, places: number): bigint =>
  BigInt(decimal.replace('.', '')) * 10n ** BigInt(places - placesOf(decimal));

const toDecimal = (units: bigint, places: number): Decimal => {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${rest && `.${rest}`}`;
};
