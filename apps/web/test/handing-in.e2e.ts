/// <reference lib="dom" />
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { come } from './come';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** Where a person wants to look at what is checked here. */
const screens = process.env['TERBUKA_SCREENS'];

/** The first bytes of what a link leads to, with the cookies of who looks. */
const headOf = async ({ page }: Person, name: string): Promise<string> => {
  const link = await page.waitForSelector(`::-p-aria([name="${name}"][role="link"])`, { timeout: 60_000 });
  const href = await link?.evaluate((one) => (one as HTMLAnchorElement).href);
  return page.evaluate(async (at) => (await (await fetch(at ?? '')).text()).slice(0, 5), href);
};

/** Officer, superior and verifier on the built product: ready to sign, signed, one item returned, mended, signed again. */
describe('handing in, by hand', () => {
  let scene: Scene;
  let product: Product;
  let id: string;
  let evidenceId: string;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    id = scene.assessments['kraton'] ?? '';
    const dewi = await scene.as('dewi');
    await dewi.post(`/assessments/${id}/registration`);
    for (const [item, value] of Object.entries({ A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '80' } }))
      await dewi.put(`/assessments/${id}/answers/${item}`, { value, revision: 0 });
    const statement = { itemCode: 'A4', kind: 'statement', url: 'https://kraton.desa.id/pernyataan' };
    evidenceId = (await dewi.post(`/assessments/${id}/evidence`, statement)).body.id;
  }, 300_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the officer finds what is missing on a phone, and tells the superior that it is ready', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${id}/kirim`);
    await dewi.see('Belum lengkap (2)');
    await dewi.fill('Cari kode atau kata', 'A4');
    await dewi.see('Belum lengkap (1)');
    await dewi.press('Kirim ke atasan untuk ditandatangani');
    await dewi.see('Sudah dikirim ke atasan');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.open('/');
    await dewi.see('Menunggu tanda tangan Pak Camat sejak');
    expect(await dewi.obstacles()).toEqual([]);
  }, 180_000);

  test('the superior, told of an answer and a note beside evidence that changed meanwhile, signs as an acting official; the receipt has a PDF and a public check', async () => {
    const camat = await come(product, 'camat', 360);
    await camat.open('/');
    await camat.see('Dewi meminta tanda tangan Anda sejak');
    await camat.open(`/penilaian/${id}/kirim`);
    await camat.page.select('select', 'Plt.');
    await camat.fill('Jabatan penanda tangan (bila perlu)', 'Camat Kraton');
    await camat.press('Tanda tangani dan kirim');
    await camat.see('Centang persetujuan ini lebih dahulu');
    await camat.page.waitForSelector('.sign input[type=checkbox]:focus[aria-invalid=true]');
    await camat.press('Saya menyetujui pernyataan di atas');
    const dewi = await scene.as('dewi');
    await dewi.put(`/assessments/${id}/answers/A3`, { value: { number: '81' }, revision: 1 });
    await dewi.put(`/evidence/${evidenceId}`, { page: null, note: 'Lihat paragraf kedua.' });
    await camat.press('Tanda tangani dan kirim');
    await camat.press('Ya, kirim sekarang');
    await camat.see('isian berubah sejak halaman ini dibuka');
    const links = await camat.page.$$eval('.sign [role=alert] a', (all) => all.map(({ textContent }) => textContent));
    expect(links).toEqual(['Buka butir A3', 'Buka butir A4']);
    await camat.page.waitForSelector('.sign input[type=checkbox]:not(:checked)');
    expect(await camat.obstacles()).toEqual([]);
    // The same page, read anew, takes the signature.
    await camat.press('Saya menyetujui pernyataan di atas');
    await camat.press('Tanda tangani dan kirim');
    await camat.press('Ya, kirim sekarang');
    await camat.see('Pak Camat, Plt. Camat Kraton');
    expect(await headOf(camat, 'Unduh PDF')).toBe('%PDF-');
    expect(await camat.obstacles()).toEqual([]);
    const visitor = personAt(await product.visitor(360), product.origin);
    await visitor.open('/tanda-terima/TT-uji-2026-kraton');
    await visitor.see('Tanda terima ini asli.');
    expect(await visitor.obstacles()).toEqual([]);
  }, 180_000);

  test('the verifier returns one item with its reason', async () => {
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await come(product, 'made', 1280);
    await made.open(`/verifikasi/${id}`);
    await made.press('Kembalikan butir');
    await made.fill('Alasan umum', 'Satu butir perlu diperbaiki.');
    await made.press('Keluarkan A1');
    await made.page.select('.item-reasons select', 'A2');
    await made.fill('Alasan untuk A2', 'Data tahun lalu.');
    expect(await made.obstacles()).toEqual([]);
    await made.press('Ya, kembalikan');
    await made.see('Dikembalikan untuk diperbaiki');
  }, 180_000);

  test('that item, and it alone, is mended on a phone, and what changed is seen', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${id}/isian`);
    await dewi.see('1 butir dikembalikan untuk diperbaiki');
    await dewi.see('Butir ini terkunci');
    await dewi.see('Dikembalikan untuk diperbaiki: Data tahun lalu.');
    await dewi.press('Perbaiki A2');
    await dewi.choose('Seberapa mutakhir?', 'Cukup');
    await dewi.see('Tersimpan di server');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.open(`/penilaian/${id}/perbaikan`);
    await dewi.see('Berubah');
    expect(await dewi.obstacles()).toEqual([]);
  }, 180_000);

  test('signed again it gets a receipt of its own', async () => {
    const camat = await come(product, 'camat', 360);
    await camat.open(`/penilaian/${id}/kirim`);
    await camat.see('Semua butir yang dikembalikan sudah lengkap.');
    await camat.press('Saya menyetujui pernyataan di atas');
    await camat.press('Tanda tangani dan kirim');
    await camat.press('Ya, kirim sekarang');
    await camat.see('TT-uji-2026-kraton-2');
  }, 180_000);

  test('the organiser extends the deadline of one village with a reason, which its clerk reads', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/papan?bagian=jadwal`);
    await ratna.see('Belum ada perpanjangan.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Perpanjang batas waktu');
    await ratna.press('Badan publik tertentu');
    await ratna.fill('Cari badan publik', 'munder');
    await ratna.press('Desa munder');
    await ratna.see('Terpilih: Desa munder');
    const setEnd = (local: string): Promise<void> =>
      ratna.page.$eval(
        'dialog[open] input[type=datetime-local]',
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        local,
      );
    await setEnd('2099-12-31T16:00');
    await ratna.fill('Alasan', 'Banjir di kantor desa.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Perpanjang dan beri tahu');
    await ratna.see('Desa munder sampai 31 Desember 2099 pukul 16.00 WIB');
    // The next one begins anew: nothing of the last is chosen already.
    await ratna.press('Perpanjang batas waktu');
    await ratna.see('Untuk siapa');
    const kept = await ratna.page.$$eval('dialog[open] input, dialog[open] textarea', (all) =>
      (all as HTMLInputElement[]).filter(({ type }) => type !== 'datetime-local').map((one) => (one.type === 'radio' ? one.checked : one.value)),
    ); // prettier-ignore
    expect(kept).toEqual([true, false, '']);
    // More time for all is told where the end of filling stands.
    await setEnd('2100-01-02T16:00');
    await ratna.fill('Alasan', 'Banjir di seluruh kabupaten.');
    await ratna.press('Perpanjang dan beri tahu');
    await ratna.see('Batas pengisian 2 Januari 2100 pukul 16.00 WIB');
    await ratna.see('Diperpanjang untuk semua; menurut jadwal');
    await ratna.see('Diperpanjang untuk semua sampai 2 Januari 2100 pukul 16.00 WIB');
    await ratna.open(`/periode/${scene.periodId}/jawaban-terlambat`);
    await ratna.see('Tidak ada jawaban terlambat');
    expect(await ratna.obstacles()).toEqual([]);
    const tono = await come(product, 'tono', 360);
    await tono.open('/pemberitahuan');
    await tono.see('Banjir di seluruh kabupaten.');
    expect(await tono.obstacles()).toEqual([]);
    for (const path of ['/', `/penilaian/${scene.assessments['munder']}/isian`]) {
      await tono.open(path);
      await tono.see('Diperpanjang, semula');
      expect(await tono.obstacles()).toEqual([]);
    }
  }, 180_000);

  test('where the period takes a letter, the clerk hands in with the scan of what the superior signed by hand', async () => {
    const rules = { confirm: 'either', graceSeconds: 120, unsubmitted: 'zero', reason: 'Atasan tanpa akun.' };
    await (await scene.as('ratna')).put(`/periods/${scene.periodId}/submission-rules`, rules);
    const munder = scene.assessments['munder'] ?? '';
    const tonos = await scene.as('tono');
    await tonos.post(`/assessments/${munder}/registration`);
    await tonos.put(`/assessments/${munder}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
    const scan = join(scene.dataDir, 'surat.pdf');
    await writeFile(scan, paperPdf());

    const tono = await come(product, 'tono', 360);
    await tono.open(`/penilaian/${munder}/kirim`);
    await tono.press('Buka surat untuk dicetak');
    await tono.see('SURAT PERNYATAAN');
    expect(await tono.obstacles()).toEqual([]);
    await tono.press('Periksa dan kirim');
    const upload = async (): Promise<void> => {
      await tono.fill('Nama penanda tangan', 'Sugeng');
      await tono.fill('Jabatan, dengan Plt./Plh./Pj. bila pelaksana', 'Plt. Kepala Desa Munder');
      await ((await tono.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(scan);
      await tono.press('Unggah surat');
    };
    await upload();
    await tono.page.waitForFunction(() => document.querySelector('.sign .note.good') !== null);
    await tonos.put(`/assessments/${munder}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 });
    await tono.press('Kirim dengan surat ini');
    await tono.press('Ya, kirim sekarang');
    await tono.see('Belum dikirim: isian, bukti, atau suratnya berubah sejak halaman ini dibuka.');
    await tono.see('Surat surat.pdf tidak berlaku lagi');
    await tono.page.waitForSelector(`.sign [role=alert] a[href$="butir=A1"]`);
    expect(await tono.obstacles()).toEqual([]);
    if (screens) await tono.page.screenshot({ path: `${screens}/surat-berubah-360.png`, fullPage: true });
    // A letter printed before one more change is not taken by a second press either.
    await tonos.put(`/assessments/${munder}/answers/A1`, { value: { choice: 'YA' }, revision: 2 });
    await upload();
    await tono.see('Surat belum diunggah: isian berubah sejak halaman ini dibuka');
    expect(await tono.page.$eval('input[type=file]', (field) => (field as HTMLInputElement).value)).toBe('');
    expect(await tono.obstacles()).toEqual([]);
    if (screens) await tono.page.screenshot({ path: `${screens}/surat-tercetak-360.png`, fullPage: true });
    await upload();
    await tono.see('Surat terunggah: surat.pdf, ditandatangani Sugeng, Plt. Kepala Desa Munder.');
    expect(await tono.obstacles()).toEqual([]);
    await tono.press('Kirim dengan surat ini');
    await tono.press('Ya, kirim sekarang');
    await tono.see('Sugeng, Plt. Kepala Desa Munder (surat bertanda tangan)');
    await tono.see('TT-uji-2026-munder');
    expect(await headOf(tono, 'Lihat surat bertanda tangan, membuka tab baru')).toBe('%PDF-');
    expect(await tono.obstacles()).toEqual([]);
  }, 180_000);

  test('where only a letter confirms, the superior is told so from the start and meets no account to sign with', async () => {
    const rules = { confirm: 'letter', graceSeconds: 120, unsubmitted: 'zero', reason: 'Sesuai edaran.' };
    const periodId = await scene.openPeriod('uji-surat-saja');
    await (await scene.as('ratna')).put(`/periods/${periodId}/submission-rules`, rules);
    const kraton = await scene.assessmentIn(periodId, 'kraton');
    const dewi = await scene.as('dewi');
    await dewi.post(`/assessments/${kraton}/registration`);
    await dewi.put(`/assessments/${kraton}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
    const camat = await come(product, 'camat', 360);
    await camat.open('/');
    await camat.see('Periode ini disahkan dengan surat bertanda tangan.');
    await camat.open(`/penilaian/${kraton}/kirim`);
    await camat.see('Belum ada surat yang terunggah.');
    expect(await camat.page.$('input[type=checkbox]')).toBeNull();
    expect(await camat.obstacles()).toEqual([]);
  }, 180_000);

  test('the office finds the receipt and returns an item from the board; the verifier sees the letter and comes back to the desk', async () => {
    const munder = scene.assessments['munder'] ?? '';
    const made = await come(product, 'made', 1280);
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    await made.open(`/verifikasi/${munder}`);
    expect(await headOf(made, 'Lihat surat bertanda tangan, membuka tab baru')).toBe('%PDF-');
    expect(await made.obstacles()).toEqual([]);
    await made.press('Lihat perbaikan');
    await made.press('Kembali ke meja verifikasi');
    await made.see('Desa munder');
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/papan?bagian=badan`);
    for (const name of ['Tanda terima Desa munder', 'Pengembalian butir Desa munder'])
      await ratna.page.waitForSelector(`::-p-aria([name="${name}"][role="link"])`, { timeout: 30_000 });
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.open(`/penilaian/${munder}/tanda-terima`);
    await ratna.see('TT-uji-2026-munder');
    await ratna.open(`/penilaian/${munder}/perbaikan`);
    await ratna.press('Kembalikan butir');
    await ratna.press('Ya, kembalikan');
    await ratna.see('Isi alasan umum: mengapa dikembalikan. Pilih paling sedikit satu butir');
    await ratna.fill('Alasan umum', 'Surat tidak terbaca.');
    await ratna.page.select('.item-reasons select', 'A1');
    await ratna.press('Ya, kembalikan');
    await ratna.see('Sedang diperbaiki sampai');
    await ratna.see('Surat tidak terbaca.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.open(`/periode/${scene.periodId}/papan?bagian=badan`);
    await ratna.see('Desa munder');
    const tono = await come(product, 'tono', 360);
    await tono.open(`/penilaian/${munder}/kirim`);
    await tono.see('Unggah surat');
  }, 180_000);
});
