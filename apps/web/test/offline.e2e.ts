/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { photoOf } from './photo-of';

/** A village with almost no signal: the server falls over, the phone dies, two phones write, and nothing is lost. */
jest.setTimeout(180_000);

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
  }, 180_000);
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
});
