import { isSameCode, type ItemValue } from '@app/instrument';

/** Whether two values say the same, however their codes are written and in whatever order they were ticked. */
export const isSameValue = (a: ItemValue | null, b: ItemValue | null): boolean => {
  if (a === null || b === null) return a === b;
  if ('choice' in a) return 'choice' in b && isSameCode(a.choice, b.choice);
  if ('elements' in a)
    return 'elements' in b && a.elements.length === b.elements.length && a.elements.every((one) => b.elements.some((other) => isSameCode(one, other))); // prettier-ignore
  if ('number' in a) return 'number' in b && plain(a.number) === plain(b.number);
  if ('text' in a) return 'text' in b && a.text.trim() === b.text.trim();
  return JSON.stringify(a) === JSON.stringify(b);
};

/** `12.50` and `12.5` are one number. */
const plain = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
