import { checkEvidenceUrl } from './check-evidence-url';
import { fitsKind, isShown, refusalOf, typeOfName } from './evidence-type';

test.each([
  ['SK PPID.pdf', 'application/pdf'],
  ['foto.JPG', 'image/jpeg'],
  ['rekap.2026.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['makro.xlsm', null],
  ['halaman.html', null],
  ['tanpa-ekstensi', null],
  ['nama.constructor', null],
])('%s promises %s', (name, expected) => {
  expect(typeOfName(name)).toBe(expected);
});

const pdf = { fileName: 'a.pdf', declaredType: 'application/pdf', foundType: 'application/pdf' };

test.each([
  ['all three agree', pdf, null],
  ['the browser does not know', { ...pdf, declaredType: 'application/octet-stream' }, null],
  ['the browser says another kind we take', { ...pdf, declaredType: 'image/png' }, 'mislabelled'],
  ['the bytes say another', { ...pdf, foundType: 'image/png' }, 'mislabelled'],
  ['the bytes say nothing', { ...pdf, foundType: null }, 'mislabelled'],
  ['the name promises what nobody takes', { ...pdf, fileName: 'a.exe' }, 'typeRefused'],
])('%s: %#', (_, file, expected) => {
  expect(refusalOf(file)).toBe(expected);
});

test('a photo is an image, a video a film, a link never a file, a statement any of them', () => {
  expect(fitsKind('photo', 'image/webp')).toBe(true);
  expect(fitsKind('screenshot', 'application/pdf')).toBe(false);
  expect(fitsKind('video', 'video/mp4')).toBe(true);
  expect(fitsKind('video', 'image/png')).toBe(false);
  expect(fitsKind('link', 'application/pdf')).toBe(false);
  expect(fitsKind('statement', 'application/pdf')).toBe(true);
});

test('pictures and PDF are shown, the rest is downloaded', () => {
  expect(['application/pdf', 'image/png', 'video/mp4'].map(isShown)).toEqual([true, true, false]);
});

test.each([
  ['https://lumajangkab.go.id/ppid?id=1#dip', []],
  ['http://desa.id', []],
  ['HTTPS://DESA.ID', []],
  ['https://:rahasia@desa.id', ['url.credentials']],
  ['http://[::1]/', ['url.internal']],
  ['http://0x7f000001', ['url.internal']],
  ['http://2130706433/', ['url.internal']],
  ['http://192.168.1.4/ppid', ['url.internal']],
  ['http://localhost:5432', ['url.internal']],
  ['http://103.28.12.1/ppid', []],
  ['http://ppid', ['url.host']],
  ['data:text/html,x', ['url.scheme']],
  ['//desa.id', ['url.form']],
  ['', ['url.form']],
])('the link %s: %j', (url, codes) => {
  expect(checkEvidenceUrl(url).map(({ code }) => code)).toEqual(codes);
});
