import { isNeverChecked, neverChecked } from './never-checked';

test.each([
  ['https://kraton.desa.id/ppid', null],
  ['http://kraton.desa.id:80/', null],
  ['https://kraton.desa.id:8443/ppid', null],
  ['https://kraton.desa.id:3488/ppid', 'strangeAddress'],
  ['http://arsip.kantor.lan/sk.pdf', 'insideNetwork'],
  ['https://lan.desa.id/', null],
  ['bukan alamat', null],
])('%s', (url, why) => expect(neverChecked(url)).toBe(why));

test('what a site closed is told apart from what is not gone to', () => {
  expect([isNeverChecked('strangeAddress'), isNeverChecked('forbidden'), isNeverChecked(null)]).toEqual([
    true,
    false,
    false,
  ]);
});
