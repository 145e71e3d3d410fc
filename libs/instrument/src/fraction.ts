import { isDecimal } from './compare-decimal';
import type { Decimal } from './instrument';

/** Exact rational, always reduced and with a positive denominator, so that equal values are equal texts. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Reduces `num / den`. Throws `RangeError` where `den` is 0. */
export const fraction = (num: bigint, den = 1n): Fraction => {
  if (den === 0n) throw new RangeError('a fraction has no zero denominator');
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n);
  return { num: num / divisor, den: den / divisor };
};

export const zero: Fraction = { num: 0n, den: 1n };
export const one: Fraction = { num: 1n, den: 1n };

/** Reads a decimal literal such as `"12.5"`; text only, so that 0.1 never enters as a float. Else throws `RangeError`. */
export const decimal = (text: Decimal): Fraction => {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is not a decimal number`);
  const places = text.includes('.') ? text.length - 1 - text.indexOf('.') : 0;
  return fraction(BigInt(text.replace('.', '')), 10n ** BigInt(places));
};

/** Reads what {@link toText} wrote: `"458/5"` or `"90"`. */
export const parseFraction = (text: string): Fraction => {
  const slash = text.indexOf('/');
  return slash < 0 ? fraction(BigInt(text)) : fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
};

/** The reduced fraction as text, `"458/5"`, or `"90"` where it is whole. */
export const toText = ({ num, den }: Fraction): string => (den === 1n ? `${num}` : `${num}/${den}`);

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
/** Throws `RangeError` where `b` is 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);

/** Negative where `a` is less, 0 where equal, positive where more. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : Number(difference > 0n);
};

export const clamp = (value: Fraction, least: Fraction, most: Fraction): Fraction => {
  if (compare(value, least) < 0) return least;
  return compare(value, most) > 0 ? most : value;
};

/** Exact sum. Reduces once at the end, since the denominators of one questionnaire nearly always divide each other. */
export const sum = (parts: readonly Fraction[]): Fraction => {
  let num = 0n;
  let den = 1n;
  for (const part of parts) {
    if (part.den === den) {
      num += part.num;
      continue;
    }
    const common = leastCommonMultiple(den, part.den);
    num = num * (common / den) + part.num * (common / part.den);
    den = common;
  }
  return fraction(num, den);
};

export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};
