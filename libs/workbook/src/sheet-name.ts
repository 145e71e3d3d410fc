/** Longest sheet name that Excel takes. */
const longest = 31;

/** Turns any text into a sheet name that is unique in its workbook. */
export type SheetNamer = (wanted: string) => string;

/**
 * Sheet names also stand inside formulas and defined names, so only letters, digits, space and a few harmless signs
 * stay; everything Excel forbids (`[]:*?/\`, a leading apostrophe) or would need quoting goes.
 */
const cleaned = (wanted: string): string => {
  const kept = wanted
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ()_.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...kept].slice(0, longest).join('').trim() || 'Lembar';
};

/** A namer for one workbook: a name wanted twice gets " (2)"; names differ without regard to case, as Excel asks. */
export const createSheetNamer = (): SheetNamer => {
  const taken = new Set<string>(['history']);
  return (wanted) => {
    const first = cleaned(wanted);
    let name = first;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      name = `${[...first]
        .slice(0, longest - suffix.length)
        .join('')
        .trim()}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  };
};
