import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { startProduct, type Product } from './product';

/** An organiser prepares a period on the built-in rules, comes back to the draft, and opens it; a village sees it. */
describe('a new period, by hand', () => {
  let scene: Scene;
  let product: Product;

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the draft is saved with its faults told at their fields, and found again', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.press('Periode baru');
    await ratna.see('Salinan ketentuan Monev uji uji-2026');
    await ratna.press('Ketentuan awal bawaan');
    await ratna.see('2 badan publik akan diundang.');
    await ratna.fill('Judul', 'Monev Desa');
    await ratna.fill('Kode', 'DESA 2027');
    await ratna.fill('Bobot Presentasi (%)', '30');
    await ratna.see('Jumlah bobot 110%, seharusnya 100%.');
    expect(await ratna.page.$eval('.setup > .actions > .button.primary', (button) => button.matches(':disabled'))).toBe(
      true,
    );
    await ratna.press('Simpan draf');
    await ratna.see('Kode: huruf kecil, angka, titik dan tanda hubung.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.fill('Kode', 'desa-2027');
    await ratna.press('Simpan draf');
    await ratna.see('Draf disimpan.');
    await ratna.see('Menyiapkan Monev Desa');
    expect(await (await come(product, 'dewi')).text()).not.toContain('Monev Desa');
  });

  test('the draft is finished on a phone and opened; the village is invited', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.press('Lanjutkan menyiapkan');
    await ratna.see('Jumlah bobot 110%, seharusnya 100%.');
    await ratna.fill('Bobot Presentasi (%)', '20');
    const dates = await ratna.page.$$('input[type="datetime-local"]');
    // What the date picker of a phone does: the field gets its value whole.
    for (const [at, value] of ['2026-01-01T08:00', '2098-12-31T16:00'].entries())
      await dates[at]?.evaluate((field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
    await ratna.fill('Satu berkas paling besar (MB)', '25');
    await ratna.see('satu berkas paling besar 25 MB, satu video paling besar 10 MB');
    await ratna.fill('Semua berkas satu badan publik (MB)', '20');
    await ratna.see('Kuota ini lebih kecil daripada satu berkas');
    await ratna.fill('Semua berkas satu badan publik (MB)', '1000');
    await ratna.see('cukup untuk 40 berkas yang paling besar');
    expect(await ratna.obstacles()).toEqual([]);
    const overflow = await ratna.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await ratna.press('Buka periode');
    await ratna.see('2 badan publik diundang.');
    await ratna.press('Ya, buka sekarang');
    await ratna.see('Papan kemajuan Monev Desa');

    const dewi = await come(product, 'dewi', 360);
    await dewi.see('Monev Desa');
    const [kept] = await scene.dataSource.query<{ state: string; policy: { windows: object; stages: unknown[] } }[]>(
      `select p.state, pp.policy from periods p
         join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.code = 'desa-2027'`,
    );
    expect(kept).toMatchObject({
      state: 'open',
      policy: {
        // 08.00 and 16.00 WIB
        windows: { saq: { from: '2026-01-01T01:00:00.000Z', until: '2098-12-31T09:00:00.000Z' } },
        categories: [{ code: 'DESA', label: 'Desa' }],
        evidence: { fileMegabytes: 25, quotaMegabytes: 1000 },
        stages: [{ weight: '80', instrument: { DESA: 'desa-2026' } }, { weight: '20' }],
      },
    });
  });

  test('the next one starts as a copy with the instruments of the newest', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open('/periode/baru');
    await ratna.see('Salinan ketentuan Monev Desa');
    await ratna.press('Simpan draf');
    await ratna.see('Draf disimpan.');
  });
});
