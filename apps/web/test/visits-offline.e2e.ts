/// <reference lib="dom" />
import { createScene, type Browser, type Scene } from '../../api/test/cast';
import { smallCheck } from '../../api/test/questionnaire';
import { openStaged } from '../../api/test/staged-period';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';
import { drawSignature } from './draw-signature';
import { keptText } from './kept-on-phone';
import { photoOf } from './photo-of';

/** A visit where there is no signal: the phone keeps it, dies, and sends it in order when there is some. */
jest.setTimeout(180_000);

describe('a visit without signal', () => {
  let scene: Scene;
  let server: FallingServer;
  let device: Device;
  let id: string;
  let page: string;

  const detail = async (): Promise<{
    values: Record<string, { value: unknown; note: string | null; revision: number }>;
    evidence: { fileName: string; sizeBytes: number; sha256: string }[];
    visit: { signatures: { party: string; way: string; name: string; isVoid: boolean; evidence: object[] }[] };
  }> => (await (await scene.as('made')).get(`/inspections/${id}`)).body;
  const isSent = (): Promise<unknown> =>
    device.person().page.waitForFunction(() => !/masih menunggu dikirim|Menyimpan…/.test(document.body.innerText));

  /** What the server said is kept a moment after it is drawn. */
  const kept = async (path: string): Promise<void> => {
    await device.person().page.waitForFunction(
      async (wanted) => {
        const asking = indexedDB.open('terbuka');
        const store = await new Promise<IDBDatabase>((opened) => (asking.onsuccess = () => opened(asking.result)));
        const keys = store.transaction('kept').objectStore('kept').getAllKeys();
        const all = await new Promise<IDBValidKey[]>((read) => (keys.onsuccess = () => read(keys.result)));
        store.close();
        return all.some((key) => Array.isArray(key) && key[1] === wanted);
      },
      {},
      path,
    );
  };

  beforeAll(async () => {
    scene = await createScene();
    const check = { ...smallCheck, purpose: 'visit' as const };
    const periodId = await openStaged(scene, { code: 'kunjungan-2026', bodies: ['kraton'], check });
    await (await scene.as('dewi')).post(`/assessments/${await scene.assessmentIn(periodId, 'kraton')}/registration`);
    const ratna = await scene.as('ratna');
    await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
    id = (await ratna.get(`/inspections?periodId=${periodId}`)).body.items[0].id;
    page = `/pemeriksaan/${id}`;
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    device = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await device.close();
    await server.close();
    await scene.close();
  });

  test('opened once it takes values, notes, a photo and both signatures, and outlives the phone', async () => {
    await device.signIn('made');
    await keptOnDevice(device.person().page);
    await device.person().open('/pemeriksaan');
    await kept('/api/inspections');
    await device.person().open(page);
    await device.person().choose('A1. Laman hidup?', 'Ya');
    await device.person().see('Tersimpan pukul');
    await kept(`/api/inspections/${id}`);
    await server.kill();

    await device.person().fill('L2. Berapa persen tautan mati? Isi dengan angka', '10');
    await device.person().see('Tersimpan di ponsel, menunggu sinyal');
    await device.person().choose('L3. Ada logo?', 'Tidak');
    await device.person().fill('Catatan (bila perlu)', 'Hanya di laman lama.');
    const chooser = await device.person().page.$('input[type=file]');
    await chooser?.uploadFile(photoOf(3_000, 2_000));
    await device.person().see('di ponsel, menunggu sinyal');
    await device.person().see('Dihitung setelah isian terkirim.');
    await device.person().press('Tanda tangan penilai');
    await drawSignature(device.person().page);
    await device.person().press('Simpan tanda tangan');
    await device.person().page.waitForSelector('svg[aria-label="Tanda tangan Made"]');
    await device.person().press('Tanda tangan wakil badan publik');
    await device.person().fill('Nama lengkap', 'Dewi Lestari');
    await device.person().fill('Jabatan', 'Sekretaris Desa');
    await drawSignature(device.person().page);
    await device.person().press('Simpan tanda tangan');
    await device.person().page.waitForSelector('svg[aria-label="Tanda tangan Dewi Lestari"]');
    await device.person().see('5 masih menunggu dikirim atau dipilih.');
    expect(await device.person().obstacles()).toEqual([]);

    await device.reopen('/pemeriksaan');
    await device.person().see('Desa kraton');
    await device.reopen(page);
    await device.person().page.waitForSelector('svg[aria-label="Tanda tangan Dewi Lestari"]');
    await device.person().see('papan-pengumuman.jpg');
    expect(await device.person().page.$$eval('.hand.void', (hands) => hands.length)).toBe(0);
    expect(await device.person().page.$eval('::-p-aria([name="L2. Berapa persen tautan mati? Isi dengan angka"])', (field) => (field as HTMLInputElement).value)).toBe('10'); // prettier-ignore
    // Sealed: neither the name nor a stroke can be read from the browser's files.
    expect(await keptText(device.person().page)).not.toContain('Dewi Lestari');
    await device.person().press('Lihat antrean');
    await device.person().see('Tanda tangan Dewi Lestari');
    await device.person().see('L2. Berapa persen tautan mati? 10');
    await device.person().see('papan-pengumuman.jpg');
    expect(await device.person().obstacles()).toEqual([]);
    expect(Object.keys((await detail()).values)).toEqual(['A1']);
  });

  test('with signal everything arrives in order, signatures under what they signed', async () => {
    await server.start();
    // The browser's memory outlives it, its session does not.
    await device.signIn('made');
    await device.person().open(page);
    await isSent();
    await device.person().see('80,00');
    const { values, evidence, visit } = await detail();
    expect(values).toMatchObject({
      A1: { value: { choice: 'YA' }, revision: 1 },
      L2: { value: { number: '10' }, revision: 1 },
      L3: { value: { choice: 'TIDAK' }, note: 'Hanya di laman lama.' },
    });
    // Signed on the phone before it was sent, by the hash of what arrived.
    const photo = { item: 'A1', kind: 'photo', sha256: evidence[0]?.sha256, url: null };
    expect(visit.signatures.map((hand) => hand.evidence)).toEqual([[photo], [photo]]);
    expect(evidence).toMatchObject([{ fileName: 'papan-pengumuman.jpg' }]);
    // As small as the form makes it.
    expect(evidence[0]?.sizeBytes).toBeLessThan(2_500_000);
    expect(visit.signatures).toMatchObject([
      { party: 'assessor', way: 'drawn', name: 'Made', isVoid: false },
      { party: 'body', way: 'drawn', name: 'Dewi Lestari', isVoid: false },
    ]);
    await device.person().page.waitForFunction(async () => {
      const asking = indexedDB.open('terbuka');
      const store = await new Promise<IDBDatabase>((opened) => (asking.onsuccess = () => opened(asking.result)));
      const left = store.transaction('finds').objectStore('finds').count();
      const count = await new Promise<number>((read) => (left.onsuccess = () => read(left.result)));
      store.close();
      return count === 0;
    });
  });

  test('what another hand saved meanwhile is shown beside one’s own, and a person decides', async () => {
    await server.kill();
    await device.person().choose('L3. Ada logo?', 'Ya');
    await device.person().fill('L2. Berapa persen tautan mati? Isi dengan angka', '15');
    await device
      .person()
      .page.waitForFunction(() => document.body.innerText.split('Tersimpan di ponsel, menunggu sinyal').length === 3);
    const made: Browser = await scene.as('made');
    await made.put(`/inspections/${id}/values/L2`, { value: { number: '5' }, note: 'Dari meja lain.', revision: 1 });
    await made.put(`/inspections/${id}/values/L3`, {
      value: { choice: 'YA' },
      note: 'Hanya di laman lama.',
      revision: (await detail()).values['L3']?.revision ?? 0,
    });
    await server.start();
    await device.person().page.evaluate(() => dispatchEvent(new Event('online')));
    await device.person().see('Butir ini sudah diubah di tempat lain. Pilih isian yang berlaku.');
    await device.person().see('Dari meja lain.');
    // The same from both hands is no conflict.
    expect(await device.person().page.$$eval('[role=alert]', (all) => all.length)).toBe(1);
    expect((await detail()).values['L2']).toMatchObject({ value: { number: '5' }, revision: 2 });
    expect(await device.person().obstacles()).toEqual([]);
    await device.person().press('Pakai isian saya');
    await isSent();
    await device.person().page.waitForFunction(() => !document.querySelector('[role=alert]'));
    expect((await detail()).values['L2']).toMatchObject({ value: { number: '15' }, revision: 3 });
    // Both had signed something else.
    await device.person().see('Tidak berlaku lagi: isian atau buktinya berubah sesudah ditandatangani');
  });
});
