/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Instrument } from '@app/evaluation';
import type { SerializedAXNode } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { smallPolicy, smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

let scene: Scene;
let product: Product;
let form: string;
beforeAll(async () => {
  scene = await createScene();
  await lastYear(scene);
  product = await startProduct(scene.databaseUrl, scene.dataDir);
  form = `/penilaian/${scene.assessments['kraton']}/isian`;
}, 180_000);
afterAll(async () => {
  await product.close();
  await scene.close();
});

/** What holds the focus: where, and what a screen reader calls it. */
const focused = (person: Person): Promise<string> =>
  person.page.evaluate(() => {
    const one = document.activeElement;
    const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((label) => label.textContent) : [];
    const name = one?.getAttribute('aria-label') ?? (labels.join(' ') || one?.textContent) ?? '';
    const item = one?.closest('[data-item]')?.getAttribute('data-item') ?? '';
    return `${item} ${name}`.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until something of this item and name has the focus. */
const tabTo = async (person: Person, wanted: string): Promise<void> => {
  for (let presses = 0; presses < 150; presses += 1) {
    if ((await focused(person)).startsWith(wanted)) return;
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`"${wanted}" cannot be reached with Tab`);
};

/** Waits until the focus is there. */
const holds = async (person: Person, selector: string): Promise<void> => {
  await person.page.waitForSelector(`${selector}:focus`).catch(async () => {
    throw new Error(`the focus is not at ${selector} but at "${await focused(person)}"`);
  });
};

const keys = async (
  person: Person,
  ...pressed: ('Space' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp')[]
): Promise<void> => {
  for (const key of pressed) await person.page.keyboard.press(key);
};

describe('filling in, on a narrow phone and without a mouse', () => {
  test('last year’s answers are laid out, and the whole form is filled by keyboard and labels alone', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    await dewi.see('Tahun lalu (2025): Ya · diterima');
    expect(await dewi.obstacles()).toEqual([]);

    await tabTo(dewi, 'Salin jawaban tahun lalu untuk bagian ini (3)');
    await keys(dewi, 'Enter');
    await dewi.see('Disalin dari tahun lalu, periksa.');
    await dewi.see('3 jawaban disalin');
    expect(await dewi.obstacles()).toEqual([]);

    await tabTo(dewi, 'A1 Masih benar, pakai jawaban ini');
    await keys(dewi, 'Enter');
    // The button is gone; the focus is at the answer that it was about.
    await holds(dewi, '[data-item=A1] input[value=YA]:checked');
    for (const wayOut of ['Escape', 'Batal']) {
      await tabTo(dewi, 'A1 Tambah tautan');
      await keys(dewi, 'Enter');
      await dewi.page.waitForSelector('#link-A1:focus');
      if (wayOut === 'Batal') await tabTo(dewi, 'A1 Batal');
      await keys(dewi, wayOut === 'Batal' ? 'Enter' : 'Escape');
      await dewi.page.waitForFunction(() => document.activeElement?.textContent.trim() === 'Tambah tautan');
    }
    await keys(dewi, 'Enter');
    await tabTo(dewi, 'A1 Alamat tautan');
    await dewi.page.keyboard.type('https://kraton.desa.id/profil');
    await tabTo(dewi, 'A1 Simpan bukti');
    await keys(dewi, 'Enter');
    await dewi.see('Bukti tersimpan');
    await tabTo(dewi, 'A2 Baik');
    await keys(dewi, 'Space', 'ArrowDown');
    await tabTo(dewi, 'A3 A3. Berapa permohonan dijawab? Isi dengan angka');
    await dewi.page.keyboard.down('Control');
    await dewi.page.keyboard.press('a');
    await dewi.page.keyboard.up('Control');
    await dewi.page.keyboard.type('1.250');
    await dewi.see('Angka ini dapat dibaca dua cara');
    expect(await dewi.obstacles()).toEqual([]);
    await tabTo(dewi, 'A3 1,25 (desimal)');
    await keys(dewi, 'Enter');
    await holds(dewi, '#number-A3');
    await tabTo(dewi, 'A4 Buang salinan');
    await keys(dewi, 'Enter');
    await dewi.page.waitForFunction(() => document.querySelector('[data-item=A4] .copy-note') === null);
    await holds(dewi, '[data-item=A4] input[value=YA]');
    await keys(dewi, 'Space');
    await tabTo(dewi, 'A4 Kosongkan jawaban A4');
    await keys(dewi, 'Enter');
    await holds(dewi, '[data-item=A4] input[value=YA]:not(:checked)');
    await keys(dewi, 'ArrowUp');
    await tabTo(dewi, 'A4 Tambah catatan');
    await keys(dewi, 'Enter');
    await holds(dewi, '#note-A4');
    await dewi.page.waitForFunction(
      () => document.querySelector('.save-line.settled') !== null && document.querySelector('.copy-note') === null,
    );
    const { body } = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
    expect(body.copies).toEqual({});
    expect(body.answers).toMatchObject({
      A1: { value: { choice: 'YA' } },
      A2: { value: { choice: 'CUKUP' } },
      A3: { value: { number: '1.25' } },
      A4: { value: { notApplicable: true } },
    });
    expect(await dewi.obstacles()).toEqual([]);
  });

  test('to tap what a copy says is to confirm it, and a Tidak that needs no evidence counts as complete', async () => {
    const id = await scene.assessmentIn(
      await openYear(scene, { code: 'ketuk-2026', year: 2026 }, smallQuestionnaire),
      'kraton',
    );
    const api = await scene.as('dewi');
    await api.post(`/assessments/${id}/registration`);
    expect((await api.post(`/assessments/${id}/copies`, { itemCodes: ['A1'] })).status).toBe(201);
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${id}/isian`);
    await dewi.page.waitForSelector('[data-item=A1] .copy-note');
    await dewi.choose('Ada situs web?', 'Ya');
    await dewi.page.waitForFunction(() => document.querySelector('[data-item=A1] .copy-note') === null);
    await dewi.page.waitForFunction(() => document.querySelector('.save-line.settled') !== null);
    const { body } = await api.get(`/assessments/${id}/form`);
    expect([body.copies, body.answers.A1.value]).toEqual([{}, { choice: 'YA' }]);
    await dewi.choose('Ada situs web?', 'Tidak');
    await dewi.see('Lengkap 1 dari 4');
  });

  test('the outline is a drawer that finds items, and the address of an item can be sent', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(`${form}?butir=A3`);
    await dewi.see('Berapa permohonan dijawab?');
    await dewi.press('Daftar');
    await dewi.fill('Cari butir', 'situs');
    await dewi.see('1 butir ditemukan');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.press('A1 Ada situs web?');
    await dewi.page.waitForFunction(() => location.search === '?butir=A1');
  });

  test('what a trial would bring is shown and leaves no trace', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    await dewi.press('Coba nilai');
    await dewi.see('butir ini menambah');
    await dewi.see('tidak ada yang disimpan');
    expect(await dewi.obstacles()).toEqual([]);
    const before = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
    await dewi.press('Anggap dipenuhi penuh');
    await dewi.press('Tutup');
    const after = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
    expect(after.body.answers).toEqual(before.body.answers);
  });
});

/** One item of each kind, two of them with "tidak dipersyaratkan"; the weights make a hundred. */
const everyKind: Instrument = {
  ...smallQuestionnaire,
  children: [
    ...smallQuestionnaire.children.map((item) => ({ ...item, weight: item.code === 'A1' ? '30' : item.weight })),
    {
      type: 'item',
      kind: 'checklist',
      code: 'A5',
      text: { id: 'Unsur profil mana yang diumumkan?' },
      weight: '10',
      law: [{ citation: 'UU 14/2008 Pasal 9', verified: false }],
      definition: { id: 'Uji.' },
      elements: ['a', 'b'].map((code) => ({ code, text: { id: `Unsur ${code}` } })),
      notApplicable: { statement: false },
    },
    {
      type: 'item',
      kind: 'text',
      code: 'A6',
      text: { id: 'Inovasi tahun ini' },
      weight: '0',
      law: [{ citation: 'UU 14/2008 Pasal 9', verified: false }],
      definition: { id: 'Uji.' },
    },
  ],
};

/** What a screen reader lists as fields and groups of them, by role and name. */
const namesIn = async ({ page }: Person): Promise<string[]> => {
  const found: string[] = [];
  const walk = ({ role, name, children = [] }: SerializedAXNode): void => {
    if (['radiogroup', 'group', 'textbox', 'checkbox'].includes(role) && name) found.push(`${role}: ${name}`);
    children.forEach(walk);
  };
  const root = await page.$('.form-main');
  const tree = await page.accessibility.snapshot({ interestingOnly: false, ...(root ? { root } : {}) });
  if (tree) walk(tree);
  return found;
};

test('every field is called by its item, so that a list of fields says which is which', async () => {
  const id = await openYear(scene, { code: 'uji-lengkap', year: 2026 }, everyKind);
  const dewi = await come(product, 'dewi', 360);
  await dewi.open(`/penilaian/${await scene.assessmentIn(id, 'kraton')}/isian`);
  await dewi.see('Inovasi tahun ini');
  await dewi.page.waitForSelector('[data-item=A4] .original-size');
  expect(await namesIn(dewi)).toEqual([
    'radiogroup: A1. Ada situs web?',
    'radiogroup: A2. Seberapa mutakhir?',
    'textbox: A3. Berapa permohonan dijawab? Isi dengan angka',
    'radiogroup: A4. Ada daftar informasi?',
    'checkbox: Kirim foto dalam ukuran asli (lebih besar), butir A4',
    'checkbox: A5. Unsur profil mana yang diumumkan? Tidak dipersyaratkan (N/A)',
    'group: A5. Unsur profil mana yang diumumkan? Centang semua yang dipenuhi',
    'checkbox: Unsur a',
    'checkbox: Unsur b',
    'checkbox: Tidak satu pun dipenuhi',
    'textbox: A6. Inovasi tahun ini. Tulis jawaban',
  ]);
  expect(await dewi.obstacles()).toEqual([]);
}, 180_000);

/** As if the person came back to the tab: the page asks what happened meanwhile. */
const comeBack = (person: Person): Promise<boolean> =>
  person.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('two people of one body', () => {
  test('see each other, what the other saved, and what was said, without loading the page again', async () => {
    const [dewi, camat] = [await come(product, 'dewi'), await come(product, 'camat')];
    await dewi.open(form);
    await camat.open(form);
    await dewi.see('Ada situs web?');
    await comeBack(camat);
    await camat.see('Juga membuka kuesioner ini: Dewi');
    await dewi.choose('Ada situs web?', 'Tidak');
    await dewi.page.waitForFunction(() => document.querySelector('.save-line.settled') !== null);
    await dewi.press('Komentar, pertanyaan, dan riwayat');
    await dewi.fill('Tulis komentar', 'Situsnya sudah pindah, Pak.');
    await dewi.press('Kirim komentar');
    await dewi.see('Situsnya sudah pindah, Pak.');
    await dewi.see('Riwayat jawaban');
    expect(await dewi.obstacles()).toEqual([]);
    await comeBack(camat);
    await camat.see('Dewi memperbarui butir A1.');
  });

  test('see the evidence that the other added and took away', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    await dewi.see('Ada situs web?');
    const elsewhere = await scene.as('dewi');
    const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/dari-perangkat-lain' };
    const added = await elsewhere.post(`/assessments/${scene.assessments['kraton']}/evidence`, link);
    expect(added.status).toBe(201);
    await comeBack(dewi);
    await dewi.see('kraton.desa.id/dari-perangkat-lain');
    expect((await elsewhere.delete(`/evidence/${added.body.id}`)).status).toBe(204);
    await comeBack(dewi);
    await dewi.page.waitForFunction(() => !document.body.innerText.includes('dari-perangkat-lain'));
  });

  test('hear in the open form that the deadline was moved', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    await dewi.see('1 Januari 2099');
    const ratna = await scene.as('ratna');
    const until = '2099-02-03T05:00:00Z';
    const body = { assessmentIds: [scene.assessments['kraton']], until, reason: 'Listrik padam.' };
    expect((await ratna.post(`/periods/${scene.periodId}/extensions`, body)).status).toBe(201);
    await comeBack(dewi);
    await dewi.see('3 Februari 2099 pukul 12.00 WIB');
  });

  test('the organiser answers a question and makes it known; both stand where they are needed', async () => {
    const dewi = await scene.as('dewi');
    const question = { itemCode: 'A1', text: 'Apakah blog dihitung?' };
    await dewi.post(`/assessments/${scene.assessments['kraton']}/questions`, question);
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/pertanyaan`);
    await ratna.see('Apakah blog dihitung?');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.fill('Jawaban Anda', 'Ya, bila dikelola desa.');
    await ratna.press('Umumkan tanya jawab ini kepada semua yang mengisi butir ini');
    await ratna.press('Kirim jawaban');
    await ratna.see('Sudah dijawab (1)');
    expect(await ratna.obstacles()).toEqual([]);
    const tono = await come(product, 'tono', 360);
    await tono.see('Apakah blog dihitung?');
    expect(await tono.obstacles()).toEqual([]);
  });

  test('hear in the open form that the time is over: it is said once, and the focus stays at the item', async () => {
    const tono = await come(product, 'tono', 360);
    await tono.open(`/penilaian/${scene.assessments['munder']}/isian`);
    await tono.page.waitForSelector('#number-A3:enabled');
    await tono.page.focus('#number-A3');
    const ratna = await scene.as('ratna');
    const rules = { confirm: 'superior', graceSeconds: 0, unsubmitted: 'zero', reason: 'Tanpa kelonggaran.' };
    expect((await ratna.put(`/periods/${scene.periodId}/submission-rules`, rules)).status).toBe(200);
    const policy = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: new Date().toISOString() });
    expect((await ratna.put(`/periods/${scene.periodId}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
    await comeBack(tono);
    await tono.page.waitForSelector('#number-A3:disabled');
    await tono.see('Waktu pengisian berakhir; isian hanya dapat dibaca. Semua yang Anda isi sudah di server.');
    const said = await tono.page.$$eval('[aria-live="polite"] .toast', (all) => all.map((one) => one.textContent));
    expect(said.filter((text) => text.startsWith('Waktu pengisian berakhir'))).toHaveLength(1);
    expect(await tono.page.evaluate(() => document.activeElement?.id)).toBe('butir-A3');
    expect(await tono.obstacles()).toEqual([]);
    await comeBack(tono);
    await tono.see('Waktu pengisian berakhir; isian hanya dapat dibaca. Yang belum sampai di server');
  });
});
