import type { Decimal } from '@app/instrument';
import { parseDecimal } from '../../../format';

/** How a number that was typed or pasted can be read. `grouped`: with what separates thousands, or looks like it. */
export type TypedDecimal =
  | { readonly kind: 'number'; readonly value: Decimal }
  | {
      readonly kind: 'grouped';
      /** Without the separators of thousands. */
      readonly plain: string;
      /** As a number with decimals; null where it can only be thousands. */
      readonly decimal: string | null;
    }
  | { readonly kind: 'none' };

export type DecimalMark = ',' | '.';

export const markOf = (language: 'id' | 'en'): DecimalMark => (language === 'id' ? ',' : '.');

/**
 * Reads a number as people write it. What may be thousands or decimals (`1.250` where decimals have a comma) is not guessed:
 * a weight a thousand times too small would pass unseen. A leading zero leaves no doubt: `0.125` is no thousand.
 * `mark` separates decimals in the reader's language; null where nobody knows the writer's, then both are in doubt.
 */
export const readDecimal = (typed: string, mark: DecimalMark | null): TypedDecimal => {
  const text = typed.trim();
  const groupedBy = (['.', ','] as const).find((separator) => separator !== mark && grouped[separator].test(text));
  if (groupedBy) return inGroups(text, groupedBy);
  const value = parseDecimal(text);
  return value === null ? { kind: 'none' } : { kind: 'number', value };
};

const grouped: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^-?[1-9]\d*(\.\d{3})+(,\d*)?$/,
  ',': /^-?[1-9]\d*(,\d{3})+(\.\d*)?$/,
};

const inGroups = (text: string, separator: DecimalMark): TypedDecimal => {
  const other = separator === '.' ? ',' : '.';
  const isOnlyThousands = text.split(separator).length > 2 || text.includes(other);
  const trimmed = text.replace(separator, other).replace(/0+$/, '').replace(/[.,]$/, '');
  return { kind: 'grouped', plain: text.replaceAll(separator, ''), decimal: isOnlyThousands ? null : trimmed };
};
