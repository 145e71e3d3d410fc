/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** Pages that stand open when the time is over turn by themselves, without being loaded anew. */
const screens = process.env['TERBUKA_SCREENS'];
let scene: Scene;
let product: Product;
beforeAll(async () => {
  scene = await createScene();
  product = await startProduct(scene.databaseUrl, scene.dataDir);
}, 180_000);
afterAll(async () => {
  await product.close();
  await scene.close();
});

const isMarked = ({ page }: Person): Promise<boolean> => page.evaluate(() => 'marked' in window);
const look = async (person: Person, name: string): Promise<void> => {
  if (screens) await person.page.screenshot({ path: `${screens}/${name}-360.png`, fullPage: true });
  expect([name, await person.obstacles(), await isMarked(person)]).toEqual([name, [], true]);
};

test('the check page and the home say what follows as soon as the deadline has passed', async () => {
  const [dewi, tono] = await Promise.all([come(product, 'dewi', 360), come(product, 'tono', 360)]);
  // Until the other periods are handed in or closed, the home of a body shows them beside this one.
  const until = new Date(Date.now() + 15_000).toISOString();
  const periodId = await scene.openPeriod('uji-tepat', { from: '2020-01-01T00:00:00Z', until });
  const [kraton, munder] = await Promise.all(['kraton', 'munder'].map((body) => scene.assessmentIn(periodId, body)));
  await (await scene.as('dewi')).post(`/assessments/${kraton}/registration`);
  await (await scene.as('dewi')).put(`/assessments/${kraton}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
  await (await scene.as('tono')).post(`/assessments/${munder}/registration`);
  await Promise.all([dewi.open(`/penilaian/${kraton}/kirim`), tono.open('/')]);
  await Promise.all([dewi.see('Belum lengkap'), tono.see('uji-tepat')]);
  for (const { page } of [dewi, tono]) await page.evaluate(() => Object.assign(window, { marked: true }));
  await dewi.see('Batas waktunya sudah lewat dan kuesioner ini tidak dikirim, sehingga nilainya 0.');
  await look(dewi, 'kirim-lewat-batas');
  await tono.see('Batas waktunya sudah lewat dan kuesioner ini tidak diisi, sehingga nilainya 0.');
  await look(tono, 'beranda-lewat-batas');
}, 180_000);
