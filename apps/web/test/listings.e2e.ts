import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeListingTemplate } from '@app/workbook';
import ExcelJS from 'exceljs';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { personAt } from './person';
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

test('a decree fixes the list, and everybody searches it without JavaScript on a phone', async () => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.open('/daftar-informasi/baru');
  await dewi.fill('Judul informasi', 'Peta rawan bencana');
  await dewi.fill('Unit yang menguasai informasi', 'Kasi Pemerintahan');
  await dewi.fill('Tautan', 'https://kraton.example/peta');
  await dewi.press('Simpan');
  await dewi.see('Riwayat');
  await dewi.open('/daftar-informasi/penetapan');
  await dewi.see('Belum ada penetapan.');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Catat penetapan');
  await dewi.fill('Nomor keputusan', '188/12/2026');
  await dewi.page.$eval('input[name=decidedOn]', (input) => void ((input as HTMLInputElement).value = '2026-01-05'));
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan');
  await dewi.see('Berlaku');
  await dewi.press('188/12/2026');
  await dewi.see('Keputusan Nomor 188/12/2026');
  await dewi.see('Peta rawan bencana');
  expect(await dewi.obstacles()).toEqual([]);

  const page = await product.visitor(360);
  const anybody = personAt(page, product.origin);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${product.origin}/informasi?cari=peta+ben&badan=kraton`);
  const shown = await page.content();
  expect(shown).toContain('Peta rawan bencana');
  expect(shown).toContain('href="https://kraton.example/peta"');
  await page.goto(`${product.origin}/informasi/${scene.bodies['kraton']}`);
  const list = await page.content();
  expect(list).toContain('ditetapkan dengan Keputusan Nomor 188/12/2026, 5 Januari 2026.');
  expect(list).toContain('UU 14/2008 Pasal 17 huruf h');
  expect(list).not.toContain('Kasi Kesejahteraan');
  expect((await page.goto(`${product.origin}/informasi/tidak-ada`))?.status()).toBe(404);
  expect((await page.goto(`${product.origin}/informasi?cari=%00%27%26&lanjut=x`))?.status()).toBe(200);
  await page.setJavaScriptEnabled(true);
  for (const path of ['/informasi', '/informasi?cari=zzz', `/informasi/${scene.bodies['kraton']}?bahasa=en`]) {
    await anybody.open(path);
    expect(await anybody.obstacles()).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('a list comes from a workbook on a phone: faults at their cells, then the difference, then the list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-listings-'));
  const path = join(folder, 'daftar.xlsx');
  const choose = async (rows: readonly (readonly string[])[]): Promise<void> => {
    await writeListingTemplate(path);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    for (const [place, row] of rows.entries())
      row.forEach((text, column) => {
        const cell = book
          .getWorksheet('Daftar')
          ?.getRow(place + 2)
          .getCell(column + 1);
        if (cell) cell.value = text;
      });
    await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
    const input = (await tono.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };
  const tono = await come(product, 'tono', 360);
  await tono.open('/daftar-informasi');
  await tono.press('Impor Excel');
  await tono.see('Unduh templat');
  await choose([['Rahasia', 'RKP Desa', 'Rencana kerja.', 'Kaur Perencanaan']]);
  await tono.see('1 kesalahan dalam daftar.xlsx');
  await tono.see('Daftar A2');
  expect(await tono.obstacles()).toEqual([]);
  await choose([['Berkala', 'RKP Desa', 'Rencana kerja.', 'Kaur Perencanaan']]);
  await tono.see('Yang akan berubah bila daftar.xlsx diterapkan');
  expect(await tono.obstacles()).toEqual([]);
  await tono.press('Terapkan perubahan');
  await tono.see('1 dari 1 informasi');
  await tono.see('RKP Desa');
  await rm(folder, { recursive: true });
});
