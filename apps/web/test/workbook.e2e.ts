/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** A village takes its questionnaire home as a workbook and brings it back. */
describe('the questionnaire as a workbook', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  /** What the button of the page hands over, filled in. */
  const filledFrom = async (person: Person, answers: Readonly<Record<string, string | number>>): Promise<string> => {
    const href = await person.page.$eval('a[download]', (link) => (link as HTMLAnchorElement).href);
    const { cookie } = await scene.as('dewi');
    const book = new Workbook();
    await book.xlsx.load(await (await fetch(href, { headers: { cookie } })).arrayBuffer());
    (book.getWorksheet('Isian') as Worksheet).eachRow((row) => {
      const answer = answers[String(row.getCell(1).value)];
      if (answer !== undefined) row.getCell(3).value = answer;
    });
    const path = join(scene.dataDir, 'saq-kraton.xlsx');
    writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
    return path;
  };

  const give = async (person: Person, path: string): Promise<void> => {
    const input = (await person.page.waitForSelector('.file-drop input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };

  test('Dewi sees on her phone what the file would change, picks where the server is newer, and applies it', async () => {
    const kraton = scene.assessments['kraton'] ?? '';
    const browser = await scene.as('dewi');
    await browser.post(`/assessments/${kraton}/registration`);
    await browser.put(`/assessments/${kraton}/answers/A2`, { value: { choice: 'CUKUP' }, revision: 0 });
    const dewi = await come(product, 'dewi', 360);
    await dewi.press('Isi lewat buku kerja');
    await dewi.see('1. Unduh');
    expect(await dewi.obstacles()).toEqual([]);

    const file = await filledFrom(dewi, { A1: 'ya', A2: 'BAIK', A3: 'banyak' });
    await browser.put(`/assessments/${kraton}/answers/A2`, { value: { choice: 'KURANG' }, revision: 1 });
    await give(dewi, file);
    await dewi.see('Perlu Anda pilih: di server ada yang lebih baru (1)');
    await dewi.see('"banyak" bukan angka');
    await dewi.see('(lembar Isian, sel C');
    await dewi.see('Jawaban baru (1)');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.press('Pakai yang di berkas');
    await dewi.press('Terapkan 2 jawaban dan 0 tautan');
    await dewi.see('2 jawaban dan 0 tautan bukti tersimpan di server.');
    expect(await dewi.obstacles()).toEqual([]);
    const { answers } = (await browser.get(`/assessments/${kraton}/form`)).body;
    expect(answers).toMatchObject({ A1: { value: { choice: 'YA' } }, A2: { value: { choice: 'BAIK' }, revision: 3 } });

    await give(dewi, file);
    await dewi.see('Sama dengan di server (2)');
    await dewi.press('Kembali ke formulir');
    await dewi.see('Ada situs web?');
  });

  test('who may not upload, or not any more, is told why and what to do', async () => {
    const page = `/penilaian/${scene.assessments['kraton']}/buku-kerja`;
    const ratna = await come(product, 'ratna', 1280);
    await ratna.open(page);
    await ratna.see('Minta petugas PPID mengunggah buku kerja ini dengan akunnya sendiri');
    expect(await ratna.obstacles()).toEqual([]);
    await scene.dataSource.query('alter table period_policies disable trigger period_policies_insert_only');
    await scene.dataSource.query(
      `update period_policies set policy = jsonb_set(policy, '{windows,saq,until}', to_jsonb(to_char(now() - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))`,
    );
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(page);
    await dewi.see('mintalah perpanjangan kepada penyelenggara; sesudah diberi, unggah berkas yang sama di sini');
    expect(await dewi.obstacles()).toEqual([]);
  });
});
