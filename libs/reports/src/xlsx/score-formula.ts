import type { Cell } from '@app/workbook';
import { guardPlaces, roundedBySheet, toDouble, typedFraction } from '../exact-number';

type Rounding = 'half-up' | 'half-even';

/**
 * Rounds the value of another cell as the period does. The inner ROUND takes off the noise of double arithmetic,
 * so that a tie at a half falls as in our exact arithmetic.
 */
export const roundFormula = (cell: string, decimals: number, rounding: Rounding): string => {
  const clean = `ROUND(${cell},${guardPlaces})`;
  if (rounding === 'half-up') return `ROUND(${clean},${decimals})`;
  const unit = 10 ** decimals;
  const tie = `ROUND(MOD(${clean}*${unit},1),6)=0.5`;
  return `IF(${tie},2*ROUND(${clean}*${unit}/2,0)/${unit},ROUND(${clean},${decimals}))`;
};

const fewDecimals = /^-?\d+(?:\.\d{1,9})?$/;

/** A score before rounding as a cell: a plain number, or the fraction itself typed as a formula. */
export const exactCell = (exact: string): Cell => {
  const value = toDouble(exact);
  if (fewDecimals.test(exact)) return { value, style: 'exact' };
  const formula = typedFraction(exact);
  return { value: formula ? { formula, result: value } : value, style: 'exact' };
};

/** A formula that stands only if it gives our number; otherwise the number itself, with a note that says so. */
export const provenCell = (
  formula: string,
  check: { readonly value: number; readonly expected: string; readonly decimals: number; readonly rounding: Rounding },
  style: Cell['style'],
): Cell => {
  const result = Number(check.expected);
  const agrees = Number(roundedBySheet(check.value, check.decimals, check.rounding)) === result;
  return agrees ? { value: { formula, result }, style } : fixedCell(result, style);
};

/** A number written as a value, marked as such. */
export const fixedCell = (
  value: number | string,
  style: Cell['style'],
  why = 'rumus sederhana tidak menghasilkan angka resmi',
): Cell => ({
  value,
  style,
  note: `Ditulis sebagai nilai tetap: ${why}.`,
});
