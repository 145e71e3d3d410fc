import { nameOfFile } from './save-answer';

test.each([
  ['attachment; filename="saq-desa-2027-v2.xlsx"', 'saq-desa-2027-v2.xlsx'],
  ['inline', null],
  [null, null],
])('%s names the file %s', (disposition, name) => {
  expect(nameOfFile(disposition)).toBe(name);
});
