import { cleanFileName } from './clean-file-name';

test.each([
  ['SK PPID.pdf', 'SK PPID.pdf'],
  ['C:\\Users\\dewi\\SK.pdf', 'SK.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['baris\r\nbaru.pdf', 'barisbaru.pdf'],
  ['laporan\u202Efdp.exe', 'laporanfdp.exe'],
  ['nol\u200Blebar\uFEFF.pdf', 'nollebar.pdf'],
  ['  spasi \t banyak  .pdf ', 'spasi banyak .pdf'],
  ['', ''],
])('%j is called %j', (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test('a name too long keeps its beginning and its extension, and no half letter', () => {
  const name = cleanFileName(`${'😀'.repeat(300)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('😀.pdf')).toBe(true);
});
