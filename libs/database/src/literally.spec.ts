import { literally } from './literally';

test.each([
  ['100%', '100\\%'],
  ['a_b', 'a\\_b'],
  ['C:\\data', 'C:\\\\data'],
  ['desa', 'desa'],
])('%s is looked for as it is written', (typed, pattern) => {
  expect(literally(typed)).toBe(pattern);
});
