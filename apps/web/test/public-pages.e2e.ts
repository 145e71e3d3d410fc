import { createScene, type Scene } from '../../api/test/cast';
import { startProduct, type Product } from './product';

/** The public pages as a reader without JavaScript, a search engine and a cache get them: from the built product. */
let scene: Scene;
let product: Product;
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(product.origin + path, { headers, redirect: 'manual' });
const text = async (path: string): Promise<string> => (await get(path)).text();
/** What a reader sees: no tags, no styles. */
const words = async (path: string): Promise<string> =>
  (await text(path))
    .replace(/<(style|script)[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  scene = await createScene();
  product = await startProduct(scene.databaseUrl, scene.dataDir);
  await publish(scene.periodId, '1/SK/2026');
}, 120_000);
afterAll(async () => {
  await product.close();
  await scene.close();
});

/** Nobody has registered, so nothing is open and the plenary may determine. */
const publish = async (periodId: string, number: string): Promise<void> => {
  const determined = await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number });
  expect(determined.status).toBe(201);
  expect((await (await scene.as('ratna')).post(`/periods/${periodId}/publication`)).status).toBe(201);
};

test('a period’s ranking is read without a script: whom, why, and by which rules', async () => {
  const list = await words('/publik');
  expect(list).toContain('Kabupaten contoh');
  const page = await words('/publik/uji-2026');
  for (const each of ['Desa kraton', 'Desa munder', 'Tidak dinilai', 'Kuesioner usulan']) expect(page).toContain(each);
  expect(await words('/publik/uji-2026/cara')).toContain('Semua hitungan memakai pecahan eksak.');
  expect(await words('/publik/uji-2026/data')).toContain('period.json');
});

test('search, filter and comparison are addresses that any browser sends', async () => {
  const found = await words('/publik/uji-2026?cari=kraton');
  expect(found).toContain('1 dari 2 badan publik');
  expect(found).not.toContain('Desa munder');
  expect(await words('/publik/uji-2026?cari=%3Cscript%3Ealert(1)%3C%2Fscript%3E')).toContain('Tidak ada yang cocok');
  expect(await text('/publik/uji-2026?cari=%22%3E%3Cscript%3Ealert(1)')).not.toContain('<script>alert');
  const compared = await words('/publik/uji-2026/banding?badan=kraton&badan=munder&badan=tidak-ada');
  expect(compared).toContain('Perbandingan 2 badan publik');
});

test('a body has a page of its own; where it stood before leads there', async () => {
  expect(await words('/publik/uji-2026/badan/kraton')).toContain('tidak mendaftar');
  const old = await get('/publik/uji-2026/kraton');
  expect([old.status, old.headers.get('location')]).toEqual([301, '/publik/uji-2026/badan/kraton']);
});

test('search engines are told one address for each page, in both languages, and of nothing else', async () => {
  const page = await text('/publik/uji-2026?cari=kraton');
  expect(page).toContain('<html lang="id">');
  expect(page).toMatch(/<link rel="canonical" href="http[^"?]+\/publik\/uji-2026"\/>/);
  expect(page).toMatch(/hreflang="en" href="http[^"]+\/publik\/uji-2026\?bahasa=en"/);
  expect(await text('/publik/uji-2026?bahasa=en')).toContain('<html lang="en">');
  expect(await text('/publik/uji-2026/banding?badan=kraton')).toContain('<meta name="robots" content="noindex"/>');
  const map = await text('/sitemap.xml');
  for (const path of ['/publik/uji-2026<', '/publik/uji-2026/cara<', '/publik/uji-2026/badan/kraton<'])
    expect(map).toContain(path);
  expect(await text('/robots.txt')).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});

test('a page is named by what it says, and asked for anew only when that changed', async () => {
  const first = await get('/publik/uji-2026', { 'accept-encoding': 'gzip' });
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect((await get('/publik/uji-2026', { 'if-none-match': etag })).status).toBe(304);
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self'[^;]*;style-src 'self' 'sha256-/);
  expect(policy).not.toContain('unsafe');
  expect(await text('/publik/uji-2026')).not.toMatch(/ style="/);
});

test('what is not published does not exist', async () => {
  const id = await scene.openPeriod('uji-rahasia');
  await (await scene.as('komang')).post(`/periods/${id}/determination`, { number: '2/SK/2026' });
  for (const path of [
    '/publik/uji-rahasia',
    '/publik/uji-rahasia/data',
    '/publik/uji-rahasia/badan/kraton',
    '/publik/x',
    '/publik/x%00',
  ]) {
    const reply = await get(path);
    expect([path, reply.status]).toEqual([path, 404]);
    expect(await reply.text()).toContain('Halaman tidak ditemukan');
  }
  expect(await text('/sitemap.xml')).not.toContain('rahasia');
  expect(await text('/publik')).not.toContain('rahasia');
});

test('a result that was taken back says so at each of its addresses, and nowhere its numbers', async () => {
  const reason = 'Nama dua desa tertukar';
  const taken = await (await scene.as('ratna')).post(`/periods/${scene.periodId}/publication/withdrawal`, { reason });
  expect(taken.status).toBe(204);
  // What is published is asked of the database once a second at most.
  for (let page = ''; !page.includes(reason);) page = await words('/publik/uji-2026');
  for (const path of ['/publik/uji-2026', '/publik/uji-2026/data', '/publik/uji-2026/badan/kraton']) {
    const page = await words(path);
    expect(page).toContain(`Alasan penyelenggara: ${reason}`);
    expect(page).not.toContain('Desa kraton');
  }
  expect(await words('/publik')).toContain(reason);
  expect(await text('/sitemap.xml')).not.toContain('/publik/uji-2026');
});
