/** Excel's own limit; what is longer was not typed by a person. */
export const longestCellText = 32_767;

const controls = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** The text without the signs that XML cannot hold; its length is what Excel's limit counts. */
export const cleanText = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(controls, '');

/** The text as a cell holds it. Throws RangeError where it does not fit; a report never cuts one silently. */
export const checkedText = (text: string): string => {
  const clean = cleanText(text);
  if (clean.length > longestCellText) throw new RangeError(`text of ${clean.length} characters does not fit a cell`);
  // Readers take `_x0041_` for a letter; the underscore written this way stays one.
  return clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
};
