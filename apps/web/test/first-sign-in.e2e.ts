/// <reference lib="dom" />
import { createScene, emailOf, password, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { keptRead } from './kept-on-phone';

/** Somebody who signs in on this device for the first time. */
describe('the first sign-in on a phone', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;

  beforeAll(async () => {
    scene = await createScene();
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  beforeEach(async () => {
    device = await takeDevice(server.origin);
  });
  afterEach(() => device.close());
  afterAll(async () => {
    await server.close();
    await scene.close();
  });

  const signIn = async (): Promise<void> => {
    await device.person().fill('Alamat surel', emailOf('dewi'));
    await device.person().fill('Kata sandi', password);
    await device.person().press('Masuk');
  };

  test('from the first page: the home shows the questionnaire, not a session that is over', async () => {
    await device.person().open('/');
    await device.person().press('Masuk');
    await signIn();
    await device.person().see('Monev uji');
    expect(await device.person().text()).not.toContain('Sesi Anda sudah berakhir');
  }, 120_000);

  test('from the link of a mail: the form opens, and without signal the first page is the way to it', async () => {
    await device.person().open(`/penilaian/${scene.assessments['kraton']}/isian`);
    await device.person().press('Masuk');
    await signIn();
    await device.person().see('Ada situs web?');
    await keptOnDevice(device.person().page);
    await keptRead(device.person().page, '/form');
    await keptRead(device.person().page, '?mine=1');
    await server.kill();
    await device.reopen('/');
    await device.person().see('Monev uji');
    await device.person().press('mengisi');
    await device.person().see('Ada situs web?');
    await server.start();
  }, 120_000);
});
