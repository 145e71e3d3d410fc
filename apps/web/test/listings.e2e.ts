import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { startProduct, type Product } from './product';

let scene: Scene;
let product: Product;
beforeAll(async () => {
  scene = await createScene();
  product = await startProduct(scene.databaseUrl, scene.dataDir);
});
afterAll(async () => {
  await product.close();
  await scene.close();
});

test('an officer keeps the list on a phone: enters, finds, changes, withdraws; an exemption is told apart', async () => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.open('/daftar-informasi');
  await dewi.see('Belum ada informasi.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Tambah informasi');
  await dewi.fill('Judul informasi', 'APB Desa 2026');
  await dewi.fill('Ringkasan isi', 'Anggaran pendapatan dan belanja desa.');
  await dewi.fill('Unit yang menguasai informasi', 'Kaur Keuangan');
  await dewi.fill('Tautan', 'https://kraton.example/apbdes');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Riwayat');
  await dewi.see('Dicatat oleh Dewi');
  expect(await dewi.obstacles()).toEqual([]);

  await dewi.press('Ubah');
  await dewi.fill('Judul informasi', 'APB Desa Kraton 2026');
  await dewi.press('Simpan');
  await dewi.see('Diubah oleh Dewi');
  await dewi.press('Tarik dari daftar');
  await dewi.fill('Alasan', 'Tercatat dua kali.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Tarik dari daftar');
  await dewi.see('Informasi ini sudah ditarik dari daftar.');
  await dewi.press('Isi pada revisi 1');
  await dewi.see('APB Desa 2026');

  await dewi.open('/daftar-informasi/baru');
  await dewi.see('Klasifikasi');
  await dewi.page.select('select[name=class]', 'exempt');
  await dewi.see('Umum hanya membaca judul, dasar hukum, dan masanya.');
  await dewi.fill('Judul informasi', 'Data penerima bantuan per nama');
  await dewi.fill('Unit yang menguasai informasi', 'Kasi Kesejahteraan');
  await dewi.fill('Dasar hukum pengecualian', 'UU 14/2008 Pasal 17 huruf h');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Belum diuji konsekuensi');
  await dewi.open('/daftar-informasi');
  await dewi.see('1 dari 1 informasi');
  await dewi.fill('Cari judul, ringkasan, atau unit', 'tidak ada');
  await dewi.see('Tidak ada informasi yang cocok.');
  const overflow = await dewi.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the lead PPID sees all bodies at the desk and enters for one of them', async () => {
  const budi = await come(product, 'budi');
  await budi.press('Daftar informasi');
  await budi.see('Data penerima bantuan per nama');
  await budi.see('Semua badan publik');
  expect(await budi.obstacles()).toEqual([]);
  await budi.press('Tambah informasi');
  await budi.see('Pilih badan publik');
  await budi.fill('Judul informasi', 'RPJM Desa');
  await budi.fill('Unit yang menguasai informasi', 'Sekretaris Desa');
  await budi.press('Simpan');
  await budi.see('Pilih badan publik pemilik daftar ini');
  expect(await budi.obstacles()).toEqual([]);
});
