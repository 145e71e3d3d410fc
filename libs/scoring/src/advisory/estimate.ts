import { decimal, parseFraction, type Fraction } from '@app/instrument';

declare const advisory: unique symbol;

/**
 * A floating-point figure that helps the plenary to look and decides nothing (DESIGN §5.12). Official scores are decimal
 * texts and exact fractions, so that neither can be passed where the other is meant.
 */
export type Estimate = number & { readonly [advisory]: true };

export const estimate = (value: number): Estimate => value as Estimate;

/** The one-way door from an exact score, `"91.60"` or `"458/5"`, to a float; there is none back. */
export const approximate = (score: string): number =>
  toNumber(score.includes('/') ? parseFraction(score) : decimal(score));

/** More digits than a float keeps, so that fractions with very long terms stay within its range. */
const kept = 10n ** 18n;

export const toNumber = ({ num, den }: Fraction): number => Number((num * kept) / den) / Number(kept);

export const meanOf = (values: readonly number[]): number => total(values) / values.length;

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
