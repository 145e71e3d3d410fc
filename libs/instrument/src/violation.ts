import type { Decimal, Violation } from './instrument';

export const fault = (path: string, code: string, message: string): Violation => ({ path, code, message });

export const warning = (path: string, code: string, message: string): Violation => ({
  path,
  code,
  message,
  severity: 'warning',
});

/** Whether anything in the list forbids going on; warnings alone do not. */
export const hasFaults = (violations: readonly Violation[]): boolean =>
  violations.some(({ severity }) => severity !== 'warning');

/** A decimal as Indonesians write it inside a sentence: `99,5`. */
export const spoken = (decimal: Decimal): string => decimal.replace('.', ',');
