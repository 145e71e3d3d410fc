import type { Decimal, Violation } from './instrument';

export const fault = (path: string, code: string, message: string): Violation => ({ path, code, message });

export const warning = (path: string, code: string, message: string): Violation => ({
  path,
  code,
  message,
  severity: 'warning',
});

export const malformedWeight = (
  pointer: string,
  { code, weight }: { readonly code: string; readonly weight: string },
): Violation =>
  fault(`${pointer}/weight`, 'weight.notDecimal', `Bobot ${code} tertulis "${weight}"; tulis angka seperti "12.5".`);

/** Whether anything in the list forbids going on; warnings alone do not. */
export const hasFaults = (violations: readonly Violation[]): boolean =>
  violations.some(({ severity }) => severity !== 'warning');

/** A decimal as Indonesians write it inside a sentence: `99,5`. */
export const spoken = (decimal: Decimal): string => decimal.replace('.', ',');
