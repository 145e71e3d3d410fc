import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { startProduct, type Product } from './product';

/** A sitting of the plenary, and a slip in its record. */
describe('a sitting', () => {
  let scene: Scene;
  let product: Product;

  beforeAll(async () => {
    scene = await createScene();
    const members = [
      { name: 'Komang', position: 'Ketua', present: true },
      { name: 'Ani', position: 'Anggota', present: false },
    ];
    const komang = await scene.as('komang');
    const sitting = { heldOn: '2026-11-20', place: 'Ruang rapta', chair: 'Komang', members, quorum: 1 };
    expect((await komang.post(`/periods/${scene.periodId}/plenary-sittings`, sitting)).status).toBe(201);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('is corrected until it is closed, on a phone', async () => {
    const komang = await come(product, 'komang', 360);
    await komang.open(`/periode/${scene.periodId}/pleno`);
    await komang.see('Rapat 20 November 2026, Ruang rapta');
    await komang.press('Betulkan catatan rapat');
    await komang.see('Tulis “Nama, jabatan”.');
    expect(await komang.obstacles()).toEqual([]);
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await komang.page.screenshot({ path: `${screens}/rapat-dibetulkan-360.png` });
    await komang.fill('Tempat', 'Ruang rapat utama');
    await komang.press('Simpan pembetulan');
    await komang.see('Rapat 20 November 2026, Ruang rapat utama');
    await komang.see('Hadir 1 dari 2 anggota');
    await komang.press('Tutup rapat');
    await komang.see('Sesudah ditutup tidak ada keputusan');
  });
});
