import { createScene, type Scene } from '../../api/test/cast';
import { presentBoth } from '../../api/test/presented';
import { fallingServer, keptOnDevice, takeDevice, type Device, type FallingServer } from './device';

/** A juror's card on a phone without signal: nothing typed is lost, and it is sent when the server can be reached. */
describe('a card without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let phone: Device;
  let path: string;
  let later: string;
  let periodTitle: string;
  let turns: Readonly<Record<'kraton' | 'munder', string>>;

  const fields = (): Promise<string[]> =>
    phone.person().page.$$eval('.criterion-score .input', (all) => all.map((one) => (one as HTMLInputElement).value));
  const scoresOf = (body: 'kraton' | 'munder'): Promise<unknown> =>
    scene.dataSource.query(
      'select criterion_code as code, score::text as score from juror_scores where presentation_id = $1 order by 1',
      [turns[body]],
    );
  /** The card as it is now is kept a moment after it was drawn. */
  const keptOnPhone = async (card: string): Promise<void> => {
    await phone.person().page.waitForFunction(
      (wanted) =>
        new Promise<boolean>((found) => {
          const opening = indexedDB.open('terbuka');
          opening.onsuccess = () => {
            const all = opening.result.transaction('kept').objectStore('kept').getAllKeys();
            all.onsuccess = () => {
              opening.result.close();
              found(JSON.stringify(all.result).includes(wanted));
            };
          };
        }),
      {},
      card.replace('/presentasi/', '/api/presentations/'),
    );
  };

  beforeAll(async () => {
    scene = await createScene();
    turns = await presentBoth(scene);
    periodTitle = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}`)).body.title;
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

  test('once the list was open with signal, a card that nobody opened opens without', async () => {
    await phone.signIn('sari');
    await keptOnDevice(phone.person().page);
    await phone.person().open('/presentasi');
    await keptOnPhone(path);
    await keptOnPhone(later);
    await server.kill();
    await phone.person().open('/presentasi');
    await phone.person().see(periodTitle);
    await phone.person().open(later);
    await phone.person().see('Kriteria K1');
    await phone.person().see('Tanpa sinyal: yang tampil adalah salinan di ponsel ini.');
    await server.start();
  });

  test('a score typed without signal lies on the phone, and outlives its end', async () => {
    await phone.person().open(path);
    await phone.person().see('Kriteria K1');
    await phone.person().reload();
    await phone.person().see('Kriteria K1');
    await phone.person().fillAll('Nilai 0–100', ['90']);
    await phone.person().see('Tersimpan pukul');
    await keptOnPhone(path);
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['90', '81,5']);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    await phone.reopen(path);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    expect((await fields())[1]).toBe('81,5');
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
    expect(await scoresOf('kraton')).toEqual([
      { code: 'K1', score: '90' },
      { code: 'K2', score: '81.5' },
    ]);
  });

  test('what is no score is never sent as its beginning, is shown again as it was typed, and stops the signature', async () => {
    await phone.person().open(later);
    await phone.person().see('Kriteria K1');
    await keptOnPhone(later);
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['101', '60']);
    await phone.person().see('Isi bilangan 0 sampai 100');
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    await phone.person().open('/belum-terkirim');
    await phone.person().see('Kriteria K1: 101');
    await phone.person().see('Desa munder · menunggu keputusan Anda');
    await phone.person().see('Bukan bilangan 0 sampai 100, jadi tidak dikirim.');
    await server.start();
    await phone.person().press('Kirim sekarang');
    // What goes by itself has gone; what was no score is still here.
    await phone.person().page.waitForFunction(() => !/Kirim sekarang|Mengirim/.test(document.body.innerText));
    expect(await scoresOf('munder')).toEqual([{ code: 'K2', score: '60' }]);

    await phone.person().open(later);
    await phone.person().see('Isi bilangan 0 sampai 100');
    await phone.person().see('Ada kriteria yang isinya bukan bilangan 0 sampai 100');
    expect(await fields()).toEqual(['101', '60']);
    await phone.person().fillAll('Nilai 0–100', ['10']);
    await phone.person().see('35,00');
    expect(await scoresOf('munder')).toEqual([
      { code: 'K1', score: '10' },
      { code: 'K2', score: '60' },
    ]);
  });

  test('a card opened after its scores went by themselves shows them all', async () => {
    await phone.person().reload();
    await keptOnPhone(later);
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['71', '72']);
    await phone
      .person()
      .page.waitForFunction(() => document.body.innerText.split('Tersimpan di ponsel, menunggu sinyal').length === 3);
    await phone.person().open('/belum-terkirim');
    await server.start();
    await phone.person().press('Kirim sekarang');
    await phone.person().see('Semua isian Anda sudah terkirim.');
    await phone.person().open(later);
    await phone.person().see('71,50');
    await phone.person().page.waitForFunction(() => document.querySelector<HTMLInputElement>('.criterion-score .input')?.value === '71'); // prettier-ignore
    expect(await fields()).toEqual(['71', '72']);
    // Without signal too: what the phone keeps of the card has gone along.
    await server.kill();
    await phone.person().reload();
    await phone.person().see('71,50');
    expect(await fields()).toEqual(['71', '72']);
    await server.start();
  });

  test('a juror who did not hear the body is told so, and what was typed is not sent again and again', async () => {
    await phone.person().see('71,50');
    await server.kill();
    await phone.person().fillAll('Nilai 0–100', ['55']);
    await phone.person().see('Tersimpan di ponsel, menunggu sinyal');
    const away = (reason: string | null): Promise<unknown> =>
      scene.dataSource.query('update presentation_jurors set away_reason = $2 where presentation_id = $1', [
        turns.munder,
        reason,
      ]);
    await away('Mendengar sejak urutan 2.');
    await server.start();
    await phone.person().see('Penyelenggara mencatat Anda tidak mendengar presentasi ini.');
    await phone.person().open(later);
    await phone
      .person()
      .see('Menurut catatan penyelenggara Anda tidak mendengar badan publik ini (Mendengar sejak urutan 2.)');
    expect(await fields()).toEqual(['71', '72']);
    expect(await phone.person().page.$$eval('.criterion-score .input:enabled', (all) => all.length)).toBe(0);
    expect(await phone.person().text()).not.toContain('Tidak diterima server');
    expect(await phone.person().obstacles()).toEqual([]);
    await phone.person().open('/presentasi');
    await phone.person().see('Tidak Anda dengar');
    await away(null);
  });

  test('what comes after the end of the schedule is refused in so many words, and is thrown away by its juror only', async () => {
    await phone.person().open(later);
    // The phone's copy is from when the juror had not heard the body: only what the server says opens the fields again.
    await phone.person().page.waitForSelector('.criterion-score .input:enabled');
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
