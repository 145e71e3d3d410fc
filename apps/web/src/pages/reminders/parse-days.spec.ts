import { parseDays } from './parse-days';

test.each([
  ['7, 3, 1', [7, 3, 1]],
  ['7 3;1,', [7, 3, 1]],
  ['', []],
  ['0', [0]],
])('%j is %j', (text, expected) => {
  expect(parseDays(text)).toEqual(expected);
});

test.each(['tiga', '-1', '61', '1.5', '1,2,3,4,5,6,7,8,9,10,11'])('%j is refused', (text) => {
  expect(parseDays(text)).toBeNull();
});
