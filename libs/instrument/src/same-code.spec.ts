import { isSameCode } from './same-code';

test('codes compare without case', () => {
  expect(isSameCode('a', 'A')).toBe(true);
  expect(isSameCode('a', 'b')).toBe(false);
});
