import { createScene, type Scene } from '../../api/test/cast';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { come } from './come';
import { startProduct, type Product } from './product';

let scene: Scene;
let product: Product;
let before: string;
let after: string;
beforeAll(async () => {
  scene = await createScene();
  await lastYear(scene);
  const [old] = await scene.dataSource.query<{ id: string }[]>(`select id from periods where code = 'lalu-2025'`);
  before = await scene.assessmentIn(old?.id ?? '', 'kraton');
  const later = await openYear(scene, { code: 'kini-2026', year: 2026 }, smallQuestionnaire);
  after = await scene.assessmentIn(later, 'kraton');
  const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
  await dewi.post(`/assessments/${after}/registration`);
  const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '90' }, A4: { notApplicable: true } };
  for (const [item, value] of Object.entries(answers))
    await dewi.put(`/assessments/${after}/answers/${item}`, { value, revision: 0 });
  await camat.post(`/assessments/${after}/submission`, { statementAccepted: true });
  await (await scene.as('ratna')).post(`/periods/${later}/assignments`, {});
  product = await startProduct(scene.databaseUrl, scene.dataDir);
});
afterAll(async () => {
  await product.close();
  await scene.close();
});

const inAWeek = (): string => new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);

test('a body plans on a phone, its superior confirms, the organiser watches, and a year later the verifier checks', async () => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.open(`/penilaian/${before}/tindak-lanjut`);
  await dewi.see('A2. Seberapa mutakhir?');
  await dewi.see('+16,67 poin');
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Rencanakan');
  await dewi.fill('Yang akan dilakukan', 'Memperbarui halaman tiap bulan');
  await dewi.fill('Penanggung jawab', 'Sekretaris Desa');
  await dewi.page.$eval(
    'input[type=date]',
    (input, day) => {
      (input as HTMLInputElement).value = day;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    inAWeek(),
  );
  expect(await dewi.obstacles()).toEqual([]);
  await dewi.press('Simpan rencana');
  await dewi.see('1 dari 2 direncanakan');
  await dewi.see('Menunggu konfirmasi atasan');
  expect(await dewi.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const camat = await come(product, 'camat', 360);
  await camat.open(`/penilaian/${before}/tindak-lanjut`);
  await camat.press('Konfirmasi 1 rencana');
  await camat.see('akan dijalankan');
  expect(await camat.obstacles()).toEqual([]);
  await camat.press('Konfirmasi');
  await camat.see('Dikonfirmasi Pak Camat');

  const ratna = await come(product, 'ratna');
  await ratna.open(`/periode/${await periodOf(before)}/tindak-lanjut`);
  await ratna.see('1 badan publik punya rencana: 1 butir');
  await ratna.see('Memperbarui halaman tiap bulan');
  expect(await ratna.obstacles()).toEqual([]);

  const made = await come(product, 'made');
  await made.open(`/verifikasi/${after}?butir=A3`);
  await made.see('Rencana tindak lanjut Monev uji lalu-2025');
  expect(await made.obstacles()).toEqual([]);
  await made.press('Belum ditepati');
  await made.see('Yang tidak ditepati memerlukan catatan');
  await made.fill('Catatan pemeriksaan', 'Halaman terakhir diperbarui Maret.');
  await made.press('Belum ditepati');
  await made.see('Belum ditepati. Halaman terakhir diperbarui Maret.');
  expect(await made.obstacles()).toEqual([]);

  await dewi.reload();
  await dewi.see('Belum ditepati. Halaman terakhir diperbarui Maret.');
  expect(await dewi.text()).not.toContain('Made');
});

const periodOf = async (assessment: string): Promise<string> => {
  const [row] = await scene.dataSource.query<{ id: string }[]>(
    'select period_id as id from assessments where id = $1',
    [assessment],
  );
  return row?.id ?? '';
};
