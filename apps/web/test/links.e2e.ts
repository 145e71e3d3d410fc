import { LinkCheckingService } from '@app/evaluation';
import { LinkProbe, sha256 } from '@app/platform';
import { createScene, type Scene } from '../../api/test/cast';
import { openSite, type TestSite } from '../../../libs/platform/test/test-site';
import { come } from './come';
import { startProduct, type Product } from './product';

describe('a link of evidence', () => {
  let scene: Scene;
  let product: Product;
  let site: TestSite;
  let form: string;

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    site = await openSite((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>PPID Kraton</title><h1>Daftar informasi publik</h1><script>document.title = "jahat"</script>'),
    );
    await (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/registration`);
    form = `/penilaian/${scene.assessments['kraton']}/isian`;
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
    await site.close();
  });

  const add = async (url: string): Promise<void> => {
    const dewi = await scene.as('dewi');
    const body = { itemCode: 'A1', kind: 'link', url };
    expect((await dewi.post(`/assessments/${scene.assessments['kraton']}/evidence`, body)).status).toBe(201);
  };

  const isOwed = async (url: string): Promise<boolean> => {
    const [row] = await scene.dataSource.query('select due_at is not null as owed from links where url = $1', [url]);
    return row.owed;
  };

  /** A look by way of the test's own site, which the product's worker rightly refuses to visit. */
  const lookAt = async (url: string, address = site.place.address): Promise<void> => {
    const checking = scene.app.get(LinkCheckingService);
    // The worker's own look comes first, so that it cannot come after this one.
    while (await isOwed(url));
    await scene.dataSource.query(`update links set due_at = now() where url = $1`, [url]);
    await scene.dataSource.query(`update link_hosts set next_allowed_at = now() - interval '1 minute'`);
    const link = await checking.begin(sha256(url));
    if (!link) throw new Error(`${url} is not due`);
    const probe = new LinkProbe({
      userAgent: 'uji',
      exempt: [site.place],
      resolve: async () => [{ address, family: 4 }],
    });
    await checking.settle(link, await probe.probe(url));
  };

  test('on a phone, one that nobody outside can open says so by itself, why, and what to do', async () => {
    const dewi = await come(product, 'dewi', 360);
    const url = 'http://ppid.dalam.desa.id/ppid/daftar-informasi-publik-desa-kraton-tahun-2026.html';
    await add(url);
    await lookAt(url, '10.0.0.8');
    await dewi.open(form);
    await dewi.see('Tidak diperiksa');
    await dewi.see('Tidak diperiksa karena alamatnya hanya ada di jaringan dalam; verifikator tidak dapat membukanya.');
    await dewi.see('Perbaiki alamatnya, atau unggah berkas');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.press('Periksa lagi');
    await dewi.see('Tautan ini baru saja diperiksa. Coba lagi dalam 5 menit.');
  });

  test('one that opened has a snapshot to read, as text that does nothing', async () => {
    const url = `http://ppid.kraton.desa.id:${site.place.port}/ppid`;
    await add(url);
    await lookAt(url);
    const dewi = await come(product, 'dewi', 1280);
    await dewi.open(form);
    await dewi.see('Dapat dibuka');
    await dewi.press('Lihat salinan');
    await dewi.see('Salinan ini hanya teks');
    await dewi.see('Daftar informasi publik');
    expect(await dewi.obstacles()).toEqual([]);
    expect(await dewi.page.title()).not.toBe('jahat');
  });
});
