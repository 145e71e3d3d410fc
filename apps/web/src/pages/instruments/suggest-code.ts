/** Longest code that an instrument may have. */
const longest = 40;

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** A code made from a title: `Kuesioner Desa 2027` becomes `kuesioner-desa-2027`. Empty where the title has no letters. */
export const codeFromTitle = (title: string): string =>
  letters(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

const nextYear = (code: string): string => code.replace(/(20\d\d)(?!.*20\d\d)/, (year) => String(Number(year) + 1));

/** A code for a copy that is nobody's yet: next year's where asked for, else the same with the next free number. */
export const codeForCopy = (code: string, taken: ReadonlySet<string>, asNextYear: boolean): string => {
  const plain = letters(code)
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '');
  const wanted = asNextYear ? nextYear(plain) : plain;
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const numbered = wanted.slice(0, longest - suffix.length) + suffix;
    if (!taken.has(numbered)) return numbered;
  }
};

/** The title of a copy: the year in it moves on for next year's. */
export const titleForCopy = (title: string, asNextYear: boolean): string => (asNextYear ? nextYear(title) : title);
