/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { lastYear } from '../../api/test/years';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';

/** Last year beside the items, without signal. */
describe('last year without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let form: string;

  beforeAll(async () => {
    scene = await createScene();
    await lastYear(scene);
    form = `/penilaian/${scene.assessments['kraton']}/isian`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  const isKept = (end: string): Promise<unknown> =>
    device.person().page.waitForFunction(
      (wanted) =>
        new Promise<boolean>((found) => {
          const asking = indexedDB.open('terbuka');
          asking.onsuccess = () => {
            const store = asking.result;
            const keys = store.transaction('kept').objectStore('kept').getAllKeys();
            keys.onsuccess = () => {
              store.close();
              found((keys.result as unknown as [string, string][]).some(([, path]) => path.endsWith(wanted)));
            };
          };
        }),
      { polling: 200 },
      end,
    );

  test('what the form had read of it is there after a reload', async () => {
    await device.signIn('dewi');
    await device.person().open(form);
    await device.person().see('Tahun lalu (2025): Ya · diterima');
    await keptOnDevice(device.person().page);
    await isKept('/last-year');
    await server.kill();
    await device.person().reload();
    await device.person().see('Tahun lalu (2025): Ya · diterima');
  }, 120_000);

  test('copying says that it needs a signal', async () => {
    await device.person().press('Salin jawaban tahun lalu untuk bagian ini (3)');
    await device.person().see('Tidak ada sambungan internet. Periksa sambungan Anda, lalu coba lagi.');
    expect(await device.person().obstacles()).toEqual([]);
  }, 120_000);

  test('with signal it goes on without a reload', async () => {
    await server.start();
    await device.person().press('Salin jawaban tahun lalu untuk bagian ini (3)');
    await device.person().see('3 jawaban disalin');
  }, 120_000);
});
