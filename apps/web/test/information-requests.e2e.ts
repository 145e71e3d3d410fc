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

test('a request comes to the desk on a phone, is completed, answered, objected to and decided by the superior', async () => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.press('Permohonan');
  await dewi.see('Belum ada permohonan.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Catat permohonan');
  await dewi.fill('Nama lengkap', 'Wulan');
  await dewi.fill('Alamat surel', 'wulan@warga.example');
  await dewi.fill('Informasi yang diminta', 'Salinan anggaran desa');
  await dewi.fill('Tujuan penggunaan', 'Musyawarah dusun');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Catat dan beri nomor');
  await dewi.see('Permohonan tercatat');
  const link = await dewi.page.$eval('.request-link', (one) => one.textContent ?? '');
  expect(link).toContain('/permohonan-saya#');
  await dewi.press('Buka permohonan');
  await dewi.see('10 hari kerja lagi');
  await dewi.press('Mengapa tanggal ini');
  await dewi.see('Hari kerja ke-10');

  await dewi.press('Jawab');
  await dewi.fill('Jawaban untuk pemohon', 'Salinan terlampir.');
  await dewi.press('Simpan');
  await dewi.see('Identitas pemohon belum dicatat');
  await dewi.press('Batal');
  await dewi.press('Minta kelengkapan');
  await dewi.fill('Yang perlu dilengkapi pemohon', 'Salinan KTP.');
  await dewi.press('Simpan');
  await dewi.see('Waktu berhenti dihitung');
  await dewi.press('Lanjutkan');
  await dewi.fill('Kelengkapan yang diterima', 'KTP diterima.');
  await dewi.fill('Nomor identitas', '3508000000000001');
  await dewi.press('Simpan');
  await dewi.see('Dilengkapi; waktu berjalan lagi');

  await dewi.press('Jawab');
  await dewi.page.select('dialog[open] select[name=outcome]', 'refused');
  await dewi.fill('Jawaban untuk pemohon', 'Belum dapat dibuka.');
  await dewi.fill('Dasar pengecualian', 'Pasal 17');
  await dewi.fill('Hasil uji konsekuensi', 'Mengungkap data pribadi.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Dijawab: Ditolak');
  await dewi.press('Catat keberatan');
  await dewi.press('Permohonan ditolak');
  await dewi.fill('Uraian keberatan', 'Pernah diumumkan.');
  await dewi.press('Simpan');
  await dewi.see('Ditanggapi paling lambat');
  expect(await dewi.obstacles()).toEqual([]);

  const camat = await come(product, 'camat', 360);
  await camat.press('Permohonan');
  await camat.press('001/kraton');
  await camat.press('Catat putusan atasan');
  await camat.fill('Putusan atasan', 'Informasi dibuka.');
  await camat.fill('Nama atasan PPID', 'Pak Camat');
  await camat.fill('Jabatan', 'Camat Kraton');
  await camat.press('Simpan');
  await camat.see('Informasi dibuka.');

  const wulan = personAt(await product.visitor(360), product.origin);
  await wulan.open(link.replace(/^https?:\/\/[^/]+/, ''));
  await wulan.see('Keberatan diputus');
  await wulan.see('Belum dapat dibuka.');
  const shown = await wulan.page.evaluate(() => document.body.innerText);
  expect(shown).not.toContain('Dewi');
  expect(shown).not.toContain('KTP diterima.');
  expect(await wulan.obstacles()).toEqual([]);
  await wulan.open(`/permohonan-saya#${'x'.repeat(43)}`);
  await wulan.reload();
  await wulan.see('Tautan ini tidak dikenal');
  const overflow = await camat.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the lead PPID hands a request to another desk, and the rules are changed with a reason', async () => {
  const budi = await come(product, 'budi');
  await budi.open('/permohonan/baru');
  await budi.fill('Cari badan publik', 'munder');
  await budi.page.waitForFunction(() => document.body.innerText.includes('Desa munder'));
  await budi.fill('Nama lengkap', 'Slamet');
  await budi.fill('Alamat', 'Dusun Krajan');
  await budi.fill('Informasi yang diminta', 'Peta irigasi');
  await budi.fill('Tujuan penggunaan', 'Kelompok tani');
  await budi.page.select('select[name=delivery]', 'pickup');
  await budi.press('Catat dan beri nomor');
  await budi.press('Buka permohonan');
  await budi.press('Teruskan');
  await budi.page.waitForFunction(() => document.querySelectorAll('dialog[open] select option').length > 1);
  await budi.page.select('dialog[open] select', scene.bodies['munder'] ?? '');
  await budi.fill('Alasan meneruskan', 'Desa yang menguasai petanya.');
  await budi.press('Simpan');
  await budi.see('Diteruskan kepada Desa munder');

  await budi.open('/permohonan/aturan');
  await budi.fill('Waktu menjawab', '7');
  await budi.fill('Alasan atau dasar perubahan', 'Peraturan bupati.');
  await budi.press('Simpan aturan');
  await budi.see('Versi 1');
  expect(await budi.obstacles()).toEqual([]);
});

test('anybody asks online, proves the address with one click, and the desk finds the request', async () => {
  const wulan = personAt(await product.visitor(360), product.origin);
  await wulan.open('/');
  await wulan.press('Ajukan permohonan informasi');
  await wulan.see('Kabupaten contoh');
  await wulan.page.select('form select:not([name])', 'contoh');
  await wulan.fill('Cari badan publik', 'kraton');
  await wulan.page.waitForFunction(() => document.body.innerText.includes('Desa kraton'));
  const [, desk] = await wulan.page.$$('form select:not([name])');
  await desk?.select(scene.bodies['kraton'] ?? '');
  await wulan.fill('Nama lengkap', 'Wulan Sari');
  await wulan.fill('Alamat surel', 'daring@warga.example');
  await wulan.fill('Informasi yang diminta', 'Daftar aset desa');
  await wulan.fill('Tujuan penggunaan', 'Ingin tahu');
  expect(await wulan.obstacles()).toEqual([]);
  await wulan.press('Kirim permohonan');
  await wulan.see('Periksa surel Anda');
  const [letter] = await scene.dataSource.query<{ secret: string }[]>(
    `select secret from mails where to_address = 'daring@warga.example'`,
  );
  await wulan.open((letter?.secret ?? '').replace(/^https?:\/\/[^/]+/, ''));
  expect(await wulan.obstacles()).toEqual([]);
  await wulan.press('Konfirmasi permohonan saya');
  await wulan.see('Permohonan tercatat dengan nomor');
  await wulan.press('Lihat perkembangan');
  await wulan.see('Permohonan diterima');

  const dewi = await come(product, 'dewi', 360);
  await dewi.open('/permohonan?cari=aset');
  await dewi.see('Wulan Sari');
});
