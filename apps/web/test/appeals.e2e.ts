/// <reference lib="dom" />
import supertest from 'supertest';
import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { come } from './come';
import { hostilePdf } from './hostile-files';
import type { Person } from './person';
import { startProduct, type Product } from './product';

const DECIDE_A1 = 'Periksa dan putus A1, Desa kraton';

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
    const dewi = await scene.as('dewi');
    await dewi.post(`/assessments/${kraton}/registration`);
    const link = {
      itemCode: 'A2',
      kind: 'link',
      url: 'https://kraton.desa.id/ppid',
      page: null,
      note: 'Buka menu PPID.',
    };
    expect((await dewi.post(`/assessments/${kraton}/evidence`, link)).status).toBe(201);
    const pdf = supertest(scene.server)
      .post(`/api/assessments/${kraton}/evidence-files`)
      .set({ cookie: dewi.cookie, 'x-terbuka': '1' })
      .field({ itemCode: 'A1', kind: 'file', page: '3', note: 'Pasal 2 menyebut PPID.' })
      .attach('file', await hostilePdf('http://127.0.0.1:9/bocor', 4), { filename: 'sk-ppid.pdf' });
    expect((await pdf).status).toBe(201);
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await scene.as('made');
    const asked = await made.post(`/assessments/${kraton}/clarifications`, {
      itemCode: 'A1',
      text: 'Di mana situsnya?',
    });
    await dewi.post(`/clarifications/${asked.body.items[0].id}/answer`, { text: 'Di alamat yang baru.' });
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

  test('a second item is appealed too', async () => {
    const dewi = await scene.as('dewi');
    const input = { itemCode: 'A2', reason: 'Halaman diubah bulan lalu.', links: [] };
    expect((await dewi.post(`/assessments/${kraton}/appeals`, input)).status).toBe(201);
  });

  test('who gave the verdict sees the appeal and cannot decide it', async () => {
    const made = await come(product, 'made');
    await made.press('Sanggahan');
    await made.see('Anda pernah memberi putusan atas butir ini');
    await (await made.page.waitForSelector('::-p-aria([name="Lihat A1, Desa kraton"])'))?.click();
    await made.see('Situs sempat pindah');
    expect(await made.text()).not.toContain('Simpan putusan');
  });

  const save = async (person: Person): Promise<void> => {
    await person.page.keyboard.down('Control');
    await person.page.keyboard.press('Enter');
    await person.page.keyboard.up('Control');
  };

  test('who decides has the evidence at its page, its note, the guide and what was asked beside the item', async () => {
    for (const width of [360, undefined]) {
      const komang = await come(product, 'komang', width);
      await komang.open('/sanggahan');
      await komang.see('2 menunggu putusan');
      expect(await komang.obstacles()).toEqual([]);
      await (await komang.page.waitForSelector(`::-p-aria([name="${DECIDE_A1}"])`))?.click();
      await komang.see('Pasal 2 menyebut PPID.');
      await komang.see('halaman 3');
      await komang.see('Definisi, contoh bukti, dan dasar hukum');
      await komang.see('Di mana situsnya?');
      await komang.see('Di alamat yang baru.');
      await komang.see('1 dari 2 yang menunggu');
      await komang.page.keyboard.press('l');
      await komang.page.waitForSelector('::-p-aria([name="sk-ppid.pdf, halaman 3 dari 4"])');
      expect(await komang.obstacles()).toEqual([]);
      await komang.page.keyboard.press('Escape');
      await komang.press('Berikutnya dalam antrean');
      await komang.see('Buka menu PPID.');
      await komang.see('2 dari 2 yang menunggu');
      await komang.see('Tautan mati');
    }
  }, 120_000);

  test('somebody else decides by keyboard, is told what is missing, and keeps what was begun', async () => {
    const komang = await come(product, 'komang');
    await komang.open('/sanggahan');
    await (await komang.page.waitForSelector(`::-p-aria([name="${DECIDE_A1}"])`))?.click();
    await komang.see('1 dari 2 yang menunggu');
    await save(komang);
    await komang.see('Pilih kabulkan atau tolak lebih dahulu.');
    await komang.page.keyboard.press('1');
    await komang.see('Pilih putusan barunya.');
    await komang.page.keyboard.press('3');
    await komang.see('Tuliskan alasannya.');
    await komang.page.keyboard.press('r');
    await komang.page.keyboard.type('Situs dapat dibuka dan memuat profil desa.');
    await komang.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await komang.page.keyboard.press('n');
    await komang.see('2 dari 2 yang menunggu');
    await komang.page.keyboard.press('p');
    await komang.see('1 dari 2 yang menunggu');
    await komang.page.waitForFunction(
      (words) => document.querySelector<HTMLTextAreaElement>('#desk-reason')?.value === words,
      {},
      'Situs dapat dibuka dan memuat profil desa.',
    );
    await save(komang);
    await komang.see('Putusan atas sanggahan tidak dapat diubah lagi');
    expect(await komang.obstacles()).toEqual([]);
    await komang.press('Simpan putusan');
    await komang.see('Nilai yang berlaku sekarang: Ya');
    await komang.see('1 menunggu');
    await komang.page.keyboard.press('n');
    await komang.see('1 dari 1 yang menunggu');
  }, 120_000);

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
