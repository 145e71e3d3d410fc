import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { workbookOf } from '../../../libs/workbook/test/workbook-of';
import { createScene, type Scene } from '../../api/test/cast';
import { handIn, verify } from '../../api/test/corrected';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { openYear } from '../../api/test/years';
import { come } from './come';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** Results of an earlier year, from a table to trends and to everybody. */
describe('an earlier year, by hand', () => {
  let scene: Scene;
  let product: Product;
  let folder: string;
  let periodId: string;
  beforeAll(async () => {
    scene = await createScene();
    periodId = await openYear(scene, { code: 'riwayat-2026', year: 2026 }, smallQuestionnaire);
    const assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '9' });
    await (await scene.as('ratna')).post(`/periods/${periodId}/publication`);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    folder = await mkdtemp(join(tmpdir(), 'terbuka-past-'));
  }, 180_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    for (const width of [1280, 360]) {
      await person.page.setViewport({ width, height: 900 });
      // A chart takes its new size a moment after the window has.
      await person.page
        .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, { timeout: 5_000 })
        .catch(() => undefined);
      if (screens) await person.page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
      expect([name, width, await person.obstacles()]).toEqual([name, width, []]);
      const { scroll, inner } = await person.page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        inner: innerWidth,
      }));
      expect([name, width, scroll <= inner]).toEqual([name, width, true]);
    }
    await person.page.setViewport({ width: 1280, height: 900 });
  };

  const offer = async (person: Person, rows: Parameters<typeof workbookOf>[0][number]['rows']): Promise<void> => {
    const path = join(folder, 'hasil-2023.xlsx');
    await writeFile(path, workbookOf([{ name: 'Hasil', rows }]));
    const input = (await person.page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  };

  const pick = async (person: Person, label: string, option: string): Promise<void> => {
    const select = await person.page.waitForSelector(`select[aria-label=${JSON.stringify(label)}]`);
    const value = await select?.evaluate(
      (one, words) => [...(one as HTMLSelectElement).options].find(({ text }) => text.includes(words))?.value,
      option,
    );
    await select?.select(value ?? '');
  };

  test('columns are mapped, faults stand at their cells, and unknown bodies are settled before anything is kept', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open('/tahun-sebelumnya');
    await ratna.see('Belum ada tahun sebelumnya.');
    await look(ratna, 'kosong');
    await offer(ratna, [
      ['Peserta', 'Capaian', 'Predikat'],
      ['Desa Kraton', '60,5', 'Cukup'],
      ['Desa Kratn', '1.234,5', 'Kurang'],
    ]);
    await ratna.see('Pilih kolom yang memuat nilai akhir.');
    await pick(ratna, 'Arti kolom A', 'Nama badan publik');
    await pick(ratna, 'Arti kolom B', 'Nilai akhir');
    await ratna.see('Nilai tertulis "1.234,5".');
    await look(ratna, 'salah');
    await offer(ratna, [
      ['Peserta', 'Capaian', 'Predikat'],
      ['Desa Kraton', '60,5', 'Cukup'],
      ['Desa Mundr', '41.25', 'Kurang'],
      ['Desa Lama', 30, 'Kurang'],
    ]);
    await ratna.see('Pilih kolom yang memuat nilai akhir.');
    await pick(ratna, 'Arti kolom A', 'Nama badan publik');
    await pick(ratna, 'Arti kolom B', 'Nilai akhir');
    await ratna.see('Badan publik yang tidak dikenali: 2');
    await pick(ratna, 'Pilihan untuk Desa Mundr', 'munder');
    await ratna.see('1 badan publik belum dipilih.');
    await pick(ratna, 'Pilihan untuk Desa Lama', 'Simpan namanya saja');
    await ratna.fill('Tahun penilaian', '2023');
    await ratna.fill('Nama kegiatan', 'Monev Desa 2023');
    await ratna.fill('Asal tabel dan lisensinya', 'SK 12/2023, fakta terbuka');
    await look(ratna, 'pratinjau');
    expect((await (await scene.as('ratna')).get('/past-years')).body.items).toEqual([]);
    await ratna.press('Simpan tahun ini');
    await ratna.see('3 baris langsung tampil');
    await ratna.press('Simpan tahun ini');
    await ratna.see('Tahun 2023 tersimpan.');
    await ratna.see('2023 · 3 badan publik');
    await look(ratna, 'tersimpan');
  }, 240_000);

  test('it stands in trends from day one, marked', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${periodId}/tren`);
    await ratna.see('Nilai akhir dari tahun ke tahun');
    await ratna.see('diimpor dari tabel, tidak dapat dihitung ulang');
    await ratna.see('berkas hasil-2023.xlsx');
    await look(ratna, 'tren');
  }, 240_000);

  test('everybody sees it, told apart from what can be computed again; a withdrawn one leaves its trace', async () => {
    const visitor = personAt(await product.visitor(), product.origin);
    await visitor.open('/publik');
    await visitor.see('Tahun-tahun sebelumnya');
    await look(visitor, 'publik');
    await visitor.press('Lihat tabel');
    await visitor.see('SK 12/2023, fakta terbuka');
    await visitor.see('41,25');
    await look(visitor, 'publik-tabel');
    await visitor.open('/publik/riwayat-2026/badan/kraton');
    await visitor.see('Riwayat menurut tahun');
    await visitor.see('Diimpor dari tabel, tidak dapat dihitung ulang');
    await look(visitor, 'publik-badan');

    const ratna = await come(product, 'ratna');
    await ratna.open('/tahun-sebelumnya');
    await ratna.press('Tarik');
    await ratna.fill('Alasan', 'Salah berkas');
    await ratna.press('Tarik');
    await ratna.see('Salah berkas');
    await visitor.open('/publik');
    await visitor.see('Salah berkas');
    expect(await visitor.text()).not.toContain('Lihat tabel');
  }, 240_000);
});
