import { ConfigFault, readConfig } from './config';

const DATABASE_URL = 'postgres://localhost/terbuka';

test('only the database must be named; the rest has a default', () => {
  expect(readConfig({ DATABASE_URL, TERBUKA_DATA_DIR: '/data' })).toEqual({
    databaseUrl: DATABASE_URL,
    port: 3000,
    host: '0.0.0.0',
    dataDir: '/data',
    evidenceDir: '/data/evidence',
    objectStore: null,
    uploadDir: '/data/uploads',
    demo: false,
    production: false,
    https: false,
    publicUrl: 'http://localhost:3000',
    smtpUrl: null,
    mailFrom: { name: 'Terbuka', address: 'terbuka@localhost' },
    linkChecks: true,
    logLevel: 'info',
    browserPath: null,
    browserChoice: 'auto',
  });
});

test('every fault is named at once', () => {
  const read = (): unknown => readConfig({ PORT: '80x', PDF_BROWSER: 'firefox' });
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*PDF_BROWSER/);
});

test.each(['65536', '-1', '3.5', 'tiga'])('PORT=%s is refused', (PORT) => {
  expect(() => readConfig({ DATABASE_URL, PORT })).toThrow('PORT');
});

const post = { SMTP_URL: 'smtp://u:rahasia@surel.example.go.id:587', MAIL_FROM: 'Monev KIP <monev@example.go.id>' };

test('a mail server comes with the sender and the address that links begin with', () => {
  const config = readConfig({ DATABASE_URL, ...post, PUBLIC_URL: 'https://monev.example.go.id/' });
  expect(config).toMatchObject({
    smtpUrl: post.SMTP_URL,
    mailFrom: { name: 'Monev KIP', address: 'monev@example.go.id' },
    publicUrl: 'https://monev.example.go.id',
  });
  expect(() => readConfig({ DATABASE_URL, SMTP_URL: post.SMTP_URL })).toThrow(/PUBLIC_URL[\s\S]*MAIL_FROM/);
});

test.each(['monev.example.go.id', 'https://monev.example.go.id/masuk', 'javascript:alert(1)', 'https://a@b.id'])(
  'PUBLIC_URL=%s is refused: links begin with a site and nothing more',
  (PUBLIC_URL) => {
    expect(() => readConfig({ DATABASE_URL, PUBLIC_URL })).toThrow('PUBLIC_URL');
  },
);

test('a wrong mail server or sender is refused, and no password is repeated', () => {
  const wrong = { ...post, SMTP_URL: 'http://u:rahasia@x', PUBLIC_URL: 'https://x.id', MAIL_FROM: 'a@b.id, c@d.id' };
  expect(() => readConfig({ DATABASE_URL, ...wrong })).toThrow(/SMTP_URL[\s\S]*MAIL_FROM/);
  expect(() => readConfig({ DATABASE_URL, ...wrong })).not.toThrow(/rahasia/);
});
