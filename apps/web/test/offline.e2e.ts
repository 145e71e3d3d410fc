/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';

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
});
