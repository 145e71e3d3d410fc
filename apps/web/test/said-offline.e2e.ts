/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { insideSave } from './inside-save';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** What a screen reader hears of saving while there is no signal. */
let scene: Scene;
let product: Product;
let dewi: Person;

beforeAll(async () => {
  scene = await createScene();
  product = await startProduct(scene.databaseUrl, scene.dataDir);
  dewi = await come(product, 'dewi', 360);
  await dewi.open(`/penilaian/${scene.assessments['kraton']}/isian`);
  await dewi.choose('Ada situs web?', 'Ya');
  await dewi.see('Tersimpan di server');
  // What is said about the item is fetched while there is signal.
  await dewi.page.$$eval('[data-item=A1] summary', (folds) => folds.at(-1)?.click());
  await dewi.page.waitForSelector('#comment-A1');
}, 180_000);
afterAll(async () => {
  await product.close();
  await scene.close();
});

/** Notes whatever stands in these live regions from now on, each text once until it changes. */
const listen = (selector: string): Promise<void> =>
  dewi.page.evaluate((regions) => {
    const heard: string[] = [];
    let last = '';
    const note = (): void => {
      const text = [...document.querySelectorAll(regions)].map((one) => one.textContent.trim()).join(' ');
      // What is emptied is not read out; the same text again is.
      if (text !== last && text !== '') heard.push(text);
      last = text;
    };
    note();
    heard.length = 0;
    Object.assign(window, { heard });
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, selector);
/** Until a screen reader has been told this: the words in sight stand a moment before. */
const told = (words: string): Promise<unknown> =>
  dewi.page.waitForFunction(
    (text) => document.querySelector('.form-bar [role=status]')?.textContent.includes(text) === true,
    {},
    words,
  );
const heard = (): Promise<readonly string[]> =>
  dewi.page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);

test('a save that the server does not answer is told as kept on the phone, until it answers', async () => {
  const held = insideSave(scene.dataSource);
  await dewi.choose('Ada situs web?', 'Tidak');
  const letGo = await held;
  await dewi.see('Tersimpan di ponsel, server belum menjawab (1)');
  await letGo();
  await told('Tersimpan di server');
}, 180_000);

test('that an answer is kept on the phone is said once, not for each key nor for each try to send', async () => {
  await listen('.form-bar [role=status]');
  await dewi.page.setOfflineMode(true);
  await dewi.page.focus('#number-A3');
  for (const key of ['1', '2', 'Backspace', '3'] as const) {
    const tried = dewi.page.waitForRequest(
      (request) => request.method() === 'PUT' && /answers\/A3$/.test(request.url()),
    );
    await dewi.page.keyboard.press(key);
    await tried;
    await dewi.see('Tersimpan di ponsel, menunggu sinyal (1)');
  }
  await dewi.page.waitForFunction(() => (window as unknown as { heard: readonly string[] }).heard.length > 0);
  expect(await heard()).toEqual(['Tersimpan di ponsel, menunggu sinyal (1)']);
}, 180_000);

test('that a comment is kept on the phone is said once', async () => {
  await listen('.talk [role=status]');
  await dewi.fill('Tulis komentar', 'Pak, tolong foto papannya.');
  await dewi.press('Kirim komentar');
  await dewi.page.waitForFunction(() => document.querySelector('.talk-waiting') !== null);
  await dewi.page.waitForFunction(() => (window as unknown as { heard: readonly string[] }).heard.length > 0);
  expect(await heard()).toEqual(['Tersimpan di ponsel, menunggu sinyal']);
}, 180_000);
