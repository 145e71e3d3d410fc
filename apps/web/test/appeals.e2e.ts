import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { come } from './come';
import { startProduct, type Product } from './product';

/** From a closed verification to a granted appeal, by hand: the organiser, the body on its phone, two who may decide. */
describe('a provisional score and an appeal', () => {
  let scene: Scene;
  let product: Product;
  let kraton: string;

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    await scene.dataSource.query(
      `insert into period_policies (period_id, version, policy, created_by)
       select period_id, 2, jsonb_set(policy, '{windows,sanggah}', '{"from":"2020-01-01T00:00:00Z","until":"2098-01-01T00:00:00Z"}'), created_by
         from period_policies where period_id = $1 and version = 1`,
      [scene.periodId],
    );
    await scene.dataSource.query('update periods set policy_version = 2 where id = $1', [scene.periodId]);
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await scene.as('made');
    const verdicts = {
      A1: { decision: 'reject', reason: 'Tautan tidak dapat dibuka.' },
      A2: { decision: 'correct', value: { choice: 'KURANG' }, reason: 'Halaman terakhir diubah dua tahun lalu.' },
      A3: { decision: 'accept' },
      A4: { decision: 'notApplicable' },
    };
    for (const [item, verdict] of Object.entries(verdicts))
      expect((await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...verdict, revision: 0 })).status).toBe(200);
    await made.post(`/assessments/${kraton}/verification`);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('before the organiser opens it the body reads that it waits, and nothing else', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.see('Nilai sementara tampil setelah penyelenggara membukanya.');
    await dewi.open(`/penilaian/${kraton}/sanggahan`);
    await dewi.see('Nilai sementara belum dibuka');
    expect(await dewi.text()).not.toContain('Tautan tidak dapat dibuka');
    expect(await dewi.obstacles()).toEqual([]);
  });

  test('the organiser is told what opening means, and opens it', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.press('Papan kemajuan');
    await ratna.press('Nilai sementara dan sanggahan');
    await ratna.see('Menunggu dibuka');
    await ratna.press('Buka nilai sementara');
    await ratna.see('Ini tidak dapat ditarik kembali');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Buka nilai sementara');
    await ratna.see('Nilai 1 badan publik dibuka.');
  });

  test('the body appeals an item once, from its phone', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.press('Periksa dan sanggah');
    await dewi.see('Tautan tidak dapat dibuka.');
    await dewi.see('2 butir yang jawabannya diterima');
    await dewi.press('Sanggah butir A1');
    await dewi.fill('Mengapa putusan ini perlu diubah?', 'Situs sempat pindah dan sudah dapat dibuka.');
    await dewi.fill('Tautan bukti baru, satu per baris (bila ada)', 'https://kraton.desa.id/ppid');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.press('Ajukan sanggahan');
    await dewi.see('Menunggu putusan');
    await dewi.see('https://kraton.desa.id/ppid');
    expect(await dewi.text()).not.toContain('Sanggah butir A1');
    expect(await dewi.obstacles()).toEqual([]);
  });

  test('who gave the verdict sees the appeal and cannot decide it', async () => {
    const made = await come(product, 'made');
    await made.press('Sanggahan');
    await made.see('Anda pernah memberi putusan atas butir ini');
    await made.press('Lihat');
    await made.see('Situs sempat pindah');
    expect(await made.text()).not.toContain('Simpan putusan');
  });

  test('somebody else decides it with a reason', async () => {
    const komang = await come(product, 'komang');
    await komang.press('Sanggahan');
    await komang.see('1 menunggu putusan');
    expect(await komang.obstacles()).toEqual([]);
    await komang.press('Periksa dan putus');
    await komang.press('Kabulkan: nilai diubah');
    await komang.press('Terima jawaban badan publik');
    await komang.fill('Alasan (dibaca badan publik)', 'Situs dapat dibuka dan memuat profil desa.');
    expect(await komang.obstacles()).toEqual([]);
    await komang.press('Simpan putusan');
    await komang.see('Putusan atas sanggahan tidak dapat diubah lagi');
    await komang.press('Simpan putusan');
    await komang.see('Nilai yang berlaku sekarang: Ya');
  });

  test('the body reads the decision and why; the organiser sees the figures', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${kraton}/sanggahan`);
    await dewi.see('Dikabulkan');
    await dewi.see('Alasan: Situs dapat dibuka dan memuat profil desa.');
    await dewi.see('Putusan yang disanggah');
    await dewi.see('Tautan tidak dapat dibuka.');
    expect(await dewi.text()).not.toContain('Komang');
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/sanggahan`);
    await ratna.see('Sanggahan per verifikator');
    await ratna.see('100%');
    expect(await ratna.obstacles()).toEqual([]);
  });
});
