import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { personAt } from './person';
import { startProduct, type Product } from './product';
import { samePapers } from './same-papers';

/**
 * One period by hand, in a real browser on the built product: a village fills and its head signs, a verifier judges by
 * keyboard, a juror scores, the plenary determines, the organiser publishes, the public reads and recomputes.
 */
describe('the whole job, by hand', () => {
  let scene: Scene;
  let product: Product;
  const path = (suffix: string): string => `/periode/${scene.periodId}/${suffix}`;

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('a village fills its questionnaire on a phone, each answer saved by itself', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.press('Mulai mengisi');
    await dewi.see('Ada situs web?');
    await dewi.choose('Ada situs web?', 'Ya');
    await dewi.pressIn('Ada situs web?', 'Tambah tautan');
    await dewi.fill('Alamat tautan', 'https://desa-kraton.example/ppid');
    await dewi.press('Simpan bukti');
    await dewi.see('Bukti tersimpan di server');
    await dewi.choose('Seberapa mutakhir?', 'Cukup');
    await dewi.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '150');
    await dewi.see('Belum disimpan: 1 isian belum benar');
    await dewi.see('Terjawab 2 dari 4');
    await dewi.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '85,5');
    await dewi.choose('Ada daftar informasi?', 'Tidak');
    await dewi.see('Terjawab 4 dari 4');
    await dewi.see('Tersimpan di server');
    // 40 + 30 × ½ + 20 × 0,855 + 0
    await dewi.see('72,10');
    expect(await dewi.obstacles()).toEqual([]);

    await dewi.reload();
    await dewi.see('Terjawab 4 dari 4');
    await dewi.see('72,10');
  });

  test('its head reads what is missing, signs and gets a receipt', async () => {
    const camat = await come(product, 'camat', 360);
    await camat.open(`/penilaian/${scene.assessments['kraton']}/kirim`);
    await camat.press('Saya menyetujui pernyataan di atas');
    await camat.press('Tanda tangani dan kirim');
    await camat.press('Ya, kirim sekarang');
    await camat.see('Tanda terima');
    expect(await camat.text()).toMatch(/[0-9a-f]{64}/);
    expect(await camat.obstacles()).toEqual([]);
  });

  test('the organiser shares out the work and closes the form with a reason', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(path('papan'));
    await ratna.press('Bagi otomatis');
    await ratna.press('Bagi sekarang');
    await ratna.see('ditugaskan');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Jadwal dan pengumuman');
    await ratna.press('Tutup pengisian sekarang');
    await ratna.fill('Alasan', 'Semua badan publik yang ikut sudah mengirim.');
    await ratna.press('Tutup sekarang');
    await ratna.see('Pengisian ditutup.');
  });

  test('the verifier judges without a mouse', async () => {
    const made = await come(product, 'made');
    await made.open('/verifikasi');
    await made.press('Lanjutkan: Desa kraton');
    await made.see('A1. Ada situs web?');
    expect(await made.obstacles()).toEqual([]);
    const say = async (decision: string, before: string): Promise<void> => {
      await made.see(before);
      await made.page.keyboard.press(decision as '1');
      await made.page.keyboard.down('Control');
      await made.page.keyboard.press('Enter');
      await made.page.keyboard.up('Control');
    };
    await say('1', 'A1. Ada situs web?');
    await say('1', 'A2. Seberapa mutakhir?');
    await say('1', 'A3. Berapa permohonan dijawab?');
    await say('1', 'A4. Ada daftar informasi?');
    await made.press('Selesaikan verifikasi');
    await made.press('Ya, selesaikan');
    await made.see('Verifikasi selesai');
  });

  test('the jury stage opens, a juror scores and signs, the head’s attendance is noted', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`${path('papan')}?bagian=tahap`);
    await ratna.press('Tahap dan presentasi');
    await ratna.press('Buka tahap Presentasi');
    await ratna.press('Buka tahap');
    await ratna.see('1 lolos');

    const sari = await come(product, 'sari', 360);
    await sari.open('/presentasi');
    await sari.press('Nilai berikutnya: Desa kraton');
    await sari.see('Kriteria K1');
    await sari.fillAll('Nilai 0–100', ['90', '87,5']);
    await sari.see('88,75');
    expect(await sari.obstacles()).toEqual([]);
    await sari.press('Tanda tangani kartu');
    await sari.press('Ya, tanda tangani');
    await sari.see('Kartu ditandatangani');

    await ratna.open(`${path('papan')}?bagian=tahap`);
    await ratna.press('Tahap dan presentasi');
    const attendance = await ratna.page.waitForSelector('select[aria-label$="Desa kraton"]', { visible: true });
    await attendance?.select('yes');
    await ratna.see('Kehadiran Desa kraton dicatat.');
  });

  test('the plenary determines and the organiser publishes', async () => {
    const komang = await come(product, 'komang');
    await komang.open(path('pleno'));
    await komang.see('75,43');
    expect(await komang.obstacles()).toEqual([]);
    await komang.press('Lihat pratinjau keputusan (PDF)');
    await komang.see('Laporan siap diunduh: Pratinjau Keputusan penetapan');
    await komang.press('Tetapkan hasil');
    await komang.fill('Nomor keputusan', '188.45/1/2026');
    await komang.press('Tetapkan');
    await komang.see('Hasil sudah ditetapkan dan dibekukan.');

    const ratna = await come(product, 'ratna');
    await ratna.open(`${path('papan')}`);
    await ratna.press('Jadwal dan pengumuman');
    await ratna.press('Umumkan hasil');
    await ratna.press('Umumkan');
    await ratna.see('Hasil sudah diumumkan.');
  });

  test('anybody reads the ranking, opens a number and recomputes it in the browser', async () => {
    const citizen = personAt(await product.visitor(360), product.origin);
    await citizen.open('/publik');
    await citizen.press('Lihat hasil');
    await citizen.see('75,43');
    await citizen.see('Cukup Informatif');
    await citizen.see('Kuesioner usulan, bukan SAQ resmi.');
    expect(await citizen.obstacles()).toEqual([]);
    await citizen.press('Data terbuka');
    await citizen.see('Cara memeriksa');
    await citizen.press('Hitung ulang di peramban ini');
    await citizen.see('sama semua dengan yang diumumkan');
    expect(await citizen.obstacles()).toEqual([]);
    await citizen.press('Peringkat');
    await citizen.see('Jumlah badan publik per kualifikasi');
    await citizen.press('Desa kraton');
    await citizen.see('Lembar nilai');
    await citizen.press('Hitung ulang di peramban ini');
    await citizen.see('sama dengan yang diumumkan');
    await citizen.see('SHA-256 lembar nilai');
    expect(await citizen.obstacles()).toEqual([]);
  });

  test('the papers are made in the background and say what the screen says', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open('/laporan');
    await ratna.press('Excel');
    await ratna.press('Buat laporan');
    await ratna.see('Laporan masuk antrean.');
    await ratna.press('PDF');
    await ratna.press('Buat laporan');
    await ratna.page.waitForFunction(() => document.querySelectorAll('a[href$="/file"]').length === 2, {
      timeout: 60_000,
    });
    expect(await ratna.obstacles()).toEqual([]);
    expect(await samePapers(scene, product.origin, 'uji-2026')).toEqual([]);
  }, 180_000);

  test('what was published can be withdrawn, and anybody reads why', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`${path('papan')}?bagian=jadwal`);
    await ratna.press('Tarik hasil');
    await ratna.see('Tarik hasil dari umum?');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.fill('Alasan', 'Nama dua desa tertukar.');
    await ratna.press('Tarik hasil');
    await ratna.see('Ditarik');
    await ratna.press('Jadwalkan pengumuman');
    expect(await ratna.obstacles()).toEqual([]);
    const citizen = personAt(await product.visitor(360), product.origin);
    await citizen.open('/publik');
    await citizen.see('Nama dua desa tertukar.');
    expect(await citizen.text()).not.toContain('75,43');
    expect(await citizen.obstacles()).toEqual([]);
  });
});
