/// <reference lib="dom" />
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Browser, type Scene } from '../../api/test/cast';
import { smallPolicy } from '../../api/test/questionnaire';
import { come } from './come';
import { keptOnDevice, takeDevice, type Device } from './device';
import { keptText } from './kept-on-phone';
import type { Person } from './person';
import { photoOf } from './photo-of';
import { startProduct, type Product } from './product';

/** Evidence taken without signal before the deadline, and the deadline passes: nothing is lost, and a person decides. */
jest.setTimeout(180_000);

let scene: Scene;
let product: Product;
let device: Device;
let ratna: Browser;
let form: string;
let kraton: string;
const site = 'https://desa-kraton.example/ppid';
const periodPath = (): string => `/periods/${scene.periodId}`;
/** Where a person wants to look at what is checked here. */
const screens = process.env['TERBUKA_SCREENS'];

beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  form = `/penilaian/${kraton}/isian`;
  product = await startProduct(scene.databaseUrl, scene.dataDir);
  device = await takeDevice(product.origin);
  ratna = await scene.as('ratna');
  const rules = { confirm: 'superior', graceSeconds: 0, unsubmitted: 'zero', reason: 'Tanpa kelonggaran.' };
  await ratna.put(`${periodPath()}/submission-rules`, rules);
}, 180_000);
afterAll(async () => {
  await device.close();
  await product.close();
  await scene.close();
});

const shoot = async (name: string): Promise<void> => {
  if (screens) await device.person().page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
};
const evidence = (): Promise<{ readonly item: string; readonly type: string | null }[]> =>
  scene.dataSource.query(
    `select e.item_code as item, f.media_type as type from evidence e left join evidence_files f on f.sha256 = e.file_sha256
      where e.assessment_id = $1 and e.removed_at is null order by 1`,
    [kraton],
  );
const lateIdOf = async (code: string): Promise<string> => {
  const { items } = (await ratna.get(`${periodPath()}/late-answers`)).body as {
    items: { id: string; itemCode: string }[];
  };
  return items.find(({ itemCode }) => itemCode === code)?.id ?? '';
};

test('kept before the deadline, it is with the organiser once there is signal, and the phone says so', async () => {
  await device.signIn('dewi');
  await device.person().open(form);
  await device.person().choose('Ada situs web?', 'Ya');
  await device.person().see('Tersimpan di server');
  await keptOnDevice(device.person().page);
  await device.person().page.setOfflineMode(true);
  await device.person().pressIn('Ada situs web?', 'Tambah tautan');
  await device.person().fill('Alamat tautan', site);
  await device.person().press('Simpan bukti');
  await device.person().see(`${site} (`);
  await device.person().choose('Ada daftar informasi?', 'Ya');
  const chooser = await device.person().page.$('#butir-A4 ~ .item-evidence input[type=file]');
  await chooser?.uploadFile(photoOf(800, 600));
  await device.person().see('tersimpan di ponsel, menunggu sinyal');
  await device.person().see('Tersimpan di ponsel, menunggu sinyal (3)');
  const policy = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: new Date().toISOString() });
  expect((await ratna.put(`${periodPath()}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
  await device.person().page.setOfflineMode(false);
  await device.person().see('tiba di server sesudah batas waktu; belum dihitung');
  await device.person().see('1 jawaban terlambat menunggu penyelenggara');
  await device.person().page.waitForFunction(() => document.querySelectorAll('.files-on-device .warn').length === 2);
  expect(await evidence()).toEqual([]);
  await shoot('bukti-terlambat-360');
  // What the server has does not fill the phone.
  expect(await keptText(device.person().page, ['pieces'])).toBe('');
  await device.person().open('/belum-terkirim');
  await device.person().see('Semua isian Anda sudah terkirim.');
  await device.person().see('Bukti di server, menunggu penyelenggara');
  await device.person().see(site);
  expect(await device.person().obstacles()).toEqual([]);
  await shoot('antrean-terlambat-360');
});

test('the organiser sees what came, opens the picture, and says no to what came alone', async () => {
  const office = await come(product, 'ratna', 1280);
  await office.open(`/periode/${scene.periodId}/jawaban-terlambat`);
  await office.see('2 menunggu keputusan');
  await office.see('Hanya bukti yang datang; jawabannya tidak berubah.');
  await office.see('Bukti yang datang terlambat');
  await office.see('Batas waktu');
  expect(await office.obstacles()).toEqual([]);
  if (screens) await office.page.screenshot({ path: `${screens}/jawaban-terlambat-1280.png`, fullPage: true });
  await office.press('Lihat');
  await office.page.waitForFunction(() => {
    const drawn = document.querySelector<HTMLCanvasElement>('dialog[open] canvas');
    const middle = drawn?.getContext('2d')?.getImageData(drawn.width / 2, drawn.height / 2, 1, 1).data;
    return middle?.[3] === 255;
  });
  expect(await office.obstacles()).toEqual([]);
  const declined = { decision: 'declined', reason: 'Tautannya dibuat sesudahnya.' };
  expect((await ratna.post(`/late-answers/${await lateIdOf('A1')}/decision`, declined)).status).toBe(201);
  await device.person().open('/');
  await device.person().press('Tiba sesudah batas waktu: 1 menunggu keputusan penyelenggara, 1 ditolak.');
  await device.person().see('Butir A4 (jawaban dan 1 bukti): belum dihitung, menunggu keputusan penyelenggara.');
  await device.person().see('Butir A1 (1 bukti): ditolak. Tautannya dibuat sesudahnya.');
  expect(await device.person().obstacles()).toEqual([]);
  await shoot('beranda-terlambat-360');
  await device.person().open('/belum-terkirim');
  await device.person().see('tidak diterima penyelenggara');
  await device.person().see('Tautannya dibuat sesudahnya.');
  expect(await device.person().obstacles()).toEqual([]);
  expect(await evidence()).toEqual([]);
});

test('after an extension what waits is sent again by itself', async () => {
  const extension = { assessmentIds: [kraton], until: '2099-01-01T00:00:00.000Z', reason: 'Menara mati.' };
  expect((await ratna.post(`${periodPath()}/extensions`, extension)).status).toBe(201);
  await device.person().open(form);
  await device.person().see('Jawaban di server');
  await device
    .person()
    .page.waitForFunction(() => document.querySelectorAll('#butir-A4 ~ .item-evidence .evidence-list li').length === 1);
  expect(await evidence()).toEqual([{ item: 'A4', type: 'image/png' }]);
  const answers = await scene.dataSource.query<{ value: unknown }[]>(
    `select value from answers where assessment_id = $1 and item_code = 'A4'`,
    [kraton],
  );
  expect(answers).toEqual([{ value: { choice: 'YA' } }]);
  expect((await ratna.get(`${periodPath()}/late-answers`)).body.waiting).toBe(0);
});

describe('chosen while the phone could not know that filling in was over', () => {
  let tono: Person;
  const shut = (): string => new Date(Date.now() - 60_000).toISOString();
  const setDeadline = async (until: string): Promise<void> => {
    const policy = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until });
    expect((await ratna.put(`${periodPath()}/policy`, { policy, reason: 'Batas waktu diubah.' })).status).toBe(200);
  };
  const munder = (): string => scene.assessments['munder'] ?? '';
  /** Somebody looks at the page again, as after the phone lay aside. */
  const comeBack = (): Promise<unknown> =>
    tono.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const chooseLate = async (photo: string): Promise<void> => {
    await tono.see('Ada daftar informasi?');
    await keptOnDevice(tono.page);
    await tono.page.setOfflineMode(true);
    await setDeadline(shut());
    const chooser = await tono.page.waitForSelector('#butir-A4 ~ .item-evidence input[type=file]');
    await (chooser as ElementHandle<HTMLInputElement>).uploadFile(photo);
    await tono.see('tersimpan di ponsel, menunggu sinyal');
    await tono.page.setOfflineMode(false);
    await tono.see('Bukti ini dipilih sesudah batas waktu, jadi tidak dapat dikirim.');
  };
  const shootTono = async (name: string): Promise<void> => {
    if (screens) await tono.page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
  };
  beforeAll(async () => {
    await setDeadline('2099-01-01T00:00:00Z');
    tono = await come(product, 'tono', 360);
    await tono.open(`/penilaian/${munder()}/isian`);
    await tono.choose('Ada daftar informasi?', 'Ya');
    await tono.see('Tersimpan di server');
  });

  test('it says that it may yet go, and does from the queue once there is more time', async () => {
    await chooseLate(photoOf(640, 480));
    await tono.see('Bila batas waktu diperpanjang atau butirnya dibuka lagi, dikirim sendiri.');
    await shootTono('bukti-di-luar-waktu-360');
    await tono.open('/belum-terkirim');
    await tono.see('Bila batas waktu diperpanjang atau butirnya dibuka lagi, dikirim sendiri.');
    expect(await tono.obstacles()).toEqual([]);
    await shootTono('antrean-di-luar-waktu-360');
    await setDeadline('2099-01-01T00:00:00Z');
    await comeBack();
    await tono.see('yang tadi ditolak karena waktunya, sudah terkirim.');
    await tono.see('Semua isian Anda sudah terkirim.');
  });

  test('and from a form that stood open while the organiser gave more time', async () => {
    await tono.open(`/penilaian/${munder()}/isian`);
    await chooseLate(photoOf(600, 400));
    await tono.see('hanya dapat dibaca');
    const extension = { assessmentIds: [munder()], until: '2099-01-01T00:00:00.000Z', reason: 'Menara mati.' };
    expect((await ratna.post(`${periodPath()}/extensions`, extension)).status).toBe(201);
    await comeBack();
    await tono.see('Pengisian dibuka lagi, sampai 1 Januari 2099');
    await tono.see('yang tadi ditolak karena waktunya, sudah terkirim.');
    await tono.page.waitForFunction(
      () => document.querySelectorAll('#butir-A4 ~ .item-evidence .evidence-list li').length === 2,
    );
    await shootTono('bukti-menyusul-360');
  });
});
