import { begin, publish } from '../../api/test/authoring';
import { createScene, type Person, type Scene } from '../../api/test/cast';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { come } from './come';
import { startProduct, type Product } from './product';

type Answers = Readonly<Record<string, object>>;

/** One level means something else, and a number becomes a yes or no: the first asks for another look, the second drops. */
const corrected = {
  ...smallQuestionnaire,
  code: 'uji-desa-koreksi',
  children: smallQuestionnaire.children.map((item) => {
    if (item.code === 'A2' && item.type === 'item' && item.kind === 'scale')
      return {
        ...item,
        levels: item.levels.map((level) =>
          level.code === 'CUKUP' ? { ...level, text: { id: 'Diperbarui paling lambat tiga bulan lalu' } } : level,
        ),
      };
    if (item.code !== 'A3' || item.type !== 'item') return item;
    const { code, weight, law, definition } = item;
    return {
      type: 'item',
      kind: 'yesNo',
      code,
      weight,
      law,
      text: { id: 'Semua permohonan dijawab?' },
      ...(definition ? { definition } : {}),
    };
  }),
};

/** Bodies have answered and verdicts are given when the organiser finds a fault in the questionnaire. */
describe('correcting an instrument of an open period, by hand', () => {
  let scene: Scene;
  let product: Product;

  const answer = async (who: Person, body: string, answers: Answers): Promise<void> => {
    const person = await scene.as(who);
    const path = `/assessments/${scene.assessments[body]}`;
    await person.post(`${path}/registration`);
    for (const [item, value] of Object.entries(answers))
      expect((await person.put(`${path}/answers/${item}`, { value, revision: 0 })).status).toBe(200);
  };

  const judgeKraton = async (items: readonly string[]): Promise<void> => {
    const path = `/assessments/${scene.assessments['kraton']}`;
    await (await scene.as('camat')).post(`${path}/submission`, { statementAccepted: true });
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await scene.as('made');
    for (const item of items)
      expect((await made.put(`${path}/verdicts/${item}`, { decision: 'accept', revision: 0 })).status).toBe(200);
  };

  beforeAll(async () => {
    scene = await createScene();
    await answer('dewi', 'kraton', {
      A1: { choice: 'YA' },
      A2: { choice: 'CUKUP' },
      A3: { number: '80' },
      A4: { choice: 'TIDAK' },
    });
    await answer('tono', 'munder', { A1: { choice: 'TIDAK' }, A2: { choice: 'CUKUP' }, A3: { number: '50' } });
    await judgeKraton(['A1', 'A2', 'A3']);
    const { path } = await begin(scene, corrected);
    expect((await publish(scene, path, 1)).status).toBe(201);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the organiser sees what it does to everyone before it is done', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.press('Papan kemajuan');
    await ratna.press('Instrumen periode');
    await ratna.see('Kuesioner uji');
    expect(await ratna.obstacles()).toEqual([]);
    const correct = await ratna.page.waitForSelector('::-p-aria([name="Koreksi instrumen: Kuesioner uji"])');
    await correct?.click();
    await ratna.press('Lihat akibatnya');
    await ratna.see('Yang berubah (2)');
    await ratna.see('Diperbarui paling lambat tiga bulan lalu');
    const totals = await ratna.page.$$eval('.effect-totals tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()).join(' ')),
    );
    await ratna.see('Akibat per butir (2)');
    const items = await ratna.page.$$eval('.item-effects li', (lines) => lines.map(({ textContent }) => textContent));
    expect(items).toEqual([
      'A2: 2 jawaban perlu diperiksa ulang, 1 putusan perlu diperiksa ulang Seberapa mutakhir?',
      'A3: 2 jawaban gugur, 1 putusan gugur Berapa permohonan dijawab?',
    ]);
    // Kept, to be reviewed, dropped: answers, verdicts.
    expect(totals).toEqual(['3 1', '2 1', '2 1']);
    expect(await ratna.obstacles()).toEqual([]);
    const unchanged = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/instruments`)).body.items;
    expect(unchanged).toMatchObject([{ version: 1 }, { version: 1 }]);
  });

  test('it needs a reason, shows its consequence, and then holds', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open(`/periode/${scene.periodId}/instrumen?koreksi=uji-desa`);
    await ratna.press('Lihat akibatnya');
    await ratna.see('3. Putuskan');
    await ratna.press('Terapkan koreksi');
    await ratna.see('2 jawaban perlu diperiksa ulang dan 2 gugur.');
    await ratna.press('Ya, terapkan');
    await ratna.see('Tulis alasan koreksi');
    await ratna.press('Batal');
    await ratna.fill('Alasan koreksi', 'Tingkat cukup tidak menyebut batas waktunya.');
    await ratna.press('Terapkan koreksi');
    await ratna.press('Ya, terapkan');
    await ratna.see('Kuesioner uji sekarang versi 2.');
    await ratna.see('Tingkat cukup tidak menyebut batas waktunya.');
    expect(await ratna.obstacles()).toEqual([]);
  });

  test('every version can be read, compared and copied', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/instrumen`);
    await ratna.press('Baca versi 1');
    await ratna.see('Berapa permohonan dijawab?');
    await ratna.press('Bandingkan dua versi');
    await ratna.see('Semua permohonan dijawab?');
    await ratna.see('Diperbarui paling lambat tiga bulan lalu');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.page.$$eval('.versions > li button', (buttons) => buttons.at(-1)?.click());
    await ratna.press('Salin dan buka penyunting');
    await ratna.page.waitForFunction(() => /^\/instrumen\/[0-9a-f-]{36}$/.test(location.pathname));
    const [copy] = await scene.dataSource.query<{ draft: { children: { code: string; kind: string }[] } }[]>(
      'select draft from instruments order by created_at desc limit 1',
    );
    expect(copy?.draft.children.find(({ code }) => code === 'A3')?.kind).toBe('number');
  });

  test('a body reads the versions too, and copies nothing', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/periode/${scene.periodId}/instrumen`);
    await dewi.press('Baca versi 2');
    await dewi.see('Semua permohonan dijawab?');
    expect(await dewi.text()).not.toContain('Salin versi ini');
    expect(await dewi.obstacles()).toEqual([]);
  });

  test('what is frozen can be copied to the editor, to be corrected again', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/instrumen?koreksi=uji-desa`);
    await ratna.press('Salin untuk dikoreksi');
    await ratna.see('Periode belum berubah.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Salin dan buka penyunting');
    await ratna.page.waitForFunction(() => /^\/instrumen\/[0-9a-f-]{36}$/.test(location.pathname));
    const [copy] = await scene.dataSource.query<{ draft: { children: { code: string; kind: string }[] } }[]>(
      `select draft from instruments where code = 'uji-desa-koreksi-3'`,
    );
    expect(copy?.draft.children.find(({ code }) => code === 'A3')?.kind).toBe('yesNo');
  });

  test('a village that still fills in sees it on its phone, stands by one answer and gives the other anew', async () => {
    const tono = await come(product, 'tono', 360);
    await tono.see('2 jawaban perlu diperiksa.');
    await tono.open(`/penilaian/${scene.assessments['munder']}/kirim`);
    await tono.see('Dikoreksi sesudah Anda jawab (2)');
    await tono.see('dikoreksi setelah Anda menjawabnya');
    await tono.open('/');
    await tono.press('Periksa jawaban');
    await tono.see('Alasan: Tingkat cukup tidak menyebut batas waktunya.');
    await tono.see('2 jawaban Anda perlu diperiksa');
    await tono.see('Jawaban Anda dahulu: 50');
    expect(await tono.obstacles()).toEqual([]);
    await tono.pressIn('Seberapa mutakhir?', 'Tetap, jawaban saya benar');
    await tono.see('1 jawaban Anda perlu diperiksa');
    await tono.choose('Semua permohonan dijawab?', 'Ya');
    await tono.see('Tidak ada jawaban Anda yang masih perlu diperiksa.');
    await tono.see('Tersimpan di server');
    await tono.reload();
    await tono.see('Tidak ada jawaban Anda yang masih perlu diperiksa.');
    const [kept] = await scene.dataSource.query<{ open: number }[]>(
      `select count(*)::int as open from correction_effects
        where assessment_id = $1 and subject = 'answer' and settled_at is null`,
      [scene.assessments['munder']],
    );
    expect(kept).toEqual({ open: 0 });
  });

  test('one that has submitted is told, and can read what was corrected', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.see('2 jawaban Anda terpengaruh.');
    await dewi.press('Lihat koreksinya');
    await dewi.see('Tingkat cukup tidak menyebut batas waktunya.');
    expect(await dewi.text()).not.toContain('Koreksi instrumen');
    expect(await dewi.obstacles()).toEqual([]);
  });

  test('the verifier settles what was touched first, without a mouse', async () => {
    const made = await come(product, 'made');
    await made.open(`/verifikasi/${scene.assessments['kraton']}`);
    await made.see('2 putusan perlu diperiksa ulang');
    await made.see('A2. Seberapa mutakhir?');
    await made.see('Butir ini dikoreksi; periksa ulang putusannya.');
    expect(await made.obstacles()).toEqual([]);
    const save = async (): Promise<void> => {
      await made.page.keyboard.down('Control');
      await made.page.keyboard.press('Enter');
      await made.page.keyboard.up('Control');
    };
    await save();
    await made.see('A3. Semua permohonan dijawab?');
    await made.see('putusan lama tidak lagi berlaku');
    await made.see('Jawabannya dahulu: 80');
    await made.page.keyboard.press('2');
    await made.see('Badan publik akan membaca alasan ini.');
    await made.page.keyboard.press('r');
    await made.page.keyboard.type('Daftar permohonan tidak dilampirkan.');
    await save();
    await made.see('A4. Ada daftar informasi?');
    await made.page.keyboard.press('1');
    await save();
    await made.press('Selesaikan verifikasi');
    await made.press('Ya, selesaikan');
    await made.see('Verifikasi selesai');
  });
});
