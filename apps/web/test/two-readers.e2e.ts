import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { addVerifier, userIdOf } from '../../api/test/more-verifiers';
import { come } from './come';
import { startProduct, type Product } from './product';

/** Two readers at their desks, the second blind, and a third person; by hand, each at a screen of their own. */
describe('an assessment read by two', () => {
  let scene: Scene;
  let product: Product;
  let kraton: string;

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    await handIn(scene, kraton);
    await addVerifier(scene, 'gede');
    const ratna = await scene.as('ratna');
    await ratna.put(`/assessments/${kraton}/assignment`, { userId: await userIdOf(scene, 'made') });
    const made = await scene.as('made');
    const verdicts = {
      A1: { decision: 'reject', reason: 'Tautan tidak dapat dibuka.' },
      A2: { decision: 'accept' },
      A3: { decision: 'accept' },
      A4: { decision: 'notApplicable' },
    };
    await made.post(`/assessments/${kraton}/clarifications`, {
      itemCode: 'A1',
      text: 'Pembaca bertanya: di mana tautannya?',
    });
    for (const [item, verdict] of Object.entries(verdicts))
      expect((await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...verdict, revision: 0 })).status).toBe(200);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 300_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the organiser asks for two readers and shares the second readings out', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${scene.periodId}/pembacaan`);
    await ratna.see('Setiap penilaian dibaca satu verifikator.');
    await ratna.press('Ubah jumlah pembaca');
    await ratna.press('Dua pembaca, yang kedua tanpa melihat putusan pertama');
    await ratna.fill('Alasan (wajib bila periode sudah berjalan)', 'Diminta pleno.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Simpan');
    await ratna.press('Bagikan pembacaan kedua');
    await ratna.press('Bagikan');
    await ratna.see('pembacaan kedua belum selesai, 4 butir lagi');
    expect(await ratna.obstacles()).toEqual([]);
  }, 120_000);

  test('the second reader judges by keyboard and sees nothing of the first', async () => {
    const gede = await come(product, 'gede');
    await gede.press('Verifikasi');
    await gede.see('Anda membacanya tanpa melihat putusan pembaca pertama.');
    await gede.press('Desa kraton');
    await gede.see('Anda pembaca kedua.');
    for (const [item, key] of [
      ['A1', '1'],
      ['A2', '1'],
      ['A3', '1'],
      ['A4', '4'],
    ] as const) {
      await gede.see(`${item}. `);
      await gede.page.keyboard.press(key);
      await gede.page.keyboard.down('Control');
      await gede.page.keyboard.press('Enter');
      await gede.page.keyboard.up('Control');
      await gede.page.waitForFunction(
        (code) => !document.querySelector(`.desk-line[aria-current]`)?.textContent.includes(code) || code === 'A4',
        {},
        item,
      );
    }
    await gede.see('4 dari 4 butir diputus');
    expect(await gede.text()).not.toContain('Tautan tidak dapat dibuka.');
    expect(await gede.obstacles()).toEqual([]);
    await gede.press('Selesaikan verifikasi');
    await gede.press('Ya, selesaikan');
    await gede.see('Pembacaan kedua ini sudah selesai.');
  }, 120_000);

  test('the first reader is told why their verdict no longer changes', async () => {
    const made = await come(product, 'made', 360);
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await made.see('Pembacaan kedua atas butir ini sudah selesai, jadi putusannya tidak diubah lagi.');
    const open = 'form input[name=decision]:not(:disabled)';
    expect(await made.page.$$eval(open, (found) => found.filter((one) => !one.matches(':disabled')).length)).toBe(0);
    expect(await made.obstacles()).toEqual([]);
  }, 120_000);

  test('a third person reads both without names and decides', async () => {
    const komang = await come(product, 'komang', 360);
    await komang.open('/perbedaan');
    await komang.see('1 menunggu putusan');
    await komang.press('Periksa dan putus');
    await komang.see('Tautan tidak dapat dibuka.');
    expect(await komang.text()).not.toMatch(/Made|gede/);
    await komang.see('Definisi, contoh bukti, dan dasar hukum');
    await komang.see('Pembaca bertanya: di mana tautannya?');
    await komang.page.keyboard.press('1');
    await komang.fill('Alasan (dibaca badan publik)', 'Tautan kedua dapat dibuka.');
    expect(await komang.obstacles()).toEqual([]);
    await komang.press('Simpan putusan');
    await komang.press('Simpan putusan');
    await komang.see('Tidak ada perbedaan yang menunggu');
  }, 120_000);

  test('the organiser sees how well they agree; the first reader closes', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/pembacaan`);
    await ratna.see('Alfa Krippendorff');
    await ratna.see('3 (75,0%)');
    expect(await ratna.obstacles()).toEqual([]);
    const made = await come(product, 'made');
    await made.open(`/verifikasi/${kraton}`);
    await made.press('Selesaikan verifikasi');
    await made.press('Ya, selesaikan');
    await made.see('Verifikasi penilaian ini sudah selesai.');
  }, 120_000);
});
