const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
/** Whoever looks at what waits sees it go soon after the server is back, though no event of the browser tells of that. */
const LONGEST_WATCHED_MS = 30_000;

/**
 * How long to wait after so many attempts: 2, 4, 8 … seconds, each between half and whole, so that a thousand phones do
 * not come back at once; at most 30 seconds while somebody watches, else 300.
 */
export const pauseAfter = (attempts: number, isWatched: boolean, random = Math.random()): number => {
  const longest = isWatched ? LONGEST_WATCHED_MS : LONGEST_PAUSE_MS;
  return Math.min(longest, FIRST_PAUSE_MS * 2 ** (attempts - 1)) * (0.5 + random / 2);
};
