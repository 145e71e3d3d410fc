/// <reference lib="dom" />
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { keptRows, keptSealed, keptText } from './kept-on-phone';

/** What is said about an item without signal waits on the phone as answers do, and is said once. */
jest.setTimeout(180_000);

describe('comments without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let kraton: string;
  let form: string;

  const said = (table: 'item_comments' | 'item_questions'): Promise<{ text: string }[]> =>
    scene.dataSource.query<{ text: string }[]>(
      `select text from ${table} where assessment_id = $1 order by ${table === 'item_comments' ? 'at' : 'asked_at'}`,
      [kraton],
    );
  const openTalk = async (): Promise<void> => {
    const fold = await device.person().page.waitForFunction(() => {
      const card = [...document.querySelectorAll('article')].find((one) => one.textContent.includes('Ada situs web?'));
      return [...(card?.querySelectorAll('summary') ?? [])].find((one) => one.textContent.startsWith('Komentar'));
    });
    // Evidence that is still being drawn above must not push it away under the pointer.
    await (fold as ElementHandle<HTMLElement>).evaluate((one) => one.click());
    await device.person().see('Komentar di dalam badan publik Anda');
  };
  const ask = async (text: string): Promise<void> => {
    await device.person().press('Tulis pertanyaan tentang butir ini');
    await device.person().fill('Tulis pertanyaan tentang butir ini', text);
    await device.person().press('Kirim pertanyaan');
  };

  const begun = (): Promise<string[]> =>
    device
      .person()
      .page.waitForFunction(() => {
        const boxes = [...document.querySelectorAll<HTMLTextAreaElement>('.talk textarea')].map(({ value }) => value);
        return boxes.length === 2 && boxes.every((text) => text !== '') ? boxes : null;
      })
      .then(async (found) => (await found.jsonValue()) ?? []);

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    form = `/penilaian/${kraton}/isian`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  test('with signal a comment is there at once', async () => {
    await device.signIn('dewi');
    await device.person().open(form);
    await openTalk();
    await device.person().fill('Tulis komentar', 'Alamat situsnya sudah baru.');
    await device.person().press('Kirim komentar');
    await device.person().see('Dewi,');
    expect(await said('item_comments')).toEqual([{ text: 'Alamat situsnya sudah baru.' }]);
    await keptOnDevice(device.person().page);
  });

  test('what was begun and not sent comes back after the end of the browser, and goes when it was sent', async () => {
    await device.person().fill('Tulis komentar', 'Ini belum selesai');
    await device.person().press('Tulis pertanyaan tentang butir ini');
    await device.person().fill('Tulis pertanyaan tentang butir ini', 'Apakah boleh');
    await keptSealed(device.person().page, 'begun', ['Ini belum selesai', 'Apakah boleh']);
    expect(await keptText(device.person().page, ['begun'])).not.toContain('belum selesai');
    await device.reopen(form);
    await device.signIn('dewi');
    await device.person().open(form);
    await openTalk();
    expect(await begun()).toEqual(['Ini belum selesai', 'Apakah boleh']);
    expect(await device.person().text()).not.toContain('menunggu dikirim');
    for (const field of ['#comment-A1', '#ask-A1']) {
      await device.person().page.click(field, { count: 3 });
      await device.person().page.keyboard.press('Backspace');
    }
    await keptRows(device.person().page, 'begun', 0);
  });

  test('without, it lies on the phone, sealed, through the end of the browser, in the thread and in the queue', async () => {
    await server.kill();
    await device.person().fill('Tulis komentar', 'Pak, tolong foto papannya.');
    await device.person().press('Kirim komentar');
    await device.person().see('Tersimpan di ponsel, menunggu sinyal');
    await device.person().see('1 menunggu dikirim');
    await ask('Bolehkah laman kecamatan?');
    await device.person().see('Bolehkah laman kecamatan?');
    expect(await device.person().obstacles()).toEqual([]);
    expect(await keptText(device.person().page, ['comments'])).not.toContain('papannya');
    await device.reopen(form);
    await openTalk();
    await device.person().see('Pak, tolong foto papannya.');
    await device.person().see('Alamat situsnya sudah baru.');
    expect(await device.person().obstacles()).toEqual([]);
    await device.reopen('/belum-terkirim');
    await device.person().see('Komentar pada butir A1');
    await device.person().see('Pertanyaan kepada penyelenggara tentang butir A1');
    expect(await device.person().obstacles()).toEqual([]);
    expect(await said('item_comments')).toHaveLength(1);
  });

  test('with signal again both go by themselves, once', async () => {
    await server.start();
    // The browser's memory outlives it, its session does not.
    await device.signIn('dewi');
    await device.person().page.goto(`${server.origin}/belum-terkirim`);
    await device.person().see('Semua isian Anda sudah terkirim');
    await device.person().open(form);
    await openTalk();
    await device.person().see('Menunggu jawaban penyelenggara');
    expect(await said('item_comments')).toEqual([
      { text: 'Alamat situsnya sudah baru.' },
      { text: 'Pak, tolong foto papannya.' },
    ]);
    expect(await said('item_questions')).toEqual([{ text: 'Bolehkah laman kecamatan?' }]);
    expect(await device.person().text()).not.toContain('menunggu sinyal');
  });
});
