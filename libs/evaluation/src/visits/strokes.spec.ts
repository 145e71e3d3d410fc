import { readStrokes } from './strokes';

const line = [[10, 10], [40, 60], [80, 20], [120, 90], [160, 40], [599, 199]]; // prettier-ignore

describe('strokes from a device', () => {
  test('lines of whole numbers inside the box are taken as they are', () => {
    expect(readStrokes([line, [[0, 0]]])).toEqual([line, [[0, 0]]]);
    expect(readStrokes([[[0, 0], [600, 240], [0, 240], [600, 0], [1, 1], [2, 2]]])).not.toBeNull(); // prettier-ignore
  });

  test.each([
    ['nothing', null],
    ['a text', '<svg onload="alert(1)">'],
    ['an object', { length: 1, 0: line }],
    ['no line', []],
    ['a line without points', [line, []]],
    ['a slip of the finger', [[[10, 10], [11, 10]]]], // prettier-ignore
    ['a point outside the box', [[...line, [601, 10]]]],
    ['a point above the box', [[...line, [10, -1]]]],
    ['a fraction', [[...line, [1.5, 2]]]],
    ['a number as text', [[...line, ['1', 2]]]],
    ['no number at all', [[...line, [NaN, 2]]]],
    ['endlessness', [[...line, [Infinity, 2]]]],
    ['three coordinates', [[...line, [1, 2, 3]]]],
    ['one coordinate', [[...line, [1]]]],
    ['too many lines', Array.from({ length: 81 }, () => line)],
    ['too many points in one line', [Array.from({ length: 4001 }, () => [1, 1])]],
    ['too many points in all', Array.from({ length: 3 }, () => Array.from({ length: 1400 }, () => [1, 1]))],
  ])('%s is refused', (_, value) => {
    expect(readStrokes(value)).toBeNull();
  });

  test('what hangs on the lists beside their points is not kept', () => {
    const odd = Object.assign(
      line.map((point) => [...point]),
      { toString: 'x', extra: '<b>' },
    );
    expect(Object.keys(readStrokes([odd])?.[0] ?? {})).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});
