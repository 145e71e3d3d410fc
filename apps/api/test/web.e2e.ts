import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { createTestApp, type TestApp } from './test-app';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

const get = (path: string, encoding = 'identity') => supertest(api.server).get(path).set('accept-encoding', encoding);

test.each(['/', '/penilaian/1/isian', '/tanda-terima/TT-lumajang-2026-35.08.07.2002'])(
  '%s is the application',
  async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(reply.text).toContain('<title>Terbuka</title>');
  },
);

test('every page carries the strict headers', async () => {
  const { headers } = await get('/masuk');
  expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
});

test.each(['style', 'script'])('the one inline %s is let in by its hash, and no other', async (tag) => {
  const { headers, text } = await get('/');
  const inline = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(inline).digest('base64');
  expect(headers['content-security-policy']).toContain(`${tag}-src 'self' 'sha256-${hash}';`);
});

test('data carry no policy for pages, and are never taken for one', async () => {
  const { headers } = await get('/api/health');
  expect(headers).not.toHaveProperty('content-security-policy');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a hashed asset is kept for ever and sent as it was compressed at the build', async () => {
  const reply = await get('/assets/app-1a2b3c4d.js', 'br');
  expect(reply.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'x-content-type-options': 'nosniff',
  });
  expect(reply.headers).not.toHaveProperty('content-security-policy');
  const plain = await get('/assets/app-1a2b3c4d.js');
  expect(plain.text).toContain('terbuka terbuka');
  expect(plain.headers['content-encoding']).toBeUndefined();
});

test('other files are asked for anew each time', async () => {
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
});

test.each([
  '/assets/none-00000000.js',
  '/icon.svg',
  '/api/none',
  '/..%2f..%2fpackage.json',
  '/..%2ftest-app.ts',
  '/%E0%A4%A',
])('%s is not there', async (path) => {
  const reply = await get(path);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(reply.text).not.toContain('createTestApp');
  expect(reply.text).not.toContain('dependencies');
});

test('JSON worth it goes out compressed', async () => {
  const reply = await get('/api/openapi.json', 'gzip');
  expect(reply.headers['content-encoding']).toBe('gzip');
  expect(reply.body.openapi).toMatch(/^3\./);
});
