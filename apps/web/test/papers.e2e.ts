import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { photoOf } from './photo-of';
import { startProduct, type Product } from './product';

/** The organiser's papers: told what is wrong while typing, looked at before anything is made. */
describe('letterhead and words, by hand', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    for (const width of [1280, 360]) {
      await person.page.setViewport({ width, height: 900 });
      if (screens) await person.page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
      expect([name, width, await person.obstacles()]).toEqual([name, width, []]);
      const isWithin = await person.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect([name, width, isWithin]).toEqual([name, width, true]);
    }
    await person.page.setViewport({ width: 1280, height: 900 });
  };

  test('a pattern shows its number as it is typed, a wrong one its fault, and a preview comes marked', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.press('Naskah');
    await ratna.see('Kop dan naskah');
    await ratna.fill('Pola nomor keputusan', '{number}/KEP-UJI/{roman-month}/{year}');
    await ratna.see('Contoh nomor pertama hari ini: 1/KEP-UJI/');
    await ratna.fill('Pola nomor sertifikat', 'SERT/{tahun}');
    await ratna.see('Pola nomor hanya mengenal');
    await ratna.fill('Kalimat sertifikat', 'atas {nilai}');
    await ratna.see('Tempat isian {nilai} tidak dikenal di sini');
    await ratna.press('Tambah penanda tangan');
    await ratna.see('Isi nama penanda tangan.');
    await look(ratna, 'naskah-salah');
    await ratna.fill('Pola nomor sertifikat', '{number}/SERT/{year}');
    await ratna.fill('Jabatan', 'Ketua');
    await ratna.fill('Nama', 'Laksmi Uji');
    await ratna.press('Pakai naskah baku');
    const input = (await ratna.page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(photoOf(300, 200));
    await ratna.see('Hapus logo');
    await ratna.see('Ada perubahan yang belum disimpan.');
    await ratna.press('Simpan');
    // The logo was kept by itself: what is typed beside it is not taken for somebody else's change.
    await ratna.see('Kop dan naskah disimpan.');
    await ratna.press('Buat pratinjau');
    await ratna.see('Unduh Pratinjau Keputusan penetapan');
    await look(ratna, 'naskah');
    const [paper] = await scene.dataSource.query<{ letterhead: { signatories: { name: string }[] } }[]>(
      `select letterhead from organisers where code = 'contoh'`,
    );
    expect(paper?.letterhead.signatories.map(({ name }) => name)).toEqual(['Laksmi Uji']);
  });
});
