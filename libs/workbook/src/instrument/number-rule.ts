import type { Decimal, NumberItem } from '@app/instrument';
import { plainDecimal } from './cell-values';

type Brackets = Extract<NumberItem['rule'], { readonly type: 'brackets' }>['brackets'];

/** `0 = 0; 50 = 0.5; 90 = 1`: each bound with the share of the value from there on. */
export const bracketsText = (brackets: Brackets): string =>
  brackets.map(({ from, fraction }) => `${from} = ${fraction}`).join('; ');

/** Inverse of {@link bracketsText}; null where a part is no pair of numbers. Shares may be per cent. */
export const bracketsOf = (text: string): Brackets | null => {
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '');
  const brackets = parts.map((part) => {
    const [left = '', right = '', ...rest] = part.split(/=>|[=:→]/);
    const from = plainDecimal(left.replace(/>$/, ''));
    const fraction = plainDecimal(right);
    return from !== null && fraction !== null && rest.length === 0 ? { from, fraction } : null;
  });
  return brackets.every((bracket) => bracket !== null) ? brackets : null;
};

export interface NumberRange {
  readonly min?: Decimal;
  readonly max?: Decimal;
}

/** `. >= 0 and . <= 100`. */
export const rangeText = ({ min, max }: NumberRange): string =>
  [...(min === undefined ? [] : [`. >= ${min}`]), ...(max === undefined ? [] : [`. <= ${max}`])].join(' and ');

const comparison = /^\(*\s*(?:\.\s*(>=|<=)\s*(-?[\d.,]+)|(-?[\d.,]+)\s*(>=|<=)\s*\.)\s*\)*$/;

/** Inverse of {@link rangeText}, in any order and either way round; null for any other constraint. */
export const rangeOf = (text: string): NumberRange | null => {
  let range: NumberRange = {};
  for (const part of text.split(/\b(?:and|dan)\b/i)) {
    const [, after, bound, boundBefore, before] = comparison.exec(part.trim()) ?? [];
    const number = plainDecimal(bound ?? boundBefore ?? '');
    if (number === null) return null;
    const key = (after ?? (before === '<=' ? '>=' : '<=')) === '>=' ? 'min' : 'max';
    if (range[key] !== undefined) return null;
    range = { ...range, [key]: number };
  }
  return range;
};
