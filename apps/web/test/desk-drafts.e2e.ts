/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { come } from './come';
import { keptText } from './kept-on-phone';
import { startProduct, type Product } from './product';

describe('a verdict that was begun and not saved', () => {
  let scene: Scene;
  let product: Product;
  let kraton: string;
  const reason = 'Bukti bukan dokumen yang diminta.';

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('outlives another item, a lost line and the page, is marked meanwhile, and is gone once saved', async () => {
    const made = await come(product, 'made');
    const { page } = made;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const reasonReads = (words: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector<HTMLTextAreaElement>('#desk-reason')?.value === wanted,
        {},
        words,
      );
    const save = async (): Promise<void> => {
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    };
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await made.see('A2. ');
    expect(await made.text()).not.toContain('belum disimpan');
    await page.keyboard.press('3');
    await page.waitForSelector('#desk-reason');
    await page.keyboard.press('r');
    await page.keyboard.type(reason);
    await page.setOfflineMode(true);
    await save();
    await made.see('putusan ini belum sampai di server');
    expect(await made.text()).not.toContain('bukti kuesioner');
    await page.setOfflineMode(false);

    await made.press('Butir berikutnya');
    await made.see('A3. ');
    const mark = await page.$$eval('.desk-line', (lines) =>
      lines.filter((line) => line.textContent.includes('belum disimpan')).map((line) => line.textContent.slice(0, 2)),
    );
    expect(mark).toEqual(['A2']);
    await made.press('Butir sebelumnya');
    await reasonReads(reason);
    await made.see('Putusan ini belum disimpan.');
    expect(await made.obstacles()).toEqual([]);

    await made.reload();
    expect(asked).toEqual(['beforeunload']);
    await reasonReads(reason);
    expect(await keptText(page, ['begun'])).not.toContain(reason);
    await made.press('Semua verifikasi');
    await made.see('1 putusan untuk Desa kraton belum disimpan.');

    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await reasonReads(reason);
    await save();
    await made.see('Putusan tersimpan');
    expect(await made.text()).not.toContain('Putusan ini belum disimpan');
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await reasonReads(reason);
    expect(await page.$$('.desk-unsaved')).toHaveLength(0);
    const kept = 'select item_code as item, decision, reason from verdicts where assessment_id = $1';
    expect(await scene.dataSource.query(kept, [kraton])).toEqual([{ item: 'A2', decision: 'reject', reason }]);
  });

  test('is let go where nobody wants it', async () => {
    const made = await come(product, 'made');
    await made.open(`/verifikasi/${kraton}?butir=A3`);
    await made.see('A3. ');
    await made.page.keyboard.press('2');
    await made.see('Putusan ini belum disimpan.');
    await made.press('Buang konsep');
    await made.page.waitForFunction(() => !document.querySelector('.desk-unsaved, .desk-begun'));
  });
});
