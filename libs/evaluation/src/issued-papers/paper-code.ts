/** The code of a paper as people read and type it. Pure. */

/** In fours, as it is printed: `K7QM-3F8T-9ZXA-PD2W`. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What somebody typed, as it is kept; null where it can be no code. */
export const readCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-9]{16}$/.test(code) ? code : null;
};
