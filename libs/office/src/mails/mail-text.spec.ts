import { hideSecret, mailHtml, mailText, revealSecret } from './mail-text';

const publicUrl = 'https://monev.example.go.id';
const paper = { subject: 'Undangan', sender: 'PPID <Utama>', publicUrl };

test('a stranger’s text shows as it is and can do nothing', () => {
  const text = 'Halo <img src=x onerror=alert(1)>\n& "salam"\n\nbuka https://jahat.example/x';
  const html = mailHtml({ ...paper, text });
  expect(html).toContain('Halo &lt;img src=x onerror=alert(1)&gt;<br>\n&amp; &quot;salam&quot;');
  expect(html).toContain('PPID &lt;Utama&gt;');
  expect(html).not.toContain('href="https://jahat.example');
});

test('only addresses of our own site become links', () => {
  const html = mailHtml({ ...paper, text: `${publicUrl}/masuk dan ${publicUrl}.jahat.example/masuk` });
  expect(html).toContain(`<a href="${publicUrl}/masuk"`);
  expect(html).not.toContain(`<a href="${publicUrl}.jahat`);
});

test('the plain text says the same, and who sends it', () => {
  expect(mailText({ ...paper, text: 'Isi surat.\n' })).toBe(
    `Isi surat.\n\n-- \nDikirim oleh PPID <Utama> melalui Terbuka. Pilihan surel Anda: ${publicUrl}/akun\n`,
  );
});

test('a secret is kept apart from its text and put back only for who may see it', () => {
  const secret = `${publicUrl}/undangan#abc`;
  const kept = hideSecret(`Buka ${secret} hari ini.`, secret);
  expect(kept).not.toContain('abc');
  expect(revealSecret(kept, secret)).toBe(`Buka ${secret} hari ini.`);
  expect(revealSecret(kept, null)).toContain('tautan rahasia');
  expect(() => hideSecret('Tanpa tautan.', secret)).toThrow(RangeError);
});

test('a mark that somebody typed is taken out, so that no secret lands where they please', () => {
  expect(revealSecret(hideSecret('a\u{E000}b tautan', 'tautan'), 'x')).toBe('ab x');
});
