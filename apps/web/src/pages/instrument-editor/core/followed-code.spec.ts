import { followedCode } from './followed-code';

const renames = [
  { from: 'A1', to: 'B1' },
  { from: 'B1', to: 'C1' },
  { from: 'C1', to: 'B1' },
];

test.each([
  ['A1', ['A1', 'B1'], 'A1'],
  ['A1', ['B1'], 'B1'],
  ['A1', ['C1'], 'C1'],
  ['C1', ['A1'], 'A1'],
  ['A1', ['D1'], null],
  ['D1', ['B1'], null],
])('what was said of %s, where there is %j, belongs to %s', (code, there, expected) => {
  expect(followedCode(code, renames, (each) => there.includes(each))).toBe(expected);
});
