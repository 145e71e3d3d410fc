/// <reference lib="dom" />
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { fallingServer, keptOnDevice, takeDevice, type Device, type FallingServer } from './device';

/** A registration typed on a phone whose signal comes and goes, while a colleague types too. */
describe('a registration without signal and by two people', () => {
  let scene: Scene;
  let server: FallingServer;
  let phone: Device;
  let assessment: string;
  const page = (): string => `/penilaian/${assessment}/pendaftaran`;
  const path = (): string => `/assessments/${assessment}/registration`;
  const valueOf = (label: string): Promise<string> =>
    phone.person().page.evaluate((text) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(text));
      return (document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null)?.value ?? '';
    }, label);

  beforeAll(async () => {
    scene = await createScene();
    const period = await scene.openPeriod('sinyal-2026');
    assessment = await scene.assessmentIn(period, 'munder');
    server = await fallingServer(scene.databaseUrl, scene.dataDir);
    phone = await takeDevice(server.origin);
  }, 180_000);
  afterAll(async () => {
    await phone.close();
    await server.close();
    await scene.close();
  });

  test('what was typed and the decree that was chosen without signal outlive the end of the phone', async () => {
    await phone.signIn('tono');
    await phone.person().open(page());
    await phone.person().see('SK PPID');
    await keptOnDevice(phone.person().page);
    await phone.person().reload();
    await phone.person().fill('Nomor SK', '188/1');
    await phone.person().see('Tersimpan di server');
    await server.kill();
    await phone.person().fill('NIP (boleh kosong)', '198001012006041001');
    const file = join(scene.dataDir, 'sk.pdf');
    await writeFile(file, paperPdf());
    const input = await phone.person().page.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await phone.person().see('sk.pdf tersimpan di perangkat ini dan dikirim sendiri');
    await phone.person().see('Tersimpan di perangkat ini, belum di server');
    expect(await phone.person().obstacles()).toEqual([]);
    await phone.reopen(page());
    await phone.person().see('Tersimpan di perangkat ini, belum di server');
    expect([await valueOf('NIP'), await valueOf('Nomor SK')]).toEqual(['198001012006041001', '188/1']);
    await phone.person().see('sk.pdf tersimpan di perangkat ini');
  }, 120_000);

  test('the queue lists it with its page, and counts as signing out does', async () => {
    await phone.person().open('/belum-terkirim');
    await phone.person().see('2 isian ada di perangkat ini');
    await phone.person().see('NIP (boleh kosong) Pejabat PPID: 198001012006041001');
    await phone.person().see('menunggu sinyal');
    expect(await phone.person().text()).not.toContain('Semua isian Anda sudah terkirim');
    expect(await phone.person().obstacles()).toEqual([]);
    await phone.person().press('Buka pendaftaran');
    await phone.person().see('Tersimpan di perangkat ini, belum di server');
    expect(await valueOf('NIP')).toBe('198001012006041001');
  }, 120_000);

  test('with signal both go to the server by themselves', async () => {
    await server.start();
    await phone.signIn('tono');
    await phone.person().open(page());
    await phone.person().see('Buka sk.pdf');
    await phone.person().see('Tersimpan di server');
    const kept = (await (await scene.as('tono')).get(path())).body;
    expect([kept.content.officerNip, kept.content.decreeNumber, kept.decree.name]).toEqual([
      '198001012006041001',
      '188/1',
      'sk.pdf',
    ]);
  }, 120_000);

  test('the same field by two people shows both values, and one of the two decides', async () => {
    const other = await scene.as('tono');
    await phone.person().open(page());
    await phone.person().see('Kirim pendaftaran');
    const { revision } = (await other.get(path())).body;
    await other.put(path(), { content: { superiorName: 'Bu Camat' }, revision });
    await phone.person().fillAll('Nama', [await valueOf('Nama'), 'Pak Lurah']);
    await phone.person().see('Nama Atasan PPID juga diubah orang lain');
    await phone.person().see('Di server: Bu Camat');
    await phone.person().see('Isian Anda: Pak Lurah');
    expect((await other.get(path())).body.content.superiorName).toBe('Bu Camat');
    expect(await phone.person().obstacles()).toEqual([]);
    await phone.person().press('Pakai isian saya');
    await phone.person().see('Tersimpan di server');
    expect((await other.get(path())).body.content.superiorName).toBe('Pak Lurah');
  }, 120_000);

  test('what somebody else changed since the screen was opened is not handed in unseen', async () => {
    const other = await scene.as('tono');
    const { revision } = (await other.get(path())).body;
    await other.put(path(), { content: { superiorEmail: 'camat@uji.example' }, revision });
    await phone.person().press('Kirim pendaftaran');
    await phone.person().see('Kirim pendaftaran?');
    await phone.person().press('Kirim pendaftaran');
    await phone.person().see('Belum terkirim: data diubah orang lain');
    await phone.person().press('Batal');
    await phone.person().see('Surel Atasan PPID: belum diisi menjadi camat@uji.example');
    expect(await phone.person().obstacles()).toEqual([]);
    expect((await other.get(path())).body.state).toBe('draft');
    await phone.person().press('Sudah saya periksa');
    expect(await phone.person().text()).not.toContain('menjadi camat@uji.example');
  }, 120_000);
});
