import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import { type Instrument, type InstrumentNode, itemsOf } from '@app/instrument';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, password, type Scene } from '../../api/test/cast';
import { come } from './come';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** A commission writes an instrument by keyboard, mouse and paste, two people at once, and publishes it. */
describe('the instrument editor', () => {
  let scene: Scene;
  let product: Product;
  let ratna: Person;
  let tari: Person;
  let id: string;

  beforeAll(async () => {
    scene = await createScene();
    await scene.app.get(UsersService).create(installation, {
      name: 'Tari',
      email: 'tari@uji.example',
      password,
      memberships: [{ role: 'organiserAdmin', organiserId: scene.organisers['contoh'] ?? null, publicBodyId: null }],
    });
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    const admin = await scene.as('ratna');
    const made = await admin.post('/instruments', {
      code: 'saq-uji',
      title: 'SAQ Uji',
      from: { kind: 'blank', purpose: 'questionnaire' },
    });
    id = made.body.id;
    ratna = await come(product, 'ratna');
    await ratna.open(`/instrumen/${id}`);
    await ratna.see('SAQ Uji');
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  const draft = async (): Promise<Instrument> =>
    (await (await scene.as('ratna')).get(`/instruments/${id}/draft`)).body.content;
  /** Codes in the order of the tree, as it is on screen. */
  const codes = (person: Person): Promise<string> =>
    person.page.$$eval('[role="treeitem"] > .row-code', (all) => all.map((one) => one.textContent).join(' '));
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
  /** The form has brought its first field to the person. */
  const atField = (person: Person): Promise<unknown> =>
    person.page.waitForFunction(() => document.activeElement?.closest('[data-field="text"]') != null);
  const saved = (person: Person): Promise<unknown> =>
    person.page.waitForSelector('.editor-save.settled', { visible: true });

  test('a group and its items are written without a mouse', async () => {
    const { page } = ratna;
    await page.focus('#tree-head');
    await keys(ratna, 'Shift+Insert');
    await atField(ratna);
    await page.keyboard.type('Kelembagaan');
    await ratna.fill('Bobot', '100');
    await ratna.see('Jumlah bobot di tingkat teratas: 100 dari 100.');
    for (const [code, question] of [
      ['K1-01', 'Apakah PPID sudah ditetapkan?'],
      ['K1-02', 'Apakah daftar informasi publik diumumkan?'],
      ['K1-03', 'Apakah maklumat pelayanan dipasang?'],
    ] as const) {
      await page.focus('[role="tree"] [tabindex="0"]');
      await keys(ratna, 'Insert');
      await page.waitForSelector(`[id="tree-${code}"]`);
      await atField(ratna);
      await page.keyboard.type(question);
    }
    await ratna.fill('Bobot', '98');
    await ratna.see('Jumlah bobot di K1: 100 dari 100.');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
    await saved(ratna);
    expect(itemsOf(await draft()).map(({ text }) => text.id)).toEqual([
      'Apakah PPID sudah ditetapkan?',
      'Apakah daftar informasi publik diumumkan?',
      'Apakah maklumat pelayanan dipasang?',
    ]);
  });

  test('keys move, remove and take back; focus stays with the line', async () => {
    await focusRow(ratna, 'K1-03');
    await keys(ratna, 'Alt+ArrowUp');
    await sees(ratna, 'K1 K1-01 K1-03 K1-02');
    await keys(ratna, 'Alt+ArrowLeft');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
    expect((await draftTree()).slice(-1)).toEqual(['K1-03']);
    await keys(ratna, 'Alt+ArrowRight');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
    await keys(ratna, 'Delete');
    await ratna.see('K1-03 dihapus.');
    await sees(ratna, 'K1 K1-01 K1-02');
    await keys(ratna, 'Control+z');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
    await keys(ratna, 'Control+y');
    await sees(ratna, 'K1 K1-01 K1-02');
    await ratna.press('Urungkan');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
    await saved(ratna);
  });

  /** Top level of the draft once it is saved. */
  const draftTree = async (): Promise<readonly string[]> => {
    await saved(ratna);
    return (await draft()).children.map(({ code }) => code);
  };

  test('the mouse drags an item to another place', async () => {
    const { page } = ratna;
    await focusRow(ratna, 'K1-01');
    const middle = async (code: string) => {
      const box = await (await page.$(`[id="tree-${code}"]`))!.boundingBox();
      return { x: box!.x + box!.width / 2, top: box!.y, y: box!.y + box!.height / 2 };
    };
    const [from, to] = [await middle('K1-03'), await middle('K1-01')];
    // Without a screen nothing carries a drag from one place to another; the browser hands it over to be carried.
    await page.setDragInterception(true);
    const target = { x: to.x, y: to.top + 3 };
    const dragged = await page.mouse.drag({ x: from.x, y: from.y }, target);
    await page.mouse.dragEnter(target, dragged);
    await page.mouse.dragOver(target, dragged);
    await page.waitForSelector('.drop-above');
    await page.mouse.drop(target, dragged);
    await page.mouse.up();
    await page.setDragInterception(false);
    await sees(ratna, 'K1 K1-03 K1-01 K1-02');
    await keys(ratna, 'Control+z');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03');
  });

  test('rows of a spreadsheet are pasted with their faults shown, as one step', async () => {
    await focusRow(ratna, 'K1');
    await ratna.press('Tempel');
    await ratna.page.focus('dialog textarea');
    await ratna.page.keyboard.sendCharacter(
      'kode\tpertanyaan\tbobot\tjenis\tpilihan\tdasar hukum\n' +
        'P1\tAdakah standar layanan informasi yang berlaku?\t1\tskala\tLengkap;Sebagian;Tidak ada\tUU 14/2008 Pasal 7\n' +
        'P2\tBerapa permohonan yang dijawab tepat waktu?\tdua\tangka\t\t\n',
    );
    await ratna.see('1 butir siap; 1 baris bermasalah akan dilewati.');
    await ratna.see('Bobot bukan angka');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Sisipkan 1 butir');
    await sees(ratna, 'K1 K1-01 K1-02 K1-03 P1');
    await ratna.see('101 dari 100');
    expect(await ratna.obstacles()).toEqual([]);
    await focusRow(ratna, 'K1-03');
    await ratna.fill('Bobot', '97');
    await ratna.see('Jumlah bobot di K1: 100 dari 100.');
    await saved(ratna);
    expect((await draft()).children[0]).toMatchObject({ children: [{}, {}, {}, { kind: 'scale', weight: '1' }] });
  });

  test('the phone shows it and plays skip logic and score', async () => {
    await focusRow(ratna, 'K1-02');
    await ratna.press('Tambah syarat');
    await ratna.see('Ditanyakan bila butir K1-01 dijawab “Ya”.');
    await ratna.press('Pratinjau ponsel');
    const frame = await (await ratna.page.waitForSelector('iframe.phone'))!.contentFrame();
    await frame.waitForFunction(() => document.body.innerText.includes('Tidak ditanyakan kepada Anda'));
    const card = await frame.waitForSelector('article[aria-labelledby="question-K1-01"] input[value="YA"]');
    await card!.click();
    await frame.waitForFunction(() => !document.body.innerText.includes('Tidak ditanyakan kepada Anda'));
    await frame.waitForFunction(() => document.querySelector('.form-score-number')?.textContent === '1,00');
    expect(await frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(360);
    await ratna.press('Pratinjau ponsel');
  });

  test('two people see each other’s changes; what both changed is shown to be picked from', async () => {
    tari = personAt(await product.visitor(), product.origin);
    await tari.open('/masuk');
    await tari.fill('Alamat surel', 'tari@uji.example');
    await tari.fill('Kata sandi', password);
    await tari.press('Masuk');
    await tari.see('Beranda');
    await tari.open(`/instrumen/${id}?butir=K1-01`);
    await tari.see('Juga di sini: Ratna');
    await ratna.see('Juga di sini: Tari');

    await tari.fill('Penjelasan', 'Penetapan berlaku untuk tahun berjalan.');
    await saved(tari);
    await ratna.see('Tari baru saja mengubah 1 bagian');

    await focusRow(ratna, 'P1');
    await ratna.page.setOfflineMode(true);
    await ratna.fill('Pertanyaan', 'Adakah standar layanan versi Ratna?');
    await ratna.see('Belum tersimpan: tidak ada sambungan.');
    await focusRow(tari, 'P1');
    await tari.fill('Pertanyaan', 'Adakah standar layanan versi Tari?');
    await saved(tari);
    await ratna.page.setOfflineMode(false);
    await ratna.see('1 bagian diubah dua orang sekaligus');
    await ratna.see('Adakah standar layanan versi Tari?');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Pakai isi saya');
    await saved(ratna);
    expect(itemsOf(await draft()).find(({ code }) => code === 'P1')?.text.id).toBe(
      'Adakah standar layanan versi Ratna?',
    );
    expect(itemsOf(await draft()).find(({ code }) => code === 'K1-01')?.definition?.id).toBe(
      'Penetapan berlaku untuk tahun berjalan.',
    );
    await tari.see('Ratna baru saja mengubah');
  });

  test('the team talks about an item', async () => {
    await ratna.fill('Komentar baru', 'Tingkatnya perlu contoh.');
    await ratna.press('Kirim komentar');
    await ratna.see('Tingkatnya perlu contoh.');
    await ratna.press('Tandai selesai');
    await ratna.see('Tampilkan 1 yang selesai');
  });

  test('publishing asks a reason for each kind of warning, and then shows what changed', async () => {
    await ratna.press('Terbitkan');
    await ratna.see('Ini versi pertama: 4 butir.');
    await ratna.see('Alasan untuk: Penjelasan belum ditulis');
    const reasons = await ratna.page.$$('dialog .reason textarea');
    expect(reasons.length).toBeGreaterThan(0);
    for (const field of reasons) await field.type('Cukup untuk percobaan.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Terbitkan sekarang');
    await ratna.see('Versi 1 diterbitkan.');
    await focusRow(ratna, 'K1-01');
    await ratna.fill('Pertanyaan', 'Apakah PPID sudah ditetapkan dengan keputusan?');
    await saved(ratna);
    await ratna.press('Terbitkan');
    await ratna.see('Yang berubah sejak versi 1');
    await ratna.see('Apakah PPID sudah ditetapkan dengan keputusan?');
    await ratna.press('Terbitkan sekarang');
    await ratna.see('Versi 2 diterbitkan.');
    const versions = await (await scene.as('ratna')).get(`/instruments/${id}/versions`);
    expect(versions.body.items.map(({ number }: { number: number }) => number).sort()).toEqual([1, 2]);
  });

  test('a file is compared with the draft and taken in as one step', async () => {
    const content = await draft();
    const [group] = content.children as readonly [InstrumentNode];
    const file = join(scene.dataDir, 'saq-uji.json');
    const changed = { ...content, children: [{ ...group, text: { id: 'Kelembagaan dan komitmen' } }] };
    writeFileSync(file, JSON.stringify(changed));
    await ratna.page.click('.editor-menu > summary');
    await ratna.press('Impor berkas');
    const chooser = (await ratna.page.waitForSelector('dialog input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await chooser.uploadFile(file);
    await ratna.see('Kelembagaan dan komitmen');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Terapkan ke draf');
    await saved(ratna);
    expect((await draft()).children[0]?.text.id).toBe('Kelembagaan dan komitmen');
    await keys(ratna, 'Control+z');
    await ratna.page.waitForFunction(() => !document.body.innerText.includes('Kelembagaan dan komitmen'));
    await saved(ratna);
  });

  test('a phone shows the tree, then the item; a commissioner only reads', async () => {
    const phone = await come(product, 'ratna', 360);
    await phone.open(`/instrumen/${id}`);
    await phone.see('Kelembagaan');
    expect(await phone.obstacles()).toEqual([]);
    await phone.page.click('[id="tree-P1"]');
    await phone.see('Kembali ke susunan');
    expect(await phone.obstacles()).toEqual([]);
    await phone.press('Pratinjau ponsel');
    await phone.page.waitForSelector('iframe.phone', { visible: true });
    await phone.press('Kembali ke isian');
    await phone.press('Kembali ke susunan');
    await phone.page.waitForSelector('[id="tree-P1"]', { visible: true });

    const komang = await come(product, 'komang');
    await komang.open(`/instrumen/${id}?butir=P1`);
    await komang.see('hanya dapat dibaca');
    expect(await komang.page.$eval('.form-body', (form) => form.matches(':disabled'))).toBe(true);
    expect(await komang.text()).not.toContain('Terbitkan');
    expect(((await draft()).children[0] as InstrumentNode).children).toHaveLength(4);
    expect(await codes(komang)).toBe('K1 K1-01 K1-02 K1-03 P1');
  });
});
