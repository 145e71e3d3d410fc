import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { testWith } from '../../../libs/reports/test/debian-tools';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';
import { codeOf, questions, rowOf, twentyItems } from './twenty-items';

/** A commission brings its own questionnaire: from a workbook with faults to a body that fills it. */
describe('an own instrument, by hand', () => {
  let scene: Scene;
  let product: Product;
  let instrumentId = '';

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  const give = async (person: Person, path: string): Promise<void> => {
    const input = (await person.page.waitForSelector('.file-drop input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };
  const template = async (): Promise<Buffer> => {
    const { cookie } = await scene.as('ratna');
    const reply = await fetch(`${product.origin}/api/instruments/template`, { headers: { cookie } });
    expect(reply.status).toBe(200);
    return Buffer.from(await reply.arrayBuffer());
  };

  testWith('soffice')(
    'a workbook with two faults is refused cell by cell; the mended one becomes a draft',
    async () => {
      const ratna = await come(product, 'ratna');
      await ratna.press('Instrumen');
      await ratna.see('Anda belum punya instrumen sendiri');
      expect(await ratna.obstacles()).toEqual([]);
      await ratna.press('Dari berkas Excel');
      const empty = await template();
      await give(ratna, await twentyItems(empty, 'saq-desa.xlsx', { names: { 7: codeOf(2) }, weights: { 15: '6' } }));
      await ratna.see('2 hal perlu diperbaiki di saq-desa.xlsx');
      const faults = await ratna.page.$$eval('.file-faults tbody tr', (rows) => rows.map((row) => row.innerText));
      expect(faults).toHaveLength(2);
      expect(faults.find((text) => text.includes(`B${rowOf(7)}`))).toContain(codeOf(2));
      expect(faults.find((text) => !text.includes(`B${rowOf(7)}`))).toContain('41');
      expect(await ratna.obstacles()).toEqual([]);
      expect(await ratna.text()).not.toContain('Nama instrumen');

      await give(ratna, await twentyItems(empty, 'saq-desa.xlsx'));
      await ratna.see('saq-desa.xlsx terbaca seluruhnya: 20 butir, tanpa kesalahan.');
      await ratna.see('1 hal sebaiknya diperiksa');
      await ratna.see('Kuesioner mandiri (SAQ) · 20 butir · 2 kelompok');
      expect(await ratna.obstacles()).toEqual([]);
      await ratna.fill('Kode', 'saq desa');
      await ratna.press('Buat draf');
      await ratna.see('Kode hanya boleh huruf kecil');
      await ratna.fill('Kode', 'saq-desa-2027');
      await ratna.press('Buat draf');
      await ratna.page.waitForFunction(() => /^\/instrumen\/[0-9a-f-]{36}$/.test(location.pathname));
      instrumentId = new URL(ratna.page.url()).pathname.split('/').at(-1) ?? '';
      await ratna.see('SAQ Desa Contoh 2027');
    },
    180_000,
  );

  testWith('soffice')('published with a reason, a period opens with it and a village fills it on a phone', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/instrumen/${instrumentId}`);
    await ratna.press('Terbitkan');
    await ratna.see('Ini versi pertama: 20 butir.');
    const reason = await ratna.page.waitForSelector('dialog .reason textarea');
    await reason?.type('Pelatihan dicek dari daftar hadir di kecamatan.');
    await ratna.press('Terbitkan sekarang');
    await ratna.see('Versi 1 diterbitkan.');

    await ratna.open('/periode/baru');
    await ratna.press('Ketentuan awal bawaan');
    await ratna.fill('Judul', 'Monev Desa 2027');
    await ratna.fill('Kode', 'desa-2027');
    const saq = await ratna.page.waitForSelector(`::-p-aria([name="Kuesioner mandiri (SAQ): Desa"])`);
    await saq?.select('saq-desa-2027');
    await ratna.see('20 butir · versi 1');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Buka periode');
    await ratna.press('Ya, buka sekarang');
    await ratna.see('Papan kemajuan Monev Desa 2027');

    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${await scene.assessmentIn(await periodOf('desa-2027'), 'kraton')}/isian`);
    for (const [at, question] of questions.entries()) {
      if (at === 12) await dewi.press('Pelayanan');
      await dewi.see(question);
      await dewi.choose(question, at % 5 === 4 ? 'Tidak' : 'Ya');
    }
    await dewi.see('Terjawab 20 dari 20');
    await dewi.see('80,00');
    expect(await dewi.obstacles()).toEqual([]);
  });

  const periodOf = async (code: string): Promise<string> => {
    const [row] = await scene.dataSource.query<{ id: string }[]>('select id from periods where code = $1', [code]);
    return row?.id ?? '';
  };
});
