import { readPage } from './read-page';

const page = (html: string, contentType = 'text/html'): ReturnType<typeof readPage> =>
  readPage(Buffer.from(html), contentType);

test('a page is read as people see it: its title, its lines, nothing that runs', () => {
  expect(
    page(`<!doctype html><html><head><title> PPID
      Kraton </title><style>p { color: red }</style></head><body><script>alert("jahat")</script>
      <h1>Daftar&nbsp;Informasi</h1><ul><li>SK PPID</li><li>Renstra</li></ul>
      <p onclick="alert(1)">Alamat: Jalan <b>Desa</b> 1</p><svg><text>gambar</text></svg></body></html>`),
  ).toEqual({
    title: 'PPID Kraton',
    text: 'Daftar Informasi\nSK PPID\nRenstra\nAlamat: Jalan Desa 1',
    asksPassword: false,
  });
});

test('a field for a password is seen, however it is written', () => {
  expect(page('<form><INPUT TYPE="Password" name=p></form>')).toMatchObject({ asksPassword: true });
});

test.each([
  ['the sender', 'text/html; charset=windows-1252', ''],
  ['the page', 'text/html', '<meta charset="windows-1252">'],
])('the signs are read as %s says', (_, contentType, head) => {
  const bytes = Buffer.concat([Buffer.from(`${head}<p>caf`), Buffer.from([0xe9]), Buffer.from('</p>')]);
  expect(readPage(bytes, contentType)?.text).toBe('café');
});

test('an encoding nobody knows is read as UTF-8', () => {
  expect(page('<p>é</p>', 'text/html; charset=kraton-8')?.text).toBe('é');
});

test('plain text is itself, without the sign that a database cannot keep', () => {
  expect(page('baris\u0000 satu\r\nbaris dua', 'text/plain')?.text).toBe('baris satu\nbaris dua');
});

test.each(['application/pdf', 'image/png', ''])('%s has no text', (contentType) => {
  expect(page('%PDF-1.7', contentType)).toBeNull();
});

test('a page of many tags without an end is read to the limit, not to the ruin', () => {
  const read = page('<div>'.repeat(300_000) + 'x'.repeat(500_000));
  expect(read?.text.length).toBeLessThanOrEqual(100_000);
});
