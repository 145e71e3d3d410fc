import { createScene, type Scene } from '../../api/test/cast';
import { presentBoth } from '../../api/test/presented';
import { come } from './come';
import { startProduct, type Product } from './product';

/** A day of presentations by hand: planned and drawn by the organiser, scored by a juror on a phone. */
describe('sessions of the jury', () => {
  let scene: Scene;
  let product: Product;

  beforeAll(async () => {
    scene = await createScene();
    await presentBoth(scene);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the organiser makes a session, puts the bodies in and draws their order', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${scene.periodId}/papan?bagian=tahap`);
    await ratna.press('Sesi, undian, dan jam tampil');
    await ratna.see('2 badan publik belum masuk sesi.');
    await ratna.press('Buat sesi');
    await ratna.press('Buat');
    await ratna.see('Isi nama, waktu mulai, dan menit');
    await ratna.fill('Nama sesi', 'Hari pertama');
    await ratna.page.$eval('dialog[open] input[type="datetime-local"]', (field) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '2026-10-12T08:00');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await ratna.fill('Ruang', 'Pendopo');
    await ratna.fill('Tautan rapat daring', 'http://rapat.contoh.go.id');
    await ratna.press('Buat');
    await ratna.see('Tautan video harus alamat lengkap yang diawali https://');
    await ratna.fill('Tautan rapat daring', 'https://rapat.contoh.go.id/1');
    await ratna.press('Buat');
    await ratna.see('12 Oktober 2026 pukul 08.00 WIB');
    await ratna.press('Bagikan ke sesi yang belum diundi');
    await ratna.see('Semua badan publik sudah masuk sesi.');
    await ratna.press('Undi urutan');
    await ratna.fill('Benih undian (boleh kosong)', '2026');
    await ratna.press('Undi urutan');
    await ratna.see('Undian: benih 2026');
    await ratna.see('1. Desa kraton 08.00');
    await ratna.see('2. Desa munder 08.20');
    expect(await ratna.obstacles()).toEqual([]);
  });

  test('a juror sees place, hour and order on a phone, and the others’ scores only after the own card', async () => {
    const sari = await come(product, 'sari', 360);
    await sari.open('/presentasi');
    await sari.see('12 Oktober 2026 pukul 08.20 WIB');
    expect(await sari.obstacles()).toEqual([]);
    await sari.press('Nilai berikutnya: Desa kraton');
    await sari.see('Urutan 1');
    await sari.see('Pendopo');
    await sari.see('Nilai juri lain tampil setelah Anda menandatangani kartu sendiri.');
    await sari.fillAll('Nilai 0–100', ['90', '80']);
    await sari.see('85,00');
    await sari.press('Tanda tangani kartu');
    await sari.press('Ya, tanda tangani');
    await sari.see('Nilai juri lain');
    expect(await sari.obstacles()).toEqual([]);
  });

  test('after the first signature the order stands', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/sesi-presentasi`);
    await ratna.see('Undian: benih 2026');
    expect(await ratna.text()).not.toContain('Undi ulang');
    expect(await ratna.obstacles()).toEqual([]);
  });

  test('a juror who left is not waited for, and who is left unheard is undetermined, not zero', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/sesi-presentasi`);
    await ratna.press('Kehadiran');
    await ratna.page.waitForSelector('dialog[open] select');
    await ratna.page.select('dialog[open] select', 'left');
    await ratna.press('Catat');
    await ratna.see('Tulis alasannya, dan jam tiba atau perginya');
    await ratna.page.select(
      'dialog[open] .field:nth-of-type(3) select',
      await ratna.page.$eval('dialog[open] .field:nth-of-type(3) option:nth-child(2)', (one) => one.value),
    );
    await ratna.fill('Alasan', 'Dipanggil pimpinan.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Catat');
    await ratna.see('Belum dapat ditentukan, bukan nol: Desa munder.');
    expect(await ratna.obstacles()).toEqual([]);
  });

  test('who came for a body is noted, and its jurors read it', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/sesi-presentasi`);
    await ratna.see('belum dicatat');
    await ratna.page.$eval('[aria-label="Catat yang hadir dari Desa kraton"]', (one) => (one as HTMLElement).click());
    await ratna.page.waitForSelector('dialog[open] select');
    await ratna.page.select('dialog[open] select', 'yes');
    await ratna.fill('Utusan yang hadir', 'Suwarno, Sekretaris desa');
    await ratna.press('Simpan');
    await ratna.see('pimpinan hadir; 1 utusan');
    const sari = await come(product, 'sari', 360);
    await sari.open('/presentasi');
    await sari.press('Desa kraton');
    await sari.see('Utusan: Suwarno (Sekretaris desa)');
  });

  test('the board on the wall follows the organiser, and waits while it is held', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${scene.periodId}/sesi-presentasi`);
    await ratna.press('Papan di ruang');
    await ratna.page.waitForSelector('.board-controls select');
    const kraton = await ratna.page.$eval('.board-controls option:nth-child(2)', (one) => one.value);
    await ratna.page.select('.board-controls select', kraton);
    await ratna.press('Perlihatkan nilai yang sudah lengkap');
    await ratna.press('Tahan papan');
    await ratna.see('Papan ditahan sejak');
    const wall = await come(product, 'komang', 360);
    const [session] = await scene.dataSource.query('select id from presentation_sessions');
    await wall.open(`/sesi-presentasi/${session.id}/papan`);
    await wall.see('Ditahan sejak');
    await wall.see('Sari: sudah');
    await wall.see('85,00');
    expect(await wall.obstacles()).toEqual([]);
    await ratna.page.select('.board-controls select', '');
    await ratna.press('Lanjutkan papan');
    await wall.see('Belum ada yang tampil');
  });

  test('a body sees its hour at home and brings its slides', async () => {
    const tono = await come(product, 'tono', 360);
    await tono.open('/');
    await tono.see('Urutan 2');
    await tono.fill('Tautan bahan', 'https://munder.contoh.go.id/paparan');
    await tono.press('Tambah tautan');
    await tono.see('Paparan, dari Tono');
    expect(await tono.obstacles()).toEqual([]);
  });
});
