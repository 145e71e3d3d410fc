/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { listenToSaves, photoOf } from './saves';

/** A village with almost no signal: the server falls over, the phone dies, two phones write, and nothing is lost. */
describe('without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let form: string;
  let kraton: string;

  const valueOf = async (code: string): Promise<unknown> => {
    const [row] = await scene.dataSource.query<{ value: unknown }[]>(
      'select value from answers where assessment_id = $1 and item_code = $2',
      [kraton, code],
    );
    return row?.value ?? null;
  };

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    form = `/penilaian/${kraton}/isian`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  test('opened once, the form opens and takes answers after the phone died and the server is gone', async () => {
    await device.signIn('dewi');
    await device.person().open(form);
    await device.person().choose('Ada situs web?', 'Ya');
    await device.person().see('Tersimpan di server');
    await keptOnDevice(device.person().page);
    await server.kill();

    await device.person().fill('Isi dengan angka', '75');
    await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
    await device.reopen(form);
    await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
    await device.person().see('Tanpa sinyal');
    await device.person().choose('Seberapa mutakhir?', 'Baik');
    await device.person().see('Tersimpan di ponsel, menunggu sinyal (2)');
    expect(await device.person().obstacles()).toEqual([]);
    await device.reopen('/');
    await device.person().see('2 menunggu dikirim');
    await device.person().press('Lihat antrean');
    await device.person().see('A3. Berapa permohonan dijawab? 75');
    await device.person().see('menunggu sinyal, sejak');
    expect(await device.person().obstacles()).toEqual([]);
    expect([await valueOf('A2'), await valueOf('A3')]).toEqual([null, null]);
  });

  test('a photo taken without signal waits too, made small, and everything goes by itself once there is signal', async () => {
    await device.person().page.goto(server.origin + form);
    await device.person().choose('Ada daftar informasi?', 'Ya');
    const chooser = await device.person().page.$('#butir-A4 ~ .item-evidence input[type=file]');
    await chooser?.uploadFile(photoOf(3_000, 2_000));
    await device.person().see('tersimpan di ponsel, menunggu sinyal');
    await device.reopen(form);
    await device.person().see('tersimpan di ponsel, menunggu sinyal');
    await server.start();
    // The browser's memory outlives it, its session does not: the person signs in again, and nothing is lost.
    await device.person().page.evaluate(() => dispatchEvent(new Event('online')));
    await device.person().see('Masuk lagi untuk mengirim (3)');
    await device.signIn('dewi');
    await device.person().page.goto(server.origin + form);
    await device.person().see('Tersimpan di server');
    const wanted = { A2: { choice: 'BAIK' }, A3: { number: '75' }, A4: { choice: 'YA' } };
    for (const [code, value] of Object.entries(wanted)) expect(await valueOf(code)).toEqual(value);
    await device.person().page.waitForSelector('.files-on-device', { hidden: true });
    const [file] = await scene.dataSource.query<{ type: string }[]>(
      `select f.media_type as type
         from evidence e join evidence_files f on f.sha256 = e.file_sha256 where e.assessment_id = $1`,
      [kraton],
    );
    expect(file?.type).toBe('image/jpeg');
  });

  test('kill -9 of the server in the middle of saves loses nothing that was acknowledged', async () => {
    const { page } = device.person();
    const saves = listenToSaves(page);
    for (let round = 0; round < 3; round += 1) {
      const typing = (async (): Promise<void> => {
        for (let number = 0; number < 8; number += 1) {
          await device.person().fill('Isi dengan angka', String(round * 10 + number));
          await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
        }
      })();
      await saves.next();
      await server.kill();
      await typing;
      await device.person().see('Tersimpan di ponsel');
      await server.start();
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await device.person().see('Tersimpan di server');
    }
    const events = await scene.dataSource.query<{ itemCode: string; revision: number; value: unknown }[]>(
      'select item_code as "itemCode", revision, value from answer_events where assessment_id = $1',
      [kraton],
    );
    const count = saves.count(events);
    process.stdout.write(
      `saves acknowledged ${count.acknowledged}, found ${count.found}, lost ${count.acknowledged - count.found}\n`,
    );
    expect(count.acknowledged).toBeGreaterThan(3);
    expect(count.found).toBe(count.acknowledged);
    expect(await valueOf('A3')).toEqual({ number: '27' });
  });

  test('two phones: what both changed is decided by a person, whenever they meet', async () => {
    const other = await takeDevice(server.origin, scene.dataDir);
    try {
      await other.signIn('dewi');
      await other.person().open(form);
      await server.kill();
      await device.person().choose('Seberapa mutakhir?', 'Cukup');
      await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
      await server.start();
      await other.person().choose('Seberapa mutakhir?', 'Kurang');
      await other.person().see('Tersimpan di server');
      await device.person().page.evaluate(() => dispatchEvent(new Event('online')));
      await device.person().see('1 jawaban diubah di tempat lain');
      expect(await valueOf('A2')).toEqual({ choice: 'KURANG' });
      await device.person().press('Bandingkan dan pilih');
      await device.person().press('Pakai jawaban saya');
      await device.person().see('Tersimpan di server');
      expect(await valueOf('A2')).toEqual({ choice: 'CUKUP' });
    } finally {
      await other.close();
    }
  });

  test('a newer version is offered, and never comes under somebody who types', async () => {
    const { page } = device.person();
    server.release();
    await device.person().fill('Isi dengan angka', '31');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await device.person().see('Ada versi baru aplikasi ini');
    expect(await page.$eval('.item input[inputmode=decimal]', (field) => (field as HTMLInputElement).value)).toBe('31');
    await device.person().press('Muat versi baru');
    await page.waitForFunction(() => !document.body.innerText.includes('Ada versi baru'));
    await device.person().see('Tersimpan di server');
    expect(await valueOf('A3')).toEqual({ number: '31' });
  });

  test('signing out with work unsent: it stays locked, nobody else sees it, and its owner sends it later', async () => {
    const { page } = device.person();
    await server.kill();
    await device.person().fill('Isi dengan angka', '64');
    await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
    await device.person().press('Dewi');
    await device.person().press('Keluar');
    await device.person().see('Masih ada 1 isian yang belum terkirim');
    expect(await device.person().obstacles()).toEqual([]);
    await device.person().press('Simpan terkunci di sini');
    await device.person().see('Anda sudah keluar di perangkat ini');
    expect(await keptText(page)).not.toMatch(/64|Dewi|Berapa permohonan/);
    await device.reopen(form);
    expect(await device.person().text()).not.toMatch(/kraton|permohonan/i);

    await server.start();
    await device.signIn('tono');
    await device.person().page.goto(`${server.origin}/belum-terkirim`);
    await device.person().see('Semua sudah terkirim');
    await device.person().press('Tono');
    await device.person().press('Keluar');
    await device.person().see('Kata sandi');
    expect(await valueOf('A3')).toEqual({ number: '31' });
    await device.signIn('dewi');
    await device.person().page.waitForFunction(() => !document.querySelector('.device-line'));
    await device.person().page.goto(server.origin + form);
    await device.person().see('Tersimpan di server');
    expect(await valueOf('A3')).toEqual({ number: '64' });
  });
});

/** Everything in the browser's database that can be read as text. */
const keptText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((opened) => {
      const asking = indexedDB.open('terbuka');
      asking.onsuccess = () => opened(asking.result);
    });
    const all = [...store.objectStoreNames].map(
      (name) =>
        new Promise<string>((read) => {
          const asking = store.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            const texts = asking.result.map((one: object) =>
              JSON.stringify(one, (_, value: unknown) =>
                value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
              ),
            );
            read(texts.join('\n'));
          };
        }),
    );
    return (await Promise.all(all)).join('\n');
  });
