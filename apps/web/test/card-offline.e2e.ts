import { createScene, type Scene } from '../../api/test/cast';
import { presentBoth } from '../../api/test/presented';
import { fallingServer, takeDevice, type Device, type FallingServer } from './device';

/** A juror's card on a phone without signal: nothing typed is lost, and it is sent when the server can be reached. */
describe('a card without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let phone: Device;
  let path: string;
  let later: string;

  beforeAll(async () => {
    scene = await createScene();
    const turns = await presentBoth(scene);
    path = `/presentasi/${turns.kraton}`;
    later = `/presentasi/${turns.munder}`;
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

  test('what comes after the end of the schedule is refused in so many words, and is thrown away by its juror only', async () => {
    await phone.person().open(later);
    await phone.person().see('Kriteria K1');
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['70']);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    const ratna = await scene.as('ratna');
    const { policy } = (await ratna.get(`/periods/${scene.periodId}`)).body;
    const presentasi = { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' };
    const windows = { ...policy.windows, presentasi };
    await ratna.put(`/periods/${scene.periodId}/policy`, { policy: { ...policy, windows }, reason: 'Jadwal usai.' });
    await server.start();
    await phone.person().see('Tidak diterima server, jadi tidak ikut dihitung');
    await phone.person().see('Jadwal tahap ini sudah berakhir');
    await phone.person().open(later);
    await phone.person().see('Waktu menilai berakhir 1 Januari 2021 pukul 07.00 WIB.');
    await phone.person().see('Tidak diterima server, jadi tidak ikut dihitung');
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await phone.person().page.screenshot({ path: `${screens}/kartu-terlambat-360.png`, fullPage: true });
    expect(await phone.person().obstacles()).toEqual([]);
    await phone.person().press('Buang nilai yang tidak diterima');
    await phone.person().page.waitForFunction(() => !document.body.innerText.includes('Tidak diterima server'));
    expect(await phone.person().text()).not.toContain('belum sampai ke server');
    const [row] = await scene.dataSource.query(`select count(*)::int as n from juror_scores where score = 70`);
    expect(row).toEqual({ n: 0 });
  });
});
