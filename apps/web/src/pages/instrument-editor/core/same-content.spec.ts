import { sameContent } from './same-content';

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
  ['1', 1, false],
  [null, {}, false],
  [null, null, true],
])('%j and %j: %s', (one, other, expected) => {
  expect(sameContent(one, other)).toBe(expected);
  expect(sameContent(other, one)).toBe(expected);
});
