/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { type Person, personAt } from './person';

/** The installed application and a tab of the browser on one phone are two windows onto one memory. */
jest.setTimeout(180_000);

describe('two windows of one account on one phone, without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let form: string;
  let kraton: string;

  const answerOf = async (code: string): Promise<unknown> => {
    const [row] = await scene.dataSource.query<unknown[]>(
      'select value, note from answers where assessment_id = $1 and item_code = $2',
      [kraton, code],
    );
    return row ?? null;
  };
  /** One more window. A deaf one hears nothing of the others, as in a browser that has no channel between windows. */
  const another = async (hearing: 'hears' | 'deaf'): Promise<Person> => {
    const page = await device.person().page.browser().newPage();
    await page.setViewport({ width: 360, height: 740 });
    if (hearing === 'deaf') await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    const person = personAt(page, server.origin);
    await person.open(form);
    await page.waitForSelector('#number-A3:enabled');
    return person;
  };
  const comeBack = async (person: Person): Promise<void> => {
    await server.start();
    await person.page.evaluate(() => dispatchEvent(new Event('online')));
  };

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    form = `/penilaian/${kraton}/isian`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin);
    await device.signIn('dewi');
    await device.person().open(form);
    await keptOnDevice(device.person().page);
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });
  beforeEach(() => server.start());

  test('a note typed in one and an answer chosen in the other reach the server together', async () => {
    const first = await another('hears');
    const second = await another('hears');
    await server.kill();
    await first.pressIn('Ada situs web?', 'Tambah catatan');
    await (await first.page.waitForSelector('#note-A1'))?.type('Alamatnya di papan desa.');
    await first.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await second.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await second.page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#note-A1')?.value === 'Alamatnya di papan desa.',
    );
    await second.choose('Ada situs web?', 'Ya');
    await second.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await first.page.close();
    await comeBack(second);
    await second.see('Tersimpan di server');
    expect(await answerOf('A1')).toEqual({ value: { choice: 'YA' }, note: 'Alamatnya di papan desa.' });
    await second.page.close();
  });

  test('what does not clash stays together even where the windows do not hear each other', async () => {
    const first = await another('deaf');
    const second = await another('deaf');
    await server.kill();
    await first.pressIn('Berapa permohonan dijawab?', 'Tambah catatan');
    await (await first.page.waitForSelector('#note-A3'))?.type('Menurut buku register.');
    await first.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await second.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '75');
    await second.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await first.page.close();
    await comeBack(second);
    await second.see('Tersimpan di server');
    expect(await answerOf('A3')).toEqual({ value: { number: '75' }, note: 'Menurut buku register.' });
    await second.page.close();
  });

  test('two different answers to one item are put before a person, with both of them', async () => {
    const first = await another('deaf');
    const second = await another('deaf');
    await server.kill();
    await first.choose('Seberapa mutakhir?', 'Baik');
    await first.see('Tersimpan di ponsel, menunggu sinyal (1)');
    await second.choose('Seberapa mutakhir?', 'Kurang');
    await second.see('1 jawaban diubah di tempat lain');
    await first.page.close();
    await second.page.reload();
    await second.see('1 jawaban diubah di tempat lain');
    await comeBack(second);
    await second.press('Bandingkan dan pilih');
    await second.see('Diketik lebih dahulu, di jendela lain perangkat ini');
    expect(await second.obstacles()).toEqual([]);
    expect(await answerOf('A2')).toBeNull();
    await second.press('Pakai yang lebih dahulu');
    await second.see('Tersimpan di server');
    expect(await answerOf('A2')).toEqual({ value: { choice: 'BAIK' }, note: null });
    await second.page.close();
  });
});
