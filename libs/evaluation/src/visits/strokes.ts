import type { SignatureStrokes } from '@app/database';

/** The box that a signature is drawn in, whatever the screen was. */
const BOX = { width: 600, height: 240 };
const MOST_LINES = 80;
const MOST_POINTS = 4_000;
/** A slip of the finger is no signature. */
const LEAST_POINTS = 6;

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => Number.isInteger(part)) &&
  value[0] >= 0 &&
  value[0] <= BOX.width &&
  value[1] >= 0 &&
  value[1] <= BOX.height;

const isLine = (value: unknown): value is readonly (readonly [number, number])[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_POINTS && value.every(isPoint);

/**
 * What a stranger's device says it drew, taken apart and put together anew: whole numbers inside the box and nothing
 * else. Null where it is anything else, too much, or too little to be a signature.
 */
export const readStrokes = (value: unknown): SignatureStrokes | null => {
  if (!Array.isArray(value) || value.length > MOST_LINES || !value.every(isLine)) return null;
  const points = value.reduce((total, line) => total + line.length, 0);
  if (points < LEAST_POINTS || points > MOST_POINTS) return null;
  return value.map((line) => line.map(([x, y]) => [x, y] as const));
};
