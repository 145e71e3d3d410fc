import type { Decimal } from '@app/instrument';

interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

const ratio = (exact: string): Ratio => {
  const [num = '', den = '1'] = exact.split('/');
  const places = num.includes('.') ? num.length - 1 - num.indexOf('.') : 0;
  return { num: BigInt(num.replace('.', '')), den: BigInt(den) * 10n ** BigInt(places) };
};

/**
 * A reduced fraction (`"458/5"`) or decimal as the double that a spreadsheet holds. For cells and charts only:
 * the official number stays the text.
 */
export const toDouble = (exact: string): number => {
  const { num, den } = ratio(exact);
  const whole = num / den;
  return Number(whole) + Number(((num - whole * den) * 10n ** 17n) / den) / 1e17;
};

/** How a fraction is typed into a cell: `18325/204`, or null where a spreadsheet's 15 digits can't hold it. */
export const typedFraction = (exact: string): string | null => {
  if (!/^-?\d+\/\d+$/.test(exact)) return null;
  return exact
    .replace('-', '')
    .split('/')
    .every((part) => part.length <= 15)
    ? exact
    : null;
};

/** Noise of double arithmetic is far below this many places, and a real score is practically never this near a tie. */
export const guardPlaces = 11;

/** What `ROUND(ROUND(x, 11), places)`, or its half-even form, gives in a spreadsheet; to check our formulas before they are written. */
export const roundedBySheet = (value: number, places: number, rounding: 'half-up' | 'half-even'): Decimal => {
  const scaled = BigInt(value.toFixed(guardPlaces).replace('.', ''));
  const step = 10n ** BigInt(guardPlaces - places);
  const size = scaled < 0n ? -scaled : scaled;
  const [whole, rest] = [size / step, (size % step) * 2n];
  const up = rest > step || (rest === step && (rounding === 'half-up' || whole % 2n === 1n));
  const units = (up ? whole + 1n : whole).toString().padStart(places + 1, '0');
  const sign = scaled < 0n && /[1-9]/.test(units) ? '-' : '';
  return places === 0 ? `${sign}${units}` : `${sign}${units.slice(0, -places)}.${units.slice(-places)}`;
};

/** Orders decimals or fractions without leaving exact arithmetic: negative, zero or positive. */
export const compareExact = (a: string, b: string): number => {
  const [left, right] = [ratio(a), ratio(b)];
  const difference = left.num * right.den - right.num * left.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
