import { decimalWords } from './spelled-decimal';

test.each([
  ['91.60', 'sembilan puluh satu koma enam nol'],
  ['100', 'seratus'],
  ['0.05', 'nol koma nol lima'],
  ['-1.5', 'minus satu koma lima'],
])('%s is %s', (value, words) => {
  expect(decimalWords(value)).toBe(words);
});
