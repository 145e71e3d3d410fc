import { createScene, type Scene } from '../../api/test/cast';
import { presentBoth } from '../../api/test/presented';
import { fallingServer, takeDevice, type Device, type FallingServer } from './device';

/** A juror's card on a phone without signal: nothing typed is lost, and it is sent when the server can be reached. */
describe('a card without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let phone: Device;
  let path: string;

  beforeAll(async () => {
    scene = await createScene();
    path = `/presentasi/${(await presentBoth(scene)).kraton}`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    phone = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await phone.close();
    await server.close();
    await scene.close();
  });

  test('a score typed without signal lies on the phone, and outlives its end', async () => {
    await phone.signIn('sari');
    await phone.person().open(path);
    await phone.person().see('Kriteria K1');
    await phone.person().page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await phone.person().reload();
    await phone.person().see('Kriteria K1');
    await phone.person().fillAll('Nilai 0–100', ['90']);
    await phone.person().see('Tersimpan pukul');
    // The card as it is now is kept a moment after it was drawn.
    await phone.person().page.waitForFunction(
      () =>
        new Promise<boolean>((found) => {
          const opening = indexedDB.open('terbuka');
          opening.onsuccess = () => {
            const all = opening.result.transaction('kept').objectStore('kept').getAllKeys();
            all.onsuccess = () => {
              opening.result.close();
              found(JSON.stringify(all.result).includes('/api/presentations/'));
            };
          };
        }),
    );
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['90', '81,5']);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    await phone.reopen(path);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    const fields = await phone
      .person()
      .page.$$eval('.criterion-score .input', (all) => all.map((one) => (one as HTMLInputElement).value));
    expect(fields[1]).toBe('81,5');
    const [row] = await scene.dataSource.query(
      `select count(*)::int as n from juror_scores where criterion_code = 'K2'`,
    );
    expect(row).toEqual({ n: 0 });
  });

  test('when the server is back and the juror too it is sent by itself, and only then the card is signed', async () => {
    expect(await phone.person().text()).toContain('Kartu ditandatangani setelah semuanya terkirim.');
    await server.start();
    // The phone's end may have cost the session; what waits is locked to its juror and opens for them again.
    await phone.signIn('sari');
    await phone.person().open(path);
    await phone.person().see('85,75');
    await phone.person().press('Tanda tangani kartu');
    await phone.person().press('Ya, tanda tangani');
    await phone.person().see('Kartu ditandatangani');
    const rows = await scene.dataSource.query(
      'select criterion_code as code, score::text as score from juror_scores order by 1',
    );
    expect(rows).toEqual([
      { code: 'K1', score: '90' },
      { code: 'K2', score: '81.5' },
    ]);
  });
});
