/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { smallCheck } from '../../api/test/questionnaire';
import { openStaged } from '../../api/test/staged-period';
import { come } from './come';
import { drawSignature } from './draw-signature';
import { startProduct, type Product } from './product';

/** A visit: both parties sign on the assessor's phone, and the body fetches the minutes. */
describe('a visit', () => {
  let scene: Scene;
  let product: Product;
  let assessmentId: string;

  beforeAll(async () => {
    scene = await createScene();
    const check = { ...smallCheck, purpose: 'visit' as const };
    const periodId = await openStaged(scene, { code: 'kunjungan-2026', bodies: ['kraton'], check });
    assessmentId = await scene.assessmentIn(periodId, 'kraton');
    const dewi = await scene.as('dewi');
    await dewi.post(`/assessments/${assessmentId}/registration`);
    await (await scene.as('ratna')).post(`/periods/${periodId}/stages/laman/opening`, {});
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('is filled in and signed by both on a phone, voided by a change, signed again and finished', async () => {
    const made = await come(product, 'made', 360);
    await made.open('/pemeriksaan');
    await made.press('Lanjutkan: Desa kraton, Pemeriksaan laman');
    await made.see('Tanda tangan diminta setelah semua butir terisi.');
    await made.choose('A1. Laman hidup?', 'Ya');
    const number = 'L2. Berapa persen tautan mati? Isi dengan angka';
    await made.fill(number, '10');
    await made.see('Tersimpan pukul');
    await made.page.waitForFunction(() => !document.body.innerText.includes('Menyimpan…'));
    // What is no number is nowhere, and nothing beside it says that it is kept.
    await made.fill(number, 'x');
    await made.see('Belum disimpan.');
    await made.page.waitForFunction(() => !document.body.innerText.includes('Menyimpan…'));
    const beside = await made.page.evaluate(() => {
      const fault = [...document.querySelectorAll('.field-fault')].find((one) =>
        one.textContent.includes('Belum disimpan.'),
      );
      return fault?.closest('article')?.innerText ?? '';
    });
    expect(beside).not.toContain('Tersimpan');
    await made.fill(number, '10');
    await made.choose('L3. Ada logo?', 'Tidak');
    await made.see('Tunjukkan isian kepada wakil badan publik');
    await made.page.waitForFunction(() => !document.body.innerText.includes('Menyimpan…'));
    expect(await made.obstacles()).toEqual([]);

    await made.press('Tanda tangan penilai');
    await made.press('Simpan tanda tangan');
    await made.see('Goreskan tanda tangan lebih dulu');
    await drawSignature(made.page);
    expect(await made.obstacles()).toEqual([]);
    await made.press('Simpan tanda tangan');
    await made.page.waitForSelector('svg[aria-label="Tanda tangan Made"]');

    await made.press('Tanda tangan wakil badan publik');
    await made.press('Simpan tanda tangan');
    await made.see('Tulis nama lengkapnya.');
    await made.fill('Nama lengkap', 'Dewi Lestari');
    await made.fill('Jabatan', 'Sekretaris Desa');
    await made.press('Tidak bersedia menandatangani');
    await made.press('Catat penolakan');
    await made.see('Tulis alasannya.');
    await made.fill('Alasan tidak bersedia', 'Menunggu kepala desa.');
    await made.press('Catat penolakan');
    await made.see('tidak bersedia menandatangani: Menunggu kepala desa.');

    await made.choose('L3. Ada logo?', 'Ya');
    await made.see('Tidak berlaku lagi: isian atau buktinya berubah sesudah ditandatangani');
    await made.see('Sebelum diselesaikan, kedua pihak menandatangani isian terakhir.');
    expect(await made.obstacles()).toEqual([]);
    await made.page.waitForFunction(() => !document.body.innerText.includes('Menyimpan…'));

    await made.press('Tanda tangan penilai');
    await drawSignature(made.page);
    await made.press('Simpan tanda tangan');
    await made.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    // Without a pen: the whole of it goes by keyboard.
    await made.press('Tanda tangan wakil badan publik');
    await made.press('Ketik nama dan nyatakan setuju');
    await made.press('Saya telah membaca temuan dan catatan di atas dan menyetujuinya.');
    await made.press('Simpan tanda tangan');
    await made.see('menyetujui dengan mengetik namanya');
    await made.press('Selesaikan');
    await made.press('Ya, selesaikan');
    await made.see('Isian tidak dapat diubah lagi.');
    await made.see('Unduh berita acara (PDF)');
    expect(await made.obstacles()).toEqual([]);
  });

  test('its minutes lie beside the other papers of the body', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${assessmentId}/tanda-terima`);
    await dewi.see('Unduh berita acara Pemeriksaan laman (PDF)');
    const type = await dewi.page.evaluate(async () => {
      const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent.includes('Unduh berita'));
      return (await fetch(link?.href ?? '')).headers.get('content-type');
    });
    expect(type).toBe('application/pdf');
  });
});
