/** How many bodies are worked on at once; the database has room for more, the processor does not. */
export const width = 4;

/** Does the work for every entry, `width` at a time, in order of starting; the first failure stops the rest. */
export const inTurns = async <T>(
  entries: readonly T[],
  width: number,
  work: (entry: T, at: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < entries.length) {
      const at = next;
      next += 1;
      const entry = entries[at];
      if (entry !== undefined) await work(entry, at);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
};
