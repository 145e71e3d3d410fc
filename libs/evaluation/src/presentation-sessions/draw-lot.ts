import { sha256 } from '@app/platform';

/** What stands for a body in a drawing: the SHA-256 of `seed:code`, in hexadecimal. */
export const lotOf = (seed: string, code: string): string => sha256(`${seed}:${code}`);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The order of a session by lot. Anyone can repeat it with the seed that is shown and the codes of the bodies: write
 * `seed:code` for each body, take the SHA-256 of it as UTF-8 in lower-case hexadecimal, and sort the bodies by that. On a
 * terminal: `printf '%s' 'seed:35.08.07' | sha256sum`. The order in which the codes are given makes no difference.
 */
export const drawLot = (seed: string, codes: readonly string[]): readonly string[] =>
  codes
    .map((code) => ({ code, lot: lotOf(seed, code) }))
    .sort((one, other) => compare(one.lot, other.lot) || compare(one.code, other.code))
    .map(({ code }) => code);
