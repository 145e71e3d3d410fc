/** A deterministic stream of numbers in [0, 1): the same seed text always gives the same demo (mulberry32 over an FNV-1a hash). */
export type Chance = () => number;

const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

export const chance = (seed: string): Chance => {
  let state = seedOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Roughly normal around `mean`, kept inside 0…1: the mean of four draws, spread by `width`. */
export const around = (draw: Chance, mean: number, width: number): number => {
  const middle = (draw() + draw() + draw() + draw()) / 4 - 0.5;
  return Math.min(1, Math.max(0, mean + middle * 2 * width));
};

/** One of a non-empty list. */
export const pick = <T>(draw: Chance, list: readonly [T, ...T[]]): T =>
  list[Math.floor(draw() * list.length)] ?? list[0];
