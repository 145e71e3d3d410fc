/// <reference lib="dom" />
import { smallPolicy } from '../../api/test/questionnaire';
import { createScene, type Scene } from '../../api/test/cast';
import { type Device, type FallingServer, fallingServer, keptOnDevice, takeDevice } from './device';

/** The questionnaire comes in the language that is read, and lies on the phone in both soon after. */
jest.setTimeout(180_000);

let scene: Scene;
let server: FallingServer;
let device: Device;
let form: string;
beforeAll(async () => {
  scene = await createScene();
  const ratna = await scene.as('ratna');
  const [saq, panel] = smallPolicy('dua-bahasa')['stages'] as Record<string, unknown>[];
  const stages = [
    { ...saq, instrument: { DESA: 'desa-2026' } },
    { ...panel, instrument: 'rubrik-presentasi-2026' },
  ];
  const { id } = (await ratna.post('/periods', { policy: { ...smallPolicy('dua-bahasa'), stages } })).body;
  await ratna.post(`/periods/${id}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
  expect((await ratna.post(`/periods/${id}/opening`)).status).toBe(201);
  form = `/penilaian/${await scene.assessmentIn(id, 'kraton')}/isian`;
  server = await fallingServer(scene.databaseUrl, scene.dataDir);
  device = await takeDevice(server.origin);
});
afterAll(async () => {
  await device.close();
  await server.close();
  await scene.close();
});

/** Waits until the questionnaire lies here with both languages: by its size, since what it says is sealed. */
const bothKept = async (): Promise<void> => {
  await device.person().page.waitForFunction(
    () =>
      new Promise<boolean>((found) => {
        const asking = indexedDB.open('terbuka');
        asking.onsuccess = () => {
          const reading = asking.result.transaction('kept').objectStore('kept').getAll();
          reading.onsuccess = () => {
            asking.result.close();
            const all = reading.result as { path: string; content: { bytes: ArrayBuffer } }[];
            const kept = all.find(({ path }) => path.includes('/instruments/frozen/'));
            found((kept?.content.bytes.byteLength ?? 0) > 55_000);
          };
        };
      }),
    { polling: 200 },
  );
};

test('who reads Indonesian gets no English first, and reads English without signal all the same', async () => {
  await device.signIn('dewi');
  const { page } = device.person();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/instruments/frozen/')) asked.push(new URL(request.url()).search);
  });
  await device.person().open(form);
  await device.person().see('Apakah desa sudah menetapkan');
  expect(asked).toEqual(['?language=id']);
  await keptOnDevice(page);
  await bothKept();
  expect(asked).toEqual(['?language=id', '']);
  await device.person().press('English');
  await device.person().see('Has the village adopted a regulation on information disclosure?');
  await server.kill();
  await device.person().reload();
  await device.person().see('No signal');
  await device.person().see('Has the village adopted a regulation on information disclosure?');
});
