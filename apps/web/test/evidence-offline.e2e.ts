/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { photoOf } from './photo-of';

const link = (page: string): string => `https://desa-kraton.example/${page}`;

/** Evidence is the work of an afternoon with a camera: none of it may seem gone, or be lost, for want of signal. */
jest.setTimeout(180_000);

describe('evidence where signal comes and goes', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let form: string;
  let kraton: string;

  const addLink = async (url: string): Promise<void> => {
    await device.person().pressIn('Ada situs web?', 'Tambah tautan');
    await device.person().fill('Alamat tautan', url);
    await device.person().press('Simpan bukti');
  };
  const reloadWithoutSignal = async (): Promise<void> => {
    await server.kill();
    await device.person().page.reload();
    await device.person().see('Tanpa sinyal');
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
    await device.person().choose('Ada situs web?', 'Ya');
    await device.person().see('Tersimpan di server');
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  test('what the server has of it stays on the page after a reload without signal', async () => {
    await addLink(link('ppid'));
    await device.person().see('Bukti tersimpan di server');
    await reloadWithoutSignal();
    await device.person().see(link('ppid'));
  });

  test('so does what had waited in the queue', async () => {
    await addLink(link('daftar-informasi'));
    await device.person().see(`${link('daftar-informasi')} (`);
    await server.start();
    await device.person().page.evaluate(() => dispatchEvent(new Event('online')));
    await device.person().page.waitForSelector('.files-on-device', { hidden: true });
    await reloadWithoutSignal();
    await device.person().see(link('daftar-informasi'));
  });

  test('an open form takes what the server has got meanwhile as soon as the server answers again', async () => {
    await server.start();
    const dewi = await scene.as('dewi');
    const piece = { itemCode: 'A1', kind: 'link', url: link('dari-kantor') };
    expect((await dewi.post(`/assessments/${kraton}/evidence`, piece)).status).toBe(201);
    await device.person().choose('Seberapa mutakhir?', 'Baik');
    await device.person().see(link('dari-kantor'));
  });

  test('whoever lost the duty meanwhile can take the photo away, and is told why it does not go', async () => {
    const { page } = device.person();
    await server.start();
    await device.person().choose('Ada daftar informasi?', 'Ya');
    await device.person().see('Tersimpan di server');
    await server.kill();
    await (await page.waitForSelector('#butir-A4 ~ .item-evidence input[type=file]'))?.uploadFile(photoOf(300, 200));
    await device.person().see('tersimpan di ponsel, menunggu sinyal');
    await scene.dataSource.query('update memberships set ended_at = now(), ended_by = user_id where id = $1', [
      scene.membershipOf('dewi'),
    ]);
    await server.start();
    await page.goto(`${server.origin}/belum-terkirim`);
    await device.person().see('tidak dapat dikirim, tugas Anda sudah berakhir');
    expect(await device.person().text()).not.toContain('Pilih peran');
    expect(await device.person().obstacles()).toEqual([]);
    await page.evaluate(() => {
      const address = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (content: Blob) => {
        document.title = `${content.type} ${content.size}`;
        return address(content);
      };
    });
    await device.person().press('Simpan berkas');
    await page.waitForFunction(() => /^image\/\w+ \d{3,}$/.test(document.title));
  });
});
