import { searchWords } from './search-words';

test.each([
  ['Serta-merta DPA/RKA', 'serta:* & merta:* & dpa:* & rka:*'],
  ["  o'reilly & (x) | !y:* ", 'o:* & reilly:* & x:* & y:*'],
  ['a b c d e f g h i', 'a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*'],
  ['—', ''],
])('%s is looked for by the beginnings of its words', (typed, words) => {
  expect(searchWords(typed)).toBe(words);
});
