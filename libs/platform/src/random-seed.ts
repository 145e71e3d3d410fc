import { randomInt } from 'node:crypto';

/** A seed of 32 bits for chance that has to be drawn again later; whoever uses it records it. */
export const randomSeed = (): number => randomInt(2 ** 32);
