/** One code became another. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The code that a remark about `code` belongs to now: its own while something has it, else what was renamed from it, or, after
 * an undo, what had been renamed to it. Null where nothing of that line is left.
 */
export const followedCode = (
  code: string,
  renames: readonly Rename[],
  isThere: (code: string) => boolean,
): string | null => {
  const line = [code];
  for (const each of line) {
    if (isThere(each)) return each;
    const beside = renames.flatMap(({ from, to }) => (from === each ? [to] : to === each ? [from] : []));
    line.push(...beside.filter((next) => !line.includes(next)));
  }
  return null;
};
