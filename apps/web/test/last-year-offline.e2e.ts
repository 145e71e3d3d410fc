/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
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

  test('a link of last year is not offered where only a file counts by now', async () => {
    const [first, ...others] = smallQuestionnaire.children as readonly object[];
    const children = [{ ...first, evidence: { anyOf: ['file'], minimum: 1 } }, ...others];
    const period = await openYear(scene, { code: 'berkas-2026', year: 2026 }, { ...smallQuestionnaire, children });
    const person = device.person();
    await person.open(form);
    await person.press('Tahun lalu (2025): Ya · diterima');
    await person.see('Pakai tautan ini lagi');
    await person.open(`/penilaian/${await scene.assessmentIn(period, 'kraton')}/isian`);
    await person.press('Tahun lalu (2025): Ya · diterima');
    await person.see('Butir ini menerima berkas saja: unduh dari tautannya, lalu unggah di sini.');
    expect(await person.text()).not.toContain('Pakai tautan ini lagi');
    expect(await person.obstacles()).toEqual([]);
  }, 120_000);
});
