/// <reference lib="dom" />
import { createScene, type Scene } from '../../api/test/cast';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { keptRead } from './kept-on-phone';

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

  test('what the form had read of it is there after a reload', async () => {
    await device.signIn('dewi');
    await device.person().open(form);
    await device.person().see('Tahun lalu (2025): Ya · diterima');
    await keptOnDevice(device.person().page);
    await keptRead(device.person().page, '/last-year');
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

  test('a copy that one device takes and another puts away is put before a person, with both', async () => {
    const other = await takeDevice(server.origin);
    await other.signIn('dewi');
    await other.person().open(form);
    await other.person().see('Disalin dari tahun lalu, periksa.');
    await keptOnDevice(other.person().page);
    await keptRead(other.person().page, '/form');
    await other.person().page.setOfflineMode(true);
    // One takes A1 and puts A3 away; the other, without signal, does the opposite.
    const [keep, away] = ['Masih benar, pakai jawaban ini', 'Buang salinan'];
    await device.person().pressIn('Ada situs web?', keep);
    await device.person().pressIn('Berapa permohonan dijawab?', away);
    await device.person().see('Tersimpan di server');
    await copyGone(device, 'A3');
    await other.person().pressIn('Ada situs web?', away);
    await other.person().pressIn('Berapa permohonan dijawab?', keep);
    await other.person().see('Tersimpan di ponsel, menunggu sinyal (2)');
    // What was put away stays away, also where the page is read again before anything was sent.
    await other.person().reload();
    await other.person().see('Tersimpan di ponsel, menunggu sinyal (2)');
    await copyGone(other, 'A1');
    await other.person().page.setOfflineMode(false);
    await other.person().see('2 jawaban diubah di tempat lain; pilih salah satu');
    for (const [question, sides, choice] of [
      ['Ada situs web?', 'Di perangkat ini Belum dijawab Di server, Dewi', 'Pakai yang di server'],
      ['Berapa permohonan dijawab?', 'Di perangkat ini 80 Di server, Dewi', 'Pakai jawaban saya'],
    ] as const) {
      await other.person().pressIn(question, 'Bandingkan dan pilih');
      await other.person().see(sides);
      expect(await other.person().obstacles()).toEqual([]);
      await other.person().press(choice);
    }
    await other.person().see('Tersimpan di server');
    const { body } = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
    expect(body.answers).toMatchObject({ A1: { value: { choice: 'YA' } }, A3: { value: { number: '80' } } });
    expect(Object.keys(body.copies)).toEqual(['A4']);
    await other.close();
  }, 120_000);

  const copyGone = (one: Device, code: string): Promise<unknown> =>
    one.person().page.waitForFunction((item) => !document.querySelector(`[data-item=${item}] .copy-note`), {}, code);

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
