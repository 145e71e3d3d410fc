const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const groupedInEnglish = /^-?\d{1,3}(,\d{3})+\.\d+$/;
const commaed = /^-?\d+,\d+$/;
const plain = /^-?\d+(\.\d+)?$/;

/**
 * A number as people type it into a cell, as a decimal: `96,05`, `1.250` (a thousand and more), `1.250,5`, `1,250.5`, `50%`.
 * Null for anything else; whether it is in bounds is for others.
 */
export const typedDecimal = (typed: string): string | null => {
  const text = typed.replace(/[\s\u00a0]/g, '').replace(/%$/, '');
  if (grouped.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (groupedInEnglish.test(text)) return text.replaceAll(',', '');
  if (commaed.test(text)) return text.replace(',', '.');
  return plain.test(text) ? text : null;
};
