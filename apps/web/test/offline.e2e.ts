/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { createScene, emailOf, type Scene } from '../../api/test/cast';
import { smallPolicy } from '../../api/test/questionnaire';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { keepAsBefore, keptText } from './kept-on-phone';
import { photoOf } from './photo-of';
import { insideSave } from './inside-save';
import { listenToSaves } from './saves';

const site = 'https://desa-kraton.example/ppid';

/** A village with almost no signal: the server falls over, the phone dies, two phones write, and nothing is lost. */
jest.setTimeout(180_000);

describe('without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let form: string;
  let kraton: string;

  const answerOf = async (code: string): Promise<{ value: unknown; note: string | null } | undefined> => {
    const [row] = await scene.dataSource.query<{ value: unknown; note: string | null }[]>(
      'select value, note from answers where assessment_id = $1 and item_code = $2',
      [kraton, code],
    );
    return row;
  };
  const valueOf = async (code: string): Promise<unknown> => (await answerOf(code))?.value ?? null;
  const noteOf = async (code: string): Promise<string | null> => (await answerOf(code))?.note ?? null;

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    form = `/penilaian/${kraton}/isian`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  test('opened once, the form opens and takes answers after the phone died and the server is gone', async () => {
    await device.signIn('dewi');
    await device.person().open(form);
    // The page itself asks for what it shows, before its code is there.
    expect(await firstAsked(device.person().page)).toBe(`/api/assessments/${kraton}/form`);
    await device.person().choose('Ada situs web?', 'Ya');
    await device.person().see('Tersimpan di server');
    await keptOnDevice(device.person().page);
    await server.kill();

    await device.person().fill('A3. Berapa permohonan dijawab? Isi dengan angka', '75');
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

  test('a photo taken without signal waits too, made small, and everything goes by itself once there is signal', async () => {
    await device.person().page.goto(server.origin + form);
    await device.person().choose('Ada daftar informasi?', 'Ya');
    const chooser = await device.person().page.$('#butir-A4 ~ .item-evidence input[type=file]');
    await chooser?.uploadFile(photoOf(3_000, 2_000));
    await device.person().see('tersimpan di ponsel, menunggu sinyal');
    // What is read at every save holds nothing of the photo itself, however large that is.
    expect((await keptText(device.person().page, ['files'])).length).toBeLessThan(2_000);
    expect((await keptText(device.person().page, ['pieces'])).length).toBeGreaterThan(10_000);
    await device.person().choose('Ada situs web?', 'Ya');
    await device.person().pressIn('Ada situs web?', 'Tambah tautan');
    await device.person().fill('Alamat tautan', site);
    await device.person().press('Simpan bukti');
    await device.person().see(`${site} (`);
    expect(await device.person().obstacles()).toEqual([]);
    await device.reopen(form);
    await device.person().see(`${site} (`);
    await device.person().see('Tersimpan di ponsel, menunggu sinyal (5)');
    await server.start();
    // The browser's memory outlives it, its session does not: the person signs in again, and nothing is lost.
    await device.person().page.evaluate(() => dispatchEvent(new Event('online')));
    await device.person().see('Masuk lagi untuk mengirim (5)');
    await device.person().open('/masuk');
    await device.person().see('Di perangkat ini ada isian yang belum terkirim, terkunci untuk pemiliknya.');
    expect(await device.person().obstacles()).toEqual([]);
    await device.signIn('dewi');
    await device.person().page.goto(server.origin + form);
    await device.person().see('Tersimpan di server');
    const wanted = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '75' }, A4: { choice: 'YA' } };
    for (const [code, value] of Object.entries(wanted)) expect(await valueOf(code)).toEqual(value);
    await device.person().page.waitForSelector('.files-on-device', { hidden: true });
    const [file] = await scene.dataSource.query<{ type: string }[]>(
      `select f.media_type as type
         from evidence e join evidence_files f on f.sha256 = e.file_sha256 where e.assessment_id = $1`,
      [kraton],
    );
    expect(file?.type).toBe('image/jpeg');
    const links = await scene.dataSource.query<{ url: string }[]>(
      'select url from evidence where assessment_id = $1 and url is not null',
      [kraton],
    );
    expect(links).toEqual([{ url: site }]);
  });

  describe('and once there was signal', () => {
    beforeAll(async () => {
      await device.close();
      await server.start();
      device = await takeDevice(server.origin);
      await device.signIn('dewi');
      await device.person().open(form);
      await device.person().page.waitForSelector('#number-A3:enabled');
      await keptOnDevice(device.person().page);
    });
    beforeEach(() => server.start());

    /** Without signal, or with it again, as far as the page of this phone knows. */
    const signal = (is: 'gone' | 'there'): Promise<void> => device.person().page.setOfflineMode(is === 'gone');
    /** By the keyboard alone: on a small screen the bar at the bottom may lie over the field. */
    const typeNumber = async (text: string): Promise<void> => {
      const { page } = device.person();
      await page.focus('#number-A3');
      await page.$eval('#number-A3', (field) => (field as HTMLInputElement).select());
      await page.keyboard.type(text);
    };
    const numberOnScreen = (page: Page): Promise<string> =>
      page.$eval('#number-A3', (field) => (field as HTMLInputElement).value);

    test('kill -9 of the server in the middle of saves loses nothing that was acknowledged', async () => {
      const person = device.person();
      const saves = listenToSaves(person.page);
      const answers = [
        { site: 'Tidak', fresh: 'Cukup', number: '19', fell: () => saves.next('sent') },
        { site: 'Ya', fresh: 'Kurang', number: '29', fell: () => saves.next('acknowledged') },
        { site: 'Tidak', fresh: 'Baik', number: '39', fell: () => insideSave(scene.dataSource) },
      ];
      for (const { site, fresh, number, fell } of answers) {
        const falling = fell().then(async (letGo) => {
          await server.kill();
          await letGo?.();
        });
        await person.choose('Ada situs web?', site);
        await person.choose('Seberapa mutakhir?', fresh);
        await falling;
        await typeNumber(number);
        await person.see('Tersimpan di ponsel, menunggu sinyal');
        await server.start();
        await person.page.evaluate(() => dispatchEvent(new Event('online')));
        await person.see('Tersimpan di server');
      }
      const count = saves.count(
        await scene.dataSource.query(
          'select item_code as "itemCode", revision, value from answer_events where assessment_id = $1',
          [kraton],
        ),
      );
      const lost = count.acknowledged - count.found;
      process.stdout.write(
        `kill -9, 3 times: saves sent ${count.sent}, cut off or refused by a dead server ${count.unanswered}, ` +
          `acknowledged ${count.acknowledged}, found ${count.found}, lost ${lost}\n`,
      );
      expect(count.unanswered).toBeGreaterThan(0);
      // Nine changes; of a reply that came as its server died this test cannot always read the body, and leaves it out.
      expect(count.acknowledged).toBeGreaterThanOrEqual(6);
      expect(lost).toBe(0);
      const last = { A1: { choice: 'TIDAK' }, A2: { choice: 'BAIK' }, A3: { number: '39' } };
      for (const [code, value] of Object.entries(last)) expect(await valueOf(code)).toEqual(value);
    });

    test('two phones: what both changed is decided by a person, whenever they meet', async () => {
      const other = await takeDevice(server.origin);
      try {
        await other.signIn('dewi');
        await other.person().open(form);
        await signal('gone');
        await device.person().choose('Seberapa mutakhir?', 'Cukup');
        await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
        // Not what the page says: it says so of what was saved before, too.
        const kept = other
          .person()
          .page.waitForResponse((reply) => reply.request().method() === 'PUT' && reply.url().endsWith('/answers/A2'));
        await other.person().choose('Seberapa mutakhir?', 'Kurang');
        expect((await kept).status()).toBe(200);
        await signal('there');
        await device.person().see('1 jawaban diubah di tempat lain');
        await device.person().reload();
        await device.person().see('1 jawaban diubah di tempat lain');
        expect(await valueOf('A2')).toEqual({ choice: 'KURANG' });
        await device.person().press('Bandingkan dan pilih');
        await device.person().press('Pakai jawaban saya');
        await device.person().see('Tersimpan di server');
        expect(await valueOf('A2')).toEqual({ choice: 'CUKUP' });
      } finally {
        await other.close();
      }
    });

    test('a newer version is offered, comes when asked for, and finds what the one before had not sent', async () => {
      const { page } = device.person();
      server.release();
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await device.person().see('Ada versi baru aplikasi ini');
      // Not only this page: the worker behind it would send as well.
      await server.kill();
      await typeNumber('31');
      await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
      expect(await numberOnScreen(page)).toBe('31');
      await Promise.all([page.waitForNavigation(), device.person().press('Muat versi baru')]);
      await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
      expect(await device.person().text()).not.toContain('Ada versi baru');
      expect(await numberOnScreen(page)).toBe('31');
      expect(await valueOf('A3')).toEqual({ number: '39' });
      await server.start();
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await device.person().see('Tersimpan di server');
      expect(await valueOf('A3')).toEqual({ number: '31' });
    });

    test('signing out with work unsent: it stays locked, nobody else sees it, and its owner sends it later', async () => {
      const before = await valueOf('A3');
      await server.kill();
      await typeNumber('64');
      await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
      // The save of the answer was begun; the note goes behind it.
      await device.person().pressIn('Berapa permohonan dijawab?', 'Tambah catatan');
      await (await device.person().page.waitForSelector('#note-A3'))?.type('Menurut buku register.');
      await device.person().press('Dewi');
      await device.person().press('Keluar');
      await device.person().see('Masih ada 1 isian yang belum terkirim');
      expect(await device.person().obstacles()).toEqual([]);
      await device.person().press('Simpan terkunci di sini');
      await device.person().see('Anda sudah keluar di perangkat ini');
      expect(await keptText(device.person().page)).not.toMatch(/Dewi|number|permohonan/);
      await device.reopen(form);
      await device.person().see('Tidak ada sambungan internet');
      expect(await device.person().text()).not.toMatch(/kraton|permohonan/i);

      await server.start();
      await device.signIn('tono');
      await device.person().page.goto(`${server.origin}/belum-terkirim`);
      await device.person().see('Semua isian Anda sudah terkirim');
      await device.person().see('Di perangkat ini ada isian terkunci milik akun lain');
      await device.person().press('Tono');
      await device.person().press('Keluar');
      await device.person().see('Kata sandi');
      expect(await valueOf('A3')).toEqual(before);
      await device.signIn('dewi');
      await device.person().page.goto(server.origin + form);
      await device.person().see('Tersimpan di server');
      expect(await valueOf('A3')).toEqual({ number: '64' });
      expect(await noteOf('A3')).toBe('Menurut buku register.');
    });

    test('a file that the first version of the application kept on a phone is still sent', async () => {
      const older = await takeDevice(server.origin);
      const who = 'select id from users where email = $1';
      const [dewi] = await scene.dataSource.query<{ id: string }[]>(who, [emailOf('dewi')]);
      await older.person().page.goto(`${server.origin}/icon.svg`);
      const kept = { userId: dewi?.id ?? '', assessmentId: kraton };
      await keepAsBefore(older.person().page, kept, paperPdf().toString('latin1'));
      await older.signIn('dewi');
      await older.person().open(form);
      await older.person().see('lama.pdf');
      await older.person().page.waitForSelector('.files-on-device', { hidden: true });
      const sent = await scene.dataSource.query<{ count: number }[]>(
        `select count(*)::int as count from evidence where assessment_id = $1 and file_name = 'lama.pdf'`,
        [kraton],
      );
      await older.close();
      expect(sent).toEqual([{ count: 1 }]);
    });

    test('what was typed in time and arrives late is kept apart for the organiser', async () => {
      await signal('gone');
      await typeNumber('88');
      await device.person().see('Tersimpan di ponsel, menunggu sinyal (1)');
      const until = new Date().toISOString();
      const ratna = await scene.as('ratna');
      const period = `/periods/${scene.periodId}`;
      const rules = { confirm: 'superior', graceSeconds: 0, unsubmitted: 'zero' };
      const policy = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until });
      await ratna.put(`${period}/submission-rules`, { ...rules, reason: 'Tanpa kelonggaran.' });
      expect((await ratna.put(`${period}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
      await signal('there');
      await device.person().see('1 jawaban terlambat menunggu penyelenggara');
      await device.person().see('Sampai diputuskan, yang dihitung: 64');
      expect(await valueOf('A3')).toEqual({ number: '64' });
      const late = await scene.dataSource.query(
        `select value, typed_at < $2 as "isTypedInTime", arrived_at >= $2 as "isLate"
           from late_answers where assessment_id = $1`,
        [kraton, until],
      );
      expect(late).toEqual([{ value: { number: '88' }, isTypedInTime: true, isLate: true }]);

      const [{ id } = { id: '' }] = (await ratna.get(`${period}/late-answers`)).body.items as { id: string }[];
      const declined = await ratna.post(`/late-answers/${id}/decision`, {
        decision: 'declined',
        reason: 'Tanpa bukti.',
      });
      expect(declined.status).toBe(201);
      await device.person().page.goto(server.origin + form);
      await device.person().see('Jawaban A3 yang terlambat tidak diterima: Tanpa bukti.');
      await device
        .person()
        .page.waitForFunction(() => document.querySelector<HTMLInputElement>('#number-A3')?.value === '64');
    });
  });
});

/** The first question about this questionnaire; null where it was asked by the application, which is late. */
const firstAsked = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const question = loaded.find(({ name }) => /\/form$/.test(name));
    const code = loaded.find(({ name }) => /\/form-(?!later)[^/]+\.js$/.test(name));
    const isEarly = question && code && question.startTime <= code.responseEnd;
    return isEarly ? new URL(question.name).pathname : null;
  });
