import { printedCode, readCode } from './paper-code';

test.each([
  ['k7qm 3f8t 9zxa pd2w', 'K7QM3F8T9ZXAPD2W'],
  ['K7QM-3F8T-9ZXA-PD2W', 'K7QM3F8T9ZXAPD2W'],
  ['K7QM3F8T9ZXAPD2', null],
  ['K7QM3F8T9ZXAPD20', null],
  ['', null],
])('typed %s is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('a code is printed in fours and read back', () => {
  expect(printedCode('K7QM3F8T9ZXAPD2W')).toBe('K7QM-3F8T-9ZXA-PD2W');
  expect(readCode(printedCode('K7QM3F8T9ZXAPD2W'))).toBe('K7QM3F8T9ZXAPD2W');
});
