/// <reference lib="dom" />
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, password, type Scene } from '../../api/test/cast';
import { workbookOf } from '../../../libs/workbook/test/workbook-of';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { come } from './come';
import { keptRead } from './kept-on-phone';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';
import { handedIn } from './whole-registration';

const participants = [
  ['Kode', 'Nama', 'Jenis', 'Surel', 'No. HP'],
  ['barat', 'Desa Barat', 'DESA', 'ppid.barat@uji.example', '0812-3456-7890'],
];
const decree = paperPdf();

/** Hands a file to the page's field for files, and looks on from there. */
const handOver = async ({ page }: Person, file: string): Promise<void> => {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
};

/** Until what is to be decided has been shown for a moment; nothing decides before. */
const looked = async ({ page }: Person): Promise<void> => {
  await page.waitForSelector('.review-bar .primary:not(:disabled)');
};

/** A day chosen in the calendar that the browser shows, in whatever order it writes days. */
const setDate = ({ page }: Person, day: string): Promise<void> =>
  page.$eval(
    'input[type=date]',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    day,
  );

/** The secret address in the text that is shown for pasting into a chat. */
const sharedLink = async ({ page }: Person): Promise<string> => {
  const text = await page.waitForSelector('textarea.link-text');
  return /\/undangan#\S+/.exec((await text?.evaluate((one) => (one as HTMLTextAreaElement).value)) ?? '')?.[0] ?? '';
};

/** A village that nobody had listed comes to its form: import, invitation, registration on a phone, approval, a successor. */
describe('from the list to the form', () => {
  let scene: Scene;
  let product: Product;
  let ratna: Person;
  let rini: Person;
  let link = '';
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    ratna = await come(product, 'ratna');
    rini = personAt(await product.visitor(360), product.origin);
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('the organiser imports a list, sees what it does, and applies it', async () => {
    const file = join(scene.dataDir, 'peserta.xlsx');
    await writeFile(file, workbookOf([{ name: 'Peserta', rows: participants }]));
    await ratna.open(`/periode/${scene.periodId}/peserta`);
    await handOver(ratna, file);
    await ratna.see('peserta.xlsx terbaca tanpa kesalahan');
    await ratna.see('Desa Barat');
    expect(await ratna.obstacles()).toEqual([]);
    // Saved once more in the program that still has it open: the browser may not read that file any longer.
    await writeFile(file, workbookOf([{ name: 'Peserta', rows: [...participants, ['lain']] }]));
    const saved = new Date(Date.now() + 60_000); // The browser tells by the second in which it was saved.
    await utimes(file, saved, saved);
    await ratna.press('Terapkan');
    await ratna.see('Berkas itu tidak dapat dibaca di perangkat ini.');
    await writeFile(file, workbookOf([{ name: 'Peserta', rows: participants }]));
    await handOver(ratna, file);
    await ratna.see('peserta.xlsx terbaca tanpa kesalahan');
    await scene.dataSource.query(`update public_bodies set code = 'munder-2' where code = 'munder'`);
    await ratna.press('Terapkan');
    await ratna.press('Periksa lagi peserta.xlsx');
    await ratna.press('Terapkan');
    await ratna.see('Diterapkan: 1 badan baru');
    await scene.dataSource.query(`update public_bodies set code = 'munder' where code = 'munder-2'`);
  });

  test('and hands the village its link', async () => {
    await ratna.open(`/periode/${scene.periodId}/pendaftaran?cari=barat`);
    await ratna.press('Diperiksa: penyelenggara menyetujui atau mengembalikan');
    await ratna.see('Cara persetujuan diubah');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Bagikan tautan');
    link = await sharedLink(ratna);
    expect(await ratna.obstacles()).toEqual([]);
    expect(link).not.toBe('');
  });

  test('its clerk makes an account and registers on a phone, with the decree', async () => {
    await rini.open(link);
    await rini.see('Desa Barat');
    expect(await rini.obstacles()).toEqual([]);
    await rini.fill('Nama lengkap', 'Rini');
    await rini.fill('Kata sandi', password);
    await rini.press('Terima undangan');
    await rini.press('Lengkapi pendaftaran');
    await rini.fillAll('Surel', ['rini', 'kades']);
    await rini.press('Kirim pendaftaran');
    await rini.see('Surel atasan PPID tidak benar.');
    await rini.see('Surel PPID tidak benar.');
    await rini.page.waitForSelector('[aria-invalid=true]:focus');
    expect(await rini.page.$('dialog[open]')).toBeNull();
    expect(await rini.obstacles()).toEqual([]);
    await rini.fillAll('Nama', ['Rini Astuti', 'Pak Kades']);
    await rini.fillAll('Jabatan', ['Sekretaris Desa', 'Kepala Desa']);
    await rini.fillAll('Surel', ['rini@uji.example', 'kades@uji.example']);
    await rini.fill('Telepon atau WhatsApp', '0812-3456-7890');
    await rini.fill('Nomor SK', '188/45/2026');
    await setDate(rini, '2026-01-15');
    const file = join(scene.dataDir, 'SK PPID Desa Barat.pdf');
    await writeFile(file, decree);
    await handOver(rini, file);
    await rini.see('Buka SK PPID Desa Barat.pdf');
    await rini.see('Tersimpan di server');
    expect(await rini.obstacles()).toEqual([]);
    await rini.press('Kirim pendaftaran');
    await rini.see('Penyelenggara memeriksa data ini');
    await rini.press('Kirim pendaftaran');
    await rini.see('Menunggu persetujuan');
  }, 120_000);

  test('the organiser returns it by a key with a reason, which the clerk reads and mends', async () => {
    await ratna.open(`/periode/${scene.periodId}/pendaftaran?langkah=submitted`);
    await ratna.press('Periksa data');
    await ratna.see('Rini Astuti');
    expect(await ratna.obstacles()).toEqual([]);
    await looked(ratna);
    await ratna.page.keyboard.press('k');
    await ratna.fill('Alasan', 'Nomor SK tidak cocok.');
    await ratna.press('Kembalikan');
    await ratna.see('Tidak ada lagi yang menunggu persetujuan');
    await rini.reload();
    await rini.see('Alasan penyelenggara: Nomor SK tidak cocok.');
    await rini.fill('Nomor SK', '188/54/2026');
    await rini.see('Tersimpan di server');
    await rini.press('Kirim pendaftaran');
    await rini.see('Penyelenggara memeriksa data ini');
    await rini.press('Kirim pendaftaran');
    await rini.see('Menunggu persetujuan');
  }, 120_000);

  test('approved by a key, the clerk fills the first item in', async () => {
    await ratna.open(`/periode/${scene.periodId}/pendaftaran?langkah=submitted`);
    await ratna.press('Periksa data');
    await ratna.see('188/54/2026');
    await ratna.see('Pernah dikembalikan dengan alasan: Nomor SK tidak cocok.');
    await looked(ratna);
    await ratna.page.keyboard.press('s');
    await ratna.see('Setujui pendaftaran Desa Barat?');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.page.keyboard.press('Enter');
    await ratna.see('Tidak ada lagi yang menunggu persetujuan');
    await rini.open('/');
    await rini.press('Mulai mengisi');
    await rini.choose('Ada situs web?', 'Ya');
    await rini.see('Tersimpan di server');
    await keptRead(rini.page, '/api/assessments?mine=1');
  });

  test('a key pressed twice approves nobody who was not looked at', async () => {
    const own = await scene.openPeriod('tekan-2026');
    await (await scene.as('ratna')).put(`/periods/${own}/registration-rule`, { rule: 'approval' });
    const ids = await Promise.all(['kraton', 'munder'].map((body) => scene.assessmentIn(own, body)));
    for (const [at, who] of (['dewi', 'tono'] as const).entries()) {
      const path = `/assessments/${ids[at] ?? ''}/registration`;
      const browser = await scene.as(who);
      await browser.put(path, { content: handedIn(who), revision: 0 });
      await browser.post(`${path}/submission`);
    }
    const waiting = async (): Promise<number> =>
      (await (await scene.as('ratna')).get(`/periods/${own}/registration-funnel?view=submitted`)).body.total;
    await ratna.open(`/periode/${own}/pendaftaran?periksa=${ids[0] ?? ''}`);
    await ratna.see('Desa kraton');
    await looked(ratna);
    await ratna.page.keyboard.press('s');
    await ratna.page.keyboard.press('s');
    await ratna.see('Setujui pendaftaran Desa kraton?');
    expect(await waiting()).toBe(2);
    await ratna.page.keyboard.press('Enter');
    await ratna.page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Desa munder');
    // As fast as a finger that was still on the key, and faster than anybody reads.
    const asked = await ratna.page.evaluate(async () => {
      const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      await drawn();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }));
      await drawn();
      return document.querySelector('dialog[open]') !== null;
    });
    expect(asked).toBe(false);
    await looked(ratna);
    await ratna.page.keyboard.press('s');
    await ratna.see('Setujui pendaftaran Desa munder?');
    expect(await waiting()).toBe(1);
    await ratna.page.keyboard.press('Escape');
  });

  test('its first page never shows what the phone kept from before while the server answers', async () => {
    await rini.page.evaluateOnNewDocument(() => {
      const drawn = new Set<string>();
      Object.assign(globalThis, { drawn });
      new MutationObserver(() => {
        const first = document.querySelector('.card-actions .primary')?.textContent;
        if (first) drawn.add(first);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await rini.open('/');
    await rini.see('Lanjutkan mengisi');
    expect(await rini.page.evaluate(() => [...(globalThis as unknown as { drawn: Set<string> }).drawn])).toEqual([
      'Lanjutkan mengisi',
    ]);
  });

  test('the village sees who acts for it, and its superior was asked to come', async () => {
    await rini.press('Orang dan peran');
    await rini.see('kades@uji.example');
    expect(await rini.obstacles()).toEqual([]);
  });

  test('a successor comes by a link and finds the work as it was left; the one who left is out', async () => {
    await rini.press('Ganti pejabat');
    await rini.fill('Nama', 'Sri Wahyuni');
    await rini.fill('Surel', 'sri@uji.example');
    expect(await rini.obstacles()).toEqual([]);
    await rini.press('Kirim undangan');
    const successors = await sharedLink(rini);
    const sri = personAt(await product.visitor(360), product.origin);
    await sri.open(successors);
    await sri.fill('Kata sandi', password);
    await sri.press('Terima undangan');
    await sri.press('Lanjutkan mengisi');
    await sri.see('Terjawab 1 dari 4');
    await sri.open('/');
    await sri.press('Orang dan peran');
    await sri.see('Riwayat');
    await sri.see('diakhiri oleh');
    expect(await sri.obstacles()).toEqual([]);
    await sri.open('/');
    await sri.see('Pejabat PPID sudah berganti');
    await sri.press('Perbarui data');
    await sri.see('Data di bawah masih data Rini Astuti');
    expect(await sri.obstacles()).toEqual([]);
    await sri.press('Perbarui data');
    await sri.see('Data Rini Astuti tersimpan sebagai riwayat');
    await sri.press('Perbarui data');
    await sri.see('Anda memperbarui data pendaftaran');
    // Begun in error it is taken back, and begun again.
    await sri.press('Batalkan pembaruan');
    await sri.see('Yang berlaku kembali data yang sudah disetujui sebelumnya.');
    expect(await sri.obstacles()).toEqual([]);
    await sri.press('Ya, batalkan');
    await sri.see('Data di bawah masih data Rini Astuti');
    await sri.press('Perbarui data');
    await sri.see('Data Rini Astuti tersimpan sebagai riwayat');
    await sri.press('Perbarui data');
    await sri.see('Pendaftaran ke-1: Rini Astuti');
    await sri.fillAll('Jabatan', ['Kaur Umum', 'Kepala Desa']);
    await sri.fill('Telepon atau WhatsApp', '0812-9999-0000');
    await sri.press('SK PPID belum ada');
    await sri.see('Tersimpan di server');
    expect(await sri.obstacles()).toEqual([]);
    await sri.press('Kirim pembaruan');
    await sri.see('kuesioner tetap dapat diisi');
    await sri.press('Kirim pembaruan');
    await sri.see('Menunggu persetujuan');
    await sri.see('sebelumnya: Rini Astuti');
    await ratna.open(`/periode/${scene.periodId}/pendaftaran?langkah=submitted`);
    await ratna.see('Diperbarui');
    await ratna.press('Periksa data');
    await ratna.see('Badan publik ini tetap terdaftar');
    await ratna.see('sebelumnya: Rini Astuti');
    expect(await ratna.obstacles()).toEqual([]);
    await looked(ratna);
    // Returned from another window and handed in anew, while this one still shows the old.
    const [{ id } = { id: '' }] = await scene.dataSource.query<{ id: string }[]>(
      `select a.id from assessments a join public_bodies b on b.id = a.public_body_id where b.code = 'barat'`,
    );
    const returned = { assessmentId: id, reason: 'Nomornya keliru.' };
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/registration-returns`, returned);
    await sri.reload();
    await sri.see('Nomornya keliru.');
    const saved = sri.page.waitForResponse((reply) => reply.request().method() === 'PUT' && reply.ok());
    // By the keyboard alone: on a small screen the bar at the bottom may lie over the field.
    await (
      await sri.page.waitForSelector('input[type=tel]')
    )?.evaluate((field) => (field as HTMLInputElement).select());
    await sri.page.keyboard.type('0812-9999-1111');
    await saved;
    await sri.press('Kirim pembaruan');
    await sri.see('Penyelenggara memeriksa data baru ini');
    await sri.press('Kirim pembaruan');
    await sri.see('Menunggu persetujuan');
    await ratna.press('Setujui (S)');
    await ratna.see('Badan publik mengirim data baru sejak Anda membukanya.');
    await ratna.see('0812-9999-0000 menjadi 0812-9999-1111');
    expect(await ratna.obstacles()).toEqual([]);
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await ratna.page.screenshot({ path: `${screens}/pendaftaran-berubah-1280.png`, fullPage: true });
    await looked(ratna);
    await ratna.press('Setujui (S)');
    await ratna.see('Tidak ada lagi yang menunggu persetujuan');
    await sri.reload();
    await sri.see('Data baru berlaku');
    await rini.open('/');
    expect(await rini.text()).not.toContain('Desa Barat');
  }, 120_000);
});
