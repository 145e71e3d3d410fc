/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { bestLevelReworded, correct, corrected, handIn, publishCorrection } from '../../api/test/corrected';
import { come } from './come';
import { startProduct, type Product } from './product';

/** One level means more than it did, a number becomes a yes or no, and one question is gone; of A1 only the weight changes. */
const changed = corrected({
  A1: { weight: '50' },
  A2: bestLevelReworded,
  A3: { kind: 'yesNo', text: { id: 'Semua permohonan dijawab?' }, min: undefined, max: undefined, rule: undefined },
  A4: null,
});
const reworded = 'Diperbarui setiap hari kerja oleh petugas yang ditunjuk';

/** People have their pages open when the organiser corrects the questionnaire. */
describe('a page that was open before the correction', () => {
  let scene: Scene;
  let product: Product;
  let source: { instrumentId: string; number: number };

  const valuesOf = async (assessment: string): Promise<Record<string, unknown>> => {
    const rows = await scene.dataSource.query<{ code: string; value: unknown }[]>(
      'select item_code as code, value from answers where assessment_id = $1 order by item_code',
      [assessment],
    );
    return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
  };

  /** As by an earlier visit: a form that is opened for the first time is read once more, and a correction could come between. */
  const visitedBefore = async (who: Parameters<Scene['as']>[0], assessment: string): Promise<string> => {
    const reply = await (await scene.as(who)).post(`/assessments/${assessment}/registration`);
    expect(reply.status).toBe(201);
    return assessment;
  };

  beforeAll(async () => {
    scene = await createScene();
    source = await publishCorrection(scene, changed);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('a village types at what was corrected: nothing is saved unseen and nothing is lost', async () => {
    const munder = await visitedBefore('tono', scene.assessments['munder'] ?? '');
    const tono = await come(product, 'tono', 360);
    await tono.open(`/penilaian/${munder}/isian`);
    await tono.see('Berapa permohonan dijawab?');
    expect((await correct(scene, scene.periodId, source)).status).toBe(201);

    await tono.choose('Ada daftar informasi?', 'Ya');
    await tono.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '75');
    await tono.choose('Seberapa mutakhir?', 'Baik');
    await tono.see('Isian Anda pada butir');
    await tono.see('Semua permohonan dijawab?');
    await tono.see('3 isian menunggu pilihan Anda');
    await tono.see('Yang Anda isi: Baik');
    await tono.see(`Pada pertanyaan yang baru berarti: ${reworded}`);
    await tono.see('Yang Anda isi: 75');
    await tono.see('Tidak disimpan: pertanyaan ini dihapus ketika Anda mengisinya. A4. Ada daftar informasi?');
    await tono.see('Kuesioner dikoreksi');
    expect(await valuesOf(munder)).toEqual({});
    expect(await tono.obstacles()).toEqual([]);

    await tono.reload();
    await tono.see('3 isian menunggu pilihan Anda');
    await tono.see('Yang Anda isi: 75');
    await tono.pressIn('Seberapa mutakhir?', 'Pakai isian ini');
    await tono.choose('Semua permohonan dijawab?', 'Tidak');
    await tono.pressIn('Semua permohonan dijawab?', 'Jangan pakai');
    await tono.press('Jangan pakai');
    await tono.see('Tersimpan di server');
    expect(await valuesOf(munder)).toEqual({ A2: { choice: 'BAIK' }, A3: { choice: 'TIDAK' } });
  });

  test('the focus goes to the corrected item, and the person is told', async () => {
    const periodId = await scene.openPeriod('uji-fokus');
    const munder = await visitedBefore('tono', await scene.assessmentIn(periodId, 'munder'));
    const tono = await come(product, 'tono');
    await tono.open(`/penilaian/${munder}/isian`);
    await tono.see('Berapa permohonan dijawab?');
    expect((await correct(scene, periodId, source)).status).toBe(201);
    await tono.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '75');
    await tono.see('Isian Anda pada butir A3 belum disimpan tetapi tidak hilang');
    await tono.page.waitForFunction(() => document.activeElement?.id === 'butir-A3');
    const live = await tono.page.$eval('.toasts', (toasts) => [toasts.getAttribute('role'), toasts.textContent]);
    expect(live).toEqual(['status', expect.stringContaining('butir A3')]);
  });

  test('work at another item goes on, and brings the new questions without moving anybody', async () => {
    const periodId = await scene.openPeriod('uji-lanjut');
    const kraton = await visitedBefore('dewi', await scene.assessmentIn(periodId, 'kraton'));
    const dewi = await come(product, 'dewi');
    await dewi.open(`/penilaian/${kraton}/isian`);
    await dewi.see('Ada daftar informasi?');
    expect((await correct(scene, periodId, source)).status).toBe(201);
    await dewi.choose('Ada situs web?', 'Ya');
    await dewi.see('Pertanyaan yang baru sudah dimuat; tidak ada isian Anda yang hilang.');
    await dewi.see(reworded);
    await dewi.see('Tersimpan di server');
    expect(await dewi.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('answer-A1');
    expect(await valuesOf(kraton)).toEqual({ A1: { choice: 'YA' } });
  });

  test('coming back to the tab is enough', async () => {
    const periodId = await scene.openPeriod('uji-tab');
    const kraton = await visitedBefore('dewi', await scene.assessmentIn(periodId, 'kraton'));
    const dewi = await come(product, 'dewi');
    await dewi.open(`/penilaian/${kraton}/isian`);
    await dewi.see('Ada daftar informasi?');
    expect((await correct(scene, periodId, source)).status).toBe(201);
    await dewi.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await dewi.see('Pertanyaan yang baru sudah dimuat');
    await dewi.see(reworded);
    expect(await dewi.text()).not.toContain('Ada daftar informasi?');
  });

  test('a verifier judges anew what was corrected under the desk, with the reason still there', async () => {
    const periodId = await scene.openPeriod('uji-meja');
    const kraton = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
    const made = await come(product, 'made');
    const save = async (): Promise<void> => {
      await made.page.keyboard.down('Control');
      await made.page.keyboard.press('Enter');
      await made.page.keyboard.up('Control');
    };
    const reason = 'Tangkapan layarnya dari tahun lalu.';
    await made.open(`/verifikasi/${kraton}?butir=A2`);
    await made.see('A2. Seberapa mutakhir?');
    await made.page.keyboard.press('3');
    await made.see('Badan publik akan membaca alasan ini.');
    await made.page.keyboard.press('r');
    await made.page.keyboard.type(reason);
    expect((await correct(scene, periodId, source)).status).toBe(201);
    await save();
    await made.see('Putusan butir A2 belum disimpan: butirnya baru saja dikoreksi.');
    await made.see(`Pilihan Anda tadi: Tolak Alasan yang Anda tulis: ${reason}`);
    await made.see(reworded);
    await made.page.waitForFunction(() => document.activeElement?.id === 'desk-item');
    expect(await made.obstacles()).toEqual([]);
    const count = 'select count(*)::int as n from verdicts where assessment_id = $1';
    expect(await scene.dataSource.query(count, [kraton])).toEqual([{ n: 0 }]);

    await made.page.keyboard.press('3');
    await made.page.waitForFunction(
      (words) => document.querySelector<HTMLTextAreaElement>('#desk-reason')?.value === words,
      {},
      reason,
    );
    await save();
    await made.see('Putusan tersimpan');
    const kept = 'select item_code as item, decision, reason from verdicts where assessment_id = $1';
    expect(await scene.dataSource.query(kept, [kraton])).toEqual([{ item: 'A2', decision: 'reject', reason }]);
    expect(await made.text()).not.toContain('belum disimpan');
  });
});
