import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { personAt } from './person';
import { startProduct, type Product } from './product';

let scene: Scene;
let product: Product;
beforeAll(async () => {
  scene = await createScene();
  product = await startProduct(scene.databaseUrl, scene.dataDir, { TERBUKA_DEMO: '1' });
});
afterAll(async () => {
  await product.close();
  await scene.close();
});

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

test('anybody asks the clinic on a phone, is answered, books a time, rates; the answer is published without a name', async () => {
  const wulan = personAt(await product.visitor(360), product.origin);
  await wulan.open('/');
  await wulan.press('Tanya klinik konsultasi');
  await wulan.see('PPID yang dituju');
  expect(await wulan.obstacles()).toEqual([]);
  await wulan.fill('Pertanyaan', 'Kapan daftar informasi diperbarui?');
  await wulan.fill('Nama Anda', 'Wulan');
  await wulan.fill('Surel Anda', 'wulan@warga.example');
  await wulan.press('Kirim pertanyaan');
  await wulan.see('Periksa surel Anda');
  const [letter] = await scene.dataSource.query<{ secret: string }[]>(
    `select secret from mails where to_address = 'wulan@warga.example'`,
  );
  await wulan.open((letter?.secret ?? '').replace(/^https?:\/\/[^/]+/, ''));
  await wulan.press('Konfirmasi pertanyaan saya');
  await wulan.see('Pertanyaan tercatat dengan nomor KL/0001/');
  await wulan.press('Lihat percakapan, pesan tatap muka');
  await wulan.see('Menunggu jawaban');

  const budi = await come(product, 'budi');
  await budi.press('Klinik');
  await budi.see('Kapan daftar informasi diperbarui?');
  expect(await budi.obstacles()).toEqual([]);
  await budi.press('Waktu tatap muka');
  await budi.see('Belum ada waktu yang dibuka.');
  await budi.page.$eval('input[name=date]', (input, day) => void ((input as HTMLInputElement).value = day), tomorrow());
  await budi.fill('Tempat atau alamat rapat video', 'Ruang layanan');
  await budi.press('Buka waktu');
  await budi.see('Ruang layanan');
  expect(await budi.obstacles()).toEqual([]);
  await budi.press('Antrean klinik');
  await budi.press('KL/0001/');
  await budi.press('Catatan antarpetugas');
  await budi.fill('Catatan', 'Tanya bagian hukum.');
  await budi.press('Simpan');
  await budi.see('Tanya bagian hukum.');
  await budi.press('Jawab');
  await budi.fill('Jawaban', 'Minimal enam bulan sekali.');
  expect(await budi.obstacles()).toEqual([]);
  await budi.press('Simpan');
  await budi.see('Minimal enam bulan sekali.');

  await wulan.reload();
  await wulan.see('Minimal enam bulan sekali.');
  expect(await wulan.text()).not.toContain('bagian hukum');
  expect(await wulan.text()).not.toContain('Budi');
  await wulan.press('Pesan waktu tatap muka');
  await wulan.see('Waktu yang masih bebas');
  expect(await wulan.obstacles()).toEqual([]);
  await wulan.press('Simpan');
  await wulan.see('Tempat: Ruang layanan');
  await wulan.press('Beri penilaian');
  await wulan.press('Simpan');
  await wulan.see('Dinilai 5 dari 5');
  expect(await wulan.obstacles()).toEqual([]);

  await budi.reload();
  await budi.see('Penilaian 5 dari 5');
  await budi.press('Terbitkan sebagai tanya jawab');
  await budi.fill('Pertanyaan untuk umum', 'Seberapa sering DIP diperbarui?');
  await budi.press('Simpan');
  await budi.see('Diterbitkan sebagai tanya jawab');
  await wulan.open('/tanya-jawab');
  await wulan.press('Seberapa sering DIP diperbarui?');
  await wulan.see('Minimal enam bulan sekali.');
  expect(await wulan.text()).not.toContain('Wulan');
  expect(await wulan.obstacles()).toEqual([]);
});

test('an officer asks the lead PPID on a phone and records a call at the own desk', async () => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.open('/klinik');
  await dewi.press('Tanya PPID Utama');
  await dewi.fill('Pertanyaan', 'Apakah DIP desa perlu keputusan kepala desa?');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Tulis lanjutan');
  await dewi.open('/klinik/kunjungan');
  await dewi.see('Cara bertanya');
  await dewi.page.select('select[name=channel]', 'phone');
  await dewi.fill('Nama penanya', 'Pak Darmo');
  await dewi.fill('Pertanyaan', 'Jam buka?');
  await dewi.fill('Jawaban yang diberikan (boleh kosong)', 'Pukul 08.00.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Telepon');
  await dewi.see('Pukul 08.00.');
  const overflow = await dewi.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
