import { createScene, type Scene } from '../../api/test/cast';
import { openStaged } from '../../api/test/staged-period';
import { come } from './come';
import { startProduct, type Product } from './product';

/** A check by an assessor, by hand: opened on the board, filled in on a phone, decided on at the gate. */
describe('a stage that an assessor fills', () => {
  let scene: Scene;
  let product: Product;
  let periodId: string;

  beforeAll(async () => {
    scene = await createScene();
    periodId = await openStaged(scene, { code: 'tahap-2026', bodies: ['kraton', 'munder'] });
    for (const [person, body] of [
      ['dewi', 'kraton'],
      ['tono', 'munder'],
    ] as const)
      await (await scene.as(person)).post(`/assessments/${await scene.assessmentIn(periodId, body)}/registration`);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the organiser opens it, and sees who checks whom', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${periodId}/papan?bagian=tahap`);
    await ratna.press('Buka tahap Pemeriksaan laman');
    await ratna.see('dibagi rata di antara verifikator');
    await ratna.press('Buka tahap');
    await ratna.see('Penilai tahap ini');
    await ratna.see('0 dari 4');
    expect(await ratna.obstacles()).toEqual([]);
  });

  test('the assessor fills it in on a phone, and finishes it when it is whole', async () => {
    const made = await come(product, 'made', 360);
    await made.open('/pemeriksaan');
    await made.press('Lanjutkan: Desa kraton, Pemeriksaan laman');
    await made.see('Masih kosong: A1, L2, L3');
    await made.choose('A1. Laman hidup?', 'Ya');
    await made.fill('L2. Berapa persen tautan mati? Isi dengan angka', '10');
    await made.choose('L3. Ada logo?', 'Tidak');
    await made.see('80,00');
    expect(await made.obstacles()).toEqual([]);
    const overflow = await made.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await made.page.waitForFunction(() => !document.body.innerText.includes('Menyimpan…'));
    await made.press('Selesaikan');
    await made.press('Ya, selesaikan');
    await made.see('Isian tidak dapat diubah lagi.');
  });

  test('one is missed, and the gate that it closes is decided on by decree', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${periodId}/papan?bagian=tahap`);
    await ratna.press('Desa munder');
    await ratna.press('Tidak terlaksana');
    await ratna.fill('Alasan', 'Jalan putus.');
    await ratna.press('Nyatakan');
    await ratna.see('Jalan putus.');
    await ratna.open(`/periode/${periodId}/papan?bagian=tahap`);
    await ratna.press('Catat keputusan gerbang');
    await ratna.page.select('dialog[open] select', await scene.assessmentIn(periodId, 'munder'));
    await ratna.fill('Nomor keputusan atau berita acara', '12/KI/X/2026');
    await ratna.fill('Alasan', 'Jalannya putus, bukan salahnya.');
    await ratna.press('Catat keputusan');
    await ratna.see('Diikutkan dengan keputusan 12/KI/X/2026');
    expect(await ratna.obstacles()).toEqual([]);
  });
});
