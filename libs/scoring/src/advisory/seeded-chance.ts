/** Numbers in 0…1 (1 excluded), always the same ones from the same seed, in every JavaScript engine. */
export type Chance = () => number;

const range = 2 ** 32;

/**
 * Chris Doty-Humphrey's sfc32 (PractRand, public domain): a small generator of good quality, in 32-bit integers only.
 * The first numbers still look like the seed and are thrown away.
 */
export const seededChance = (seed: number): Chance => {
  let [a, b, c, counter] = [0, seed >>> 0, Math.floor(seed / range) >>> 0, 1];
  const next = (): number => {
    const value = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + value) | 0;
    return (value >>> 0) / range;
  };
  for (let thrownAway = 0; thrownAway < 16; thrownAway++) next();
  return next;
};

const drawn = Array.from({ length: 12 });

/**
 * Normal noise of mean 0 and standard deviation 1, as the sum of twelve even numbers less six: logarithms and cosines
 * may differ in the last digit between engines, sums do not, and nobody judges six deviations away.
 */
export const normalNoise = (chance: Chance): number => drawn.reduce((sum: number) => sum + chance(), -6);
