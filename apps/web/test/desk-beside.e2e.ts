import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { come } from './come';
import { startProduct, type Product } from './product';

describe('what lies beside an item on the desk', () => {
  let scene: Scene;
  let product: Product;
  let kraton: string;

  beforeAll(async () => {
    scene = await createScene();
    await lastYear(scene);
    const periodId = await openYear(scene, { code: 'meja-2026', year: 2026 }, smallQuestionnaire);
    kraton = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('last year’s answer, verdict, reason and links', async () => {
    const made = await come(product, 'made');
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await made.see('0 dari 4 butir diputus');
    await made.see('4 butir lagi sebelum dapat diselesaikan.');
    await made.see('Tahun lalu (2025)');
    await made.see('diperbaiki menjadi: Cukup');
    await made.see('Data tahun lalu.');
    expect(await made.obstacles()).toEqual([]);
    await made.page.keyboard.press('p');
    await made.see('A1. ');
    await made.see('https://kraton.desa.id/');
    expect(await made.text()).not.toContain('Data tahun lalu.');
  });

  test('what keeps a verdict from being saved is said at once', async () => {
    const made = await come(product, 'made');
    const { keyboard } = made.page;
    const save = async (): Promise<void> => {
      await keyboard.down('Control');
      await keyboard.press('Enter');
      await keyboard.up('Control');
    };
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await made.see('A2. ');
    await save();
    await made.see('Pilih putusannya lebih dahulu.');
    await keyboard.press('3');
    await made.see('Tuliskan alasannya; badan publik membacanya.');
    await keyboard.press('2');
    await made.see('Nilainya sama dengan jawaban badan publik, jadi tidak ada yang disimpan.');
    expect(await made.obstacles()).toEqual([]);
    await made.see('0 dari 4 butir diputus');
  });
});
