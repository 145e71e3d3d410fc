/** The list with one entry replaced. */
export const replaced = <T>(list: readonly T[], at: number, entry: T): readonly T[] =>
  list.map((each, index) => (index === at ? entry : each));

export const removedAt = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

/** One entry a place earlier or later; at the end of the list it stays. */
export const movedBy = <T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] => {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each));
};

/** The next code that no entry has: letters go on with letters, numbers with numbers. */
export const nextCode = (codes: readonly string[]): string => {
  const last = codes.at(-1) ?? '';
  const taken = new Set(codes.map((code) => code.toUpperCase()));
  const candidates = /^[A-Y]$/i.test(last)
    ? Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
    : Array.from({ length: codes.length + 1 }, (_, at) => String(at + 1));
  return candidates.find((code) => !taken.has(code)) ?? `${codes.length + 1}`;
};

/** The lines of a pasted text, without bullets and numbers before them; one line is nothing to split. */
export const pastedLines = (text: string): readonly string[] | null => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*]|\(?[a-z0-9]{1,2}[.)])\s+/i, '').trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? lines : null;
};
