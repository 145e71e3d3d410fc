import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { startProduct, type Product } from './product';

/** A village is merged away while the period runs. */
describe('a body taken out of a period on the board', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  const stateOf = async (): Promise<readonly { state: string; reason: string | null }[]> =>
    scene.dataSource.query(
      `select a.state, t.reason from assessments a left join assessment_transitions t on t.assessment_id = a.id and t.to_state = a.state
        where a.id = $1`,
      [scene.assessments['munder']],
    );

  test('says what it means, wants a reason, and cannot be had twice', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/papan`);
    await ratna.see('Desa munder');
    const button = 'button[aria-label="Keluarkan Desa munder dari periode"]';
    await ratna.page.$eval(button, (one) => (one as HTMLElement).click());
    await ratna.see('tanpa nilai, kualifikasi, dan peringkat');
    await ratna.press('Ya, keluarkan');
    await ratna.see('Tulis alasannya lebih dulu.');
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await ratna.page.screenshot({ path: `${screens}/keluarkan-360.png` });
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.fill('Alasan', 'Digabung dengan Desa kraton.');
    await ratna.press('Ya, keluarkan');
    await ratna.see('Desa munder dikeluarkan dari periode.');
    await ratna.page.waitForFunction((gone) => !document.querySelector(gone), {}, button);
    if (screens) await ratna.page.screenshot({ path: `${screens}/papan-360.png`, fullPage: true });
    expect(await stateOf()).toEqual([{ state: 'withdrawn', reason: 'Digabung dengan Desa kraton.' }]);
  });
});
