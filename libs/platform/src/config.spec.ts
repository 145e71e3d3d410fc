import { ConfigFault, readConfig } from './config';

const DATABASE_URL = 'postgres://localhost/terbuka';

test('only the database must be named; the rest has a default', () => {
  expect(readConfig({ DATABASE_URL, TERBUKA_DATA_DIR: '/data' })).toEqual({
    databaseUrl: DATABASE_URL,
    port: 3000,
    host: '0.0.0.0',
    dataDir: '/data',
    evidenceDir: '/data/evidence',
    demo: false,
    production: false,
    https: false,
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
