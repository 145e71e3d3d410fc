import { setTimeout as pause } from 'node:timers/promises';
import { type Instrument, itemsOf } from '@app/instrument';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** Until the server says so; it fails by the test's own time. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(200);
};

const question = (code: string, weight: string, text: string) => ({
  type: 'item',
  kind: 'yesNo',
  code,
  text: { id: text },
  weight,
  law: [],
});

const content = {
  format: 'terbuka/instrument@1',
  code: 'saq-kolom',
  version: '1',
  title: { id: 'SAQ Kolom' },
  purpose: 'questionnaire',
  source: { id: 'Rapat tim' },
  verified: false,
  aggregate: 'weighted',
  children: [
    {
      type: 'node',
      code: 'K1',
      text: { id: 'Kelembagaan' },
      weight: '100',
      aggregate: 'sum',
      children: [
        question('K1-01', '1', 'Apakah PPID sudah ditetapkan?'),
        question('K1-02', '1', 'Apakah daftar informasi publik diumumkan?'),
        question('K1-03', '97', 'Apakah maklumat pelayanan dipasang?'),
        question('P1', '1', 'Adakah standar layanan informasi yang berlaku?'),
      ],
    },
  ],
};

/** What is typed into the editor's fields is kept as it is meant, and the person stays where they work. */
describe('the fields of the instrument editor', () => {
  let scene: Scene;
  let product: Product;
  let ratna: Person;
  let id: string;

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    const admin = await scene.as('ratna');
    const made = await admin.post('/instruments', { code: 'saq-kolom', from: { kind: 'content', content } });
    id = made.body.id;
    ratna = await come(product, 'ratna');
    await ratna.open(`/instrumen/${id}`);
    await ratna.see('SAQ Kolom');
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  const draft = async (): Promise<Instrument> =>
    (await (await scene.as('ratna')).get(`/instruments/${id}/draft`)).body.content;
  const sees = (person: Person, expected: string): Promise<unknown> =>
    person.page.waitForFunction(
      (wanted: string) =>
        [...document.querySelectorAll('[role="treeitem"] > .row-code')].map((one) => one.textContent).join(' ') ===
        wanted,
      {},
      expected,
    );
  const focusRow = async (person: Person, code: string): Promise<void> => {
    await person.page.click(`[id="tree-${code}"]`);
    await person.page.focus(`[id="tree-${code}"]`);
  };
  const keys = async (person: Person, combination: string): Promise<void> => {
    const all = combination.split('+') as Parameters<Person['page']['keyboard']['down']>[0][];
    for (const key of all) await person.page.keyboard.down(key);
    for (const key of all.reverse()) await person.page.keyboard.up(key);
  };
  const saved = (person: Person): Promise<unknown> =>
    person.page.waitForSelector('.editor-save.settled', { visible: true });

  /** Top level of the draft once it is saved. */
  const draftTree = async (): Promise<readonly string[]> => {
    await saved(ratna);
    return (await draft()).children.map(({ code }) => code);
  };

  const item = async (code: string) => itemsOf(await draft()).find((one) => one.code === code);
  /** What has the focus, by the entry or field it is in. */
  const focused = (person: Person): Promise<string> =>
    person.page.evaluate(
      () =>
        document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label') ??
        document.activeElement?.textContent.trim() ??
        '',
    );

  test('a number that may be thousands is not guessed, and a text that is too long is not cut', async () => {
    await focusRow(ratna, 'K1-03');
    await ratna.fill('Bobot', '1.250');
    await ratna.see('Tulis 1250 tanpa pemisah ribuan, atau 1,25 bila maksud Anda angka desimal.');
    await saved(ratna);
    expect((await item('K1-03'))?.weight).toBe('97');
    expect(await ratna.page.$eval('[data-field="weight"] input', (field) => (field as HTMLInputElement).value)).toBe(
      '1.250',
    );
    await ratna.fill('Bobot', '97');
    await ratna.page.waitForFunction(() => !document.body.innerText.includes('pemisah ribuan'));

    await ratna.page.focus('[data-field="definition"] textarea');
    await ratna.page.keyboard.sendCharacter('a'.repeat(4_007));
    await ratna.see('Terlalu panjang 7 huruf; paling banyak 4.000.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.fill('Penjelasan', 'Dipasang di tempat yang terlihat.');
    await ratna.page.waitForFunction(() => !document.body.innerText.includes('Terlalu panjang'));
    await saved(ratna);
    expect(await item('K1-03')).toMatchObject({
      weight: '97',
      definition: { id: 'Dipasang di tempat yang terlihat.' },
    });
  });

  test('an added entry has the focus, and a removed one leaves it near', async () => {
    const { page } = ratna;
    const comesTo = (name: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted: string) => document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label') === wanted,
        {},
        name,
      );
    await focusRow(ratna, 'K1-03');
    await ratna.press('Tambah dasar hukum');
    await comesTo('Dasar hukum 1');
    await page.keyboard.type('UU 14/2008 Pasal 7');
    await ratna.press('Tambah dasar hukum');
    await comesTo('Dasar hukum 2');
    await page.click('[aria-label="Hapus Dasar hukum 2"]');
    await comesTo('Dasar hukum 1');
    await page.click('[aria-label="Hapus Dasar hukum 1"]');
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === 'Tambah dasar hukum');
    expect(await focused(ratna)).toBe('Tambah dasar hukum');
  });

  test('the expression of a condition keeps every key', async () => {
    const { page } = ratna;
    const box = '.condition textarea';
    await focusRow(ratna, 'K1-02');
    await ratna.press('Tulis sebagai ungkapan');
    for (const expression of ["not(${K1-01} = 'ya' or ${K1-03} = 'ya')", "${K1-01} = 'ya'"]) {
      await page.waitForSelector(box, { visible: true });
      await page.focus(box);
      await keys(ratna, 'Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(expression);
      expect(await page.$eval(box, (field) => [(field as HTMLTextAreaElement).value, field === document.activeElement])).toEqual([expression, true]); // prettier-ignore
    }
    await ratna.see('Ditanyakan bila butir K1-01 dijawab “Ya”.');
  });

  test('a group comes beside the selected group, or inside it when asked', async () => {
    await focusRow(ratna, 'K1');
    await ratna.press('Kelompok');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P1 K2');
    expect(await draftTree()).toEqual(['K1', 'K2']);
    await keys(ratna, 'Control+z');
    await focusRow(ratna, 'K1');
    await ratna.press('Kelompok di dalam');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P1 K11');
    expect(await draftTree()).toEqual(['K1']);
    await keys(ratna, 'Control+z');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P1');
    await saved(ratna);
  });

  test('comments follow an item to its new code, and back when that is undone', async () => {
    const { page } = ratna;
    const saidOf = async (code: string): Promise<boolean> => {
      const { items } = (await (await scene.as('ratna')).get(`/instruments/${id}/comments`)).body;
      return items.length === 1 && items.every(({ itemCode }: { itemCode: string }) => itemCode === code);
    };
    await focusRow(ratna, 'P1');
    await ratna.fill('Komentar baru', 'Kodenya ikut tahun lalu saja.');
    await ratna.press('Kirim komentar');
    await ratna.see('Kodenya ikut tahun lalu saja.');
    await page.click('[data-field="code"] input', { count: 3 });
    await page.keyboard.type('P9');
    await page.keyboard.press('Enter');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P9');
    await ratna.see('Kodenya ikut tahun lalu saja.');
    await until(() => saidOf('P9'));
    await page.focus('[role="tree"] [tabindex="0"]');
    await keys(ratna, 'Control+z');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P1');
    await until(() => saidOf('P1'));
    await saved(ratna);
    await focusRow(ratna, 'P1');
    await ratna.see('Kodenya ikut tahun lalu saja.');
  });
});
