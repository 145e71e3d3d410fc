import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** A window of working days: the calendar offers its end, and people take it over. */
describe('a schedule in working days, by hand', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await person.page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
    expect([name, await person.obstacles()]).toEqual([name, []]);
  };

  const keptWindow = async (): Promise<object | undefined> => {
    const [row] = await scene.dataSource.query<{ saq: object }[]>(
      `select pp.policy #> '{windows,saq}' as saq from periods p
         join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.code = 'hari-kerja'`,
    );
    return row?.saq;
  };

  const number = 'Lamanya dalam hari kerja (boleh kosong)';

  test('the end is offered with its reason, and stands only when it is taken over', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.press('Periode baru');
    await ratna.press('Ketentuan awal bawaan');
    await ratna.fill('Judul', 'Monev hari kerja');
    await ratna.fill('Kode', 'hari-kerja');
    await ratna.page.$eval('input[type="datetime-local"]', (field) => {
      (field as HTMLInputElement).value = '2026-11-09T08:00';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await ratna.fillAll(number, ['3']);
    await ratna.see('3 hari kerja berakhir di penghujung Rabu, 11 November 2026.');
    await ratna.press('Mengapa tanggal itu');
    await ratna.see('Hari kerja ke-3');
    await look(ratna, 'jadwal-hari-kerja-1280');
    await ratna.press('Pakai tanggal itu');
    await ratna.see('Berakhir di penghujung Rabu, 11 November 2026: 3 hari kerja menurut kalender.');
    await ratna.press('Simpan draf');
    await ratna.see('Draf disimpan.');
    const counted = { from: '2026-11-09T01:00:00.000Z', until: '2026-11-11T17:00:00.000Z', workingDays: 3 };
    expect(await keptWindow()).toEqual(counted);
  });

  test('a later holiday offers another end, and changes none by itself', async () => {
    const before = await keptWindow();
    const admin = await scene.as('ratna');
    await admin.post('/calendar/days', { date: '2026-11-10', kind: 'own', name: 'Hari jadi' });
    const ratna = await come(product, 'ratna', 360);
    await ratna.press('Lanjutkan menyiapkan');
    await ratna.see('Menurut kalender sekarang, 3 hari kerja berakhir di penghujung Kamis, 12 November 2026.');
    await look(ratna, 'jadwal-bergeser-360');
    expect(await keptWindow()).toEqual(before);
    await ratna.press('Pakai tanggal itu');
    await ratna.press('Simpan draf');
    await ratna.see('Draf disimpan.');
    expect(await keptWindow()).toEqual({ ...before, until: '2026-11-12T17:00:00.000Z' });
  });

  test('in an open period the board says so, and the new end stands ready where the deadline is changed', async () => {
    const admin = await scene.as('ratna');
    const { policy } = (await admin.get(`/periods/${scene.periodId}`)).body;
    const saq = { from: '2099-01-05T00:00:00.000Z', until: '2099-06-01T00:00:00.000Z', workingDays: 3 };
    const windows = { ...policy.windows, saq };
    await admin.put(`/periods/${scene.periodId}/policy`, { policy: { ...policy, windows }, reason: 'Uji jadwal' });
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/papan`);
    await ratna.press('Jadwal dan pengumuman');
    await ratna.see('Menurut kalender sekarang, 3 hari kerja berakhir di penghujung Rabu, 7 Januari 2099');
    await look(ratna, 'jadwal-papan-360');
    await ratna.press('Ubah batas pengisian');
    const offered = await ratna.page.$eval('dialog input[type="datetime-local"]', (field) => (field as HTMLInputElement).value); // prettier-ignore
    expect(offered).toBe('2099-01-07T23:59');
    await ratna.see('2 badan publik belum mengirim.');
    await ratna.see('2 di antaranya kehilangan waktu: Desa kraton, Desa munder.');
    await look(ratna, 'batas-diubah-360');
  });

  const times = 'dialog[open] input[type="datetime-local"]';
  const type = (fields: Element[], place: number, time: string): void => {
    (fields[place] as HTMLInputElement).value = time;
    fields[place]?.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** By the name that a screen reader says: the rows' buttons look alike. */
  const pressNamed = ({ page }: Person, name: string): Promise<void> =>
    page.$eval(`button[aria-label="${name}"]`, (button) => (button as HTMLElement).click());

  test('what the rules lack is set on the board, and what is set is moved with a reason, after saying whom it concerns', async () => {
    const spans = async () => (await (await scene.as('ratna')).get(`/periods/${scene.periodId}`)).body.windows;
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/sanggahan`);
    await ratna.press('Ubah jadwal periode');
    await ratna.see('belum ditetapkan: tanpa sanggahan');
    await pressNamed(ratna, 'Tetapkan jadwal Masa sanggah');
    await ratna.see('2 badan publik belum dibuka nilainya');
    await ratna.page.$$eval(times, type, 0, '2099-07-01T08:00');
    await ratna.page.$$eval(times, type, 1, '2099-06-30T16:00');
    await ratna.fill('Alasan', 'Peraturan menghendaki masa sanggah.');
    await ratna.press('Simpan jadwal');
    await ratna.see('Jadwal Masa sanggah berakhir sebelum mulai.');
    await look(ratna, 'jadwal-sanggah-360');
    await ratna.page.$$eval(times, type, 1, '2099-07-05T16:00');
    await ratna.press('Simpan jadwal');
    await ratna.see('Jadwal diubah.');
    expect((await spans()).sanggah).toEqual({ from: '2099-07-01T01:00:00.000Z', until: '2099-07-05T09:00:00.000Z' });
    await pressNamed(ratna, 'Ubah jadwal Masa sanggah');
    await ratna.page.$$eval(times, type, 1, '2099-07-08T16:00');
    await ratna.fill('Alasan', 'Ada hari libur.');
    await ratna.press('Simpan jadwal');
    await ratna.see('8 Juli 2099');
    expect((await spans()).sanggah.until).toBe('2099-07-08T09:00:00.000Z');
    await look(ratna, 'jadwal-diubah-360');
    // Somebody else moves it while the dialog is open: nothing is overwritten before both are shown.
    await pressNamed(ratna, 'Ubah jadwal Masa sanggah');
    await ratna.page.$$eval(times, type, 1, '2099-07-20T16:00');
    await ratna.fill('Alasan', 'Belum cukup.');
    const other = await scene.as('ratna');
    const { policy, policyVersion } = (await other.get(`/periods/${scene.periodId}`)).body;
    const windows = { ...policy.windows, sanggah: { ...policy.windows.sanggah, until: '2099-07-15T09:00:00.000Z' } };
    const change = { policy: { ...policy, windows }, reason: 'Rapat.', version: policyVersion };
    expect((await other.put(`/periods/${scene.periodId}/policy`, change)).status).toBe(200);
    await ratna.press('Simpan jadwal');
    await ratna.see('Sementara itu ketentuan periode diubah orang lain');
    await ratna.see('15 Juli 2099');
    await look(ratna, 'jadwal-basi-360');
    expect((await spans()).sanggah.until).toBe('2099-07-15T09:00:00.000Z');
    await ratna.press('Simpan jadwal');
    await ratna.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    expect((await spans()).sanggah.until).toBe('2099-07-20T09:00:00.000Z');
  });
});
