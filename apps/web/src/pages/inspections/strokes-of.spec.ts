import { isDrawn, strokesOf } from './strokes-of';

const size = { width: 300, height: 100 };
const points = (count: number): { x: number; y: number }[] =>
  Array.from({ length: count }, (_, index) => ({ x: index % 300, y: index % 97 }));

test('a line is the same whatever the screen was, in whole numbers inside the box', () => {
  expect(strokesOf([{ points: [{ x: 0, y: 0 }, { x: 150.4, y: 50.2 }, { x: 300, y: 100 }] }], size)).toEqual([[[0, 0], [301, 120], [600, 240]]]); // prettier-ignore
});

test('a finger that leaves the field ends at its edge, and one that rests is one point', () => {
  expect(strokesOf([{ points: [{ x: -5, y: 120 }, { x: -9, y: 130 }, { x: 400, y: -3 }] }], size)).toEqual([[[0, 240], [600, 0]]]); // prettier-ignore
});

test('a busy hand stays within what the server takes, and every line keeps its end', () => {
  const lines = Array.from({ length: 100 }, () => ({ points: points(290) }));
  const strokes = strokesOf(lines, size);
  expect(strokes).toHaveLength(80);
  expect(strokes.flat().length).toBeLessThanOrEqual(4_000);
  expect(strokes[0]?.at(-1)).toEqual([578, 228]);
});

test('a slip of the finger is not drawn', () => {
  expect(isDrawn([])).toBe(false);
  expect(isDrawn([[[1, 1], [2, 2]], [[3, 3], [4, 4], [5, 5]]])).toBe(false); // prettier-ignore
  expect(isDrawn([[[1, 1], [2, 2]], [[3, 3], [4, 4], [5, 5], [6, 6]]])).toBe(true); // prettier-ignore
});
