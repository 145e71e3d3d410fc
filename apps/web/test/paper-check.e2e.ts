import { createScene, type Scene } from '../../api/test/cast';
import { handIn, verify } from '../../api/test/corrected';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { openYear } from '../../api/test/years';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** From the commission's request to the phone that scans the QR of the printed certificate. */
describe('a printed certificate', () => {
  let scene: Scene;
  let product: Product;
  let periodId: string;
  let code: string;
  let visitor: Person;
  beforeAll(async () => {
    scene = await createScene();
    periodId = await openYear(scene, { code: 'sertifikat-2026', year: 2026 }, smallQuestionnaire);
    const assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '9/SK/2026' });
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    visitor = personAt(await product.visitor(), product.origin);
  }, 180_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  const get = (path: string): Promise<Response> => fetch(product.origin + path);
  const words = async (path: string): Promise<string> =>
    (await (await get(path)).text())
      .replace(/<(style|script)[^]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  const look = async (name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    for (const width of [1280, 360]) {
      await visitor.page.setViewport({ width, height: 900 });
      if (screens) await visitor.page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
      expect([name, width, await visitor.obstacles()]).toEqual([name, width, []]);
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, width, wide <= 0]).toEqual([name, width, true]);
    }
  };

  test('is made as one file for a category, and its code leads nowhere before publication', async () => {
    const ratna = await scene.as('ratna');
    const asked = await ratna.post(`/periods/${periodId}/reports`, {
      kind: 'certificate',
      format: 'pdf',
      category: 'DESA',
    });
    for (let state = 'queued'; state !== 'done';) {
      state = (await ratna.get(`/reports/${asked.body.id}`)).body.state;
      expect(['queued', 'running', 'done']).toContain(state);
    }
    const [paper] = await scene.dataSource.query<{ code: string }[]>(
      `select code from issued_papers where kind = 'certificate'`,
    );
    code = (paper?.code ?? '').replace(/(.{4})(?=.)/g, '$1-');
    const [hidden, unknown] = [await get(`/cek/${code}`), await get('/cek/AAAA-BBBB-CCCC-DDDD')];
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect((await hidden.text()).replaceAll(code, 'X')).toBe(
      (await unknown.text()).replaceAll('AAAA-BBBB-CCCC-DDDD', 'X'),
    );
  });

  test('is checked without JavaScript once its result is published: genuine, and what it has to say', async () => {
    await (await scene.as('ratna')).post(`/periods/${periodId}/publication`);
    const reply = await get(`/cek/${code}`);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await reply.text()).toContain('<meta name="robots" content="noindex"/>');
    const page = await words(`/cek/${code}`);
    const { row } = (await (await get('/api/public/periods/sertifikat-2026/bodies/kraton')).json()) as {
      row: { final: string; bandLabel: string };
    };
    for (const part of [
      'Asli dan berlaku',
      'Desa kraton',
      row.final.replace('.', ','),
      row.bandLabel,
      'Keputusan Nomor 9/SK/2026',
      'Cocok. Tanda tangan Ed25519',
      'bukan tanda tangan elektronik tersertifikasi',
    ])
      expect(page).toContain(part);
    expect(await words(`/cek/${code}?bahasa=en`)).toContain('Genuine and in force');
    await visitor.open(`/cek/${code}`);
    await look('cek-asli');
  });

  test('is found by typing its code, also in small letters; a wrong one is told what to do', async () => {
    await visitor.open('/cek');
    await visitor.page.type('input[name=kode]', code.toLowerCase());
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.keyboard.press('Enter')]);
    await visitor.see('Asli dan berlaku');
    await visitor.open('/cek?kode=%3Cscript%3E');
    await visitor.see('Tidak ada dokumen dengan kode <script>');
    await look('cek-salah');
  });

  test('is the server’s page also on a phone that keeps the application', async () => {
    await visitor.open('/');
    await visitor.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    for (const path of [
      '/cek',
      `/cek/${code}`,
      `/cek?kode=${code}`,
      '/publik',
      '/publik?bahasa=en',
      '/informasi',
      '/informasi?bahasa=en',
    ]) {
      const reply = await visitor.page.goto(product.origin + path, { waitUntil: 'domcontentloaded' });
      expect([path, await reply?.text()]).toEqual([path, expect.not.stringContaining('<div id="app">')]);
      await visitor.page.waitForFunction(() => !document.body.innerText.includes('Halaman tidak ditemukan'));
    }
  });

  test('of a withdrawn result says that it was revoked, and nothing of the score', async () => {
    const reason = 'Nama dua desa tertukar';
    await (await scene.as('ratna')).post(`/periods/${periodId}/publication/withdrawal`, { reason });
    await visitor.open(`/cek/${code}`);
    await visitor.see('Dicabut: hasil ini ditarik');
    const page = await words(`/cek/${code}`);
    expect(page).toContain(reason);
    expect(page).not.toContain('Nilai akhir');
    await look('cek-dicabut');
  });
});
