import { createScene, type Scene } from '../../api/test/cast';
import { presentBoth } from '../../api/test/presented';
import { come } from './come';
import { startProduct, type Product } from './product';

/** A signed card is given back by the office, mended on the juror's phone, and the body reads that it was. */
describe('a card that is given back', () => {
  let scene: Scene;
  let product: Product;
  let card: string;

  beforeAll(async () => {
    scene = await createScene();
    card = (await presentBoth(scene)).kraton;
    const sari = await scene.as('sari');
    for (const criterion of ['K1', 'K2'])
      await sari.put(`/presentations/${card}/scores/${criterion}`, { score: '80', revision: 0 });
    expect((await sari.post(`/presentations/${card}/card`)).status).toBe(201);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 300_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the office gives it back with a reason, and has no card of its own to fill in', async () => {
    const ratna = await come(product, 'ratna', 1280);
    await ratna.open(`/presentasi/${card}`);
    await ratna.see('Kartu ditandatangani');
    expect(await ratna.text()).not.toContain('Nilai Anda');
    await ratna.press('Kembalikan untuk dibetulkan');
    await ratna.page.waitForSelector('dialog[open]');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Kembalikan');
    await ratna.see('Tuliskan alasannya.');
    await ratna.fill('Alasan', 'Salah ketik pada kriteria pertama.');
    await ratna.press('Kembalikan');
    await ratna.see('Dikembalikan Ratna untuk dibetulkan');
    expect(await ratna.obstacles()).toEqual([]);
  }, 120_000);

  test('its juror reads why, mends and signs again on a phone', async () => {
    const sari = await come(product, 'sari', 360);
    await sari.open(`/presentasi/${card}`);
    await sari.see('Salah ketik pada kriteria pertama.');
    expect(await sari.obstacles()).toEqual([]);
    await sari.press('Tanda tangani kartu');
    await sari.press('Ya, tanda tangani');
    await sari.see('Dibetulkan');
  }, 120_000);

  test('the body reads on its sheet which stage was corrected and why', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${scene.assessments['kraton']}/lembar-nilai`);
    await dewi.see('Pembetulan penilaian');
    await dewi.see('Alasan: Salah ketik pada kriteria pertama.');
    expect(await dewi.obstacles()).toEqual([]);
  }, 120_000);
});
