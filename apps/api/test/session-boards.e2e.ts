import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { jurorOf } from './more-jurors';
import { presentBoth } from './presented';

let scene: Scene;
let turns: Readonly<Record<'kraton' | 'munder', string>>;
let path: string;
let galih: Browser;
beforeAll(async () => {
  scene = await createScene();
  galih = await jurorOf(scene, 'Galih');
  turns = await presentBoth(scene);
  const ratna = await scene.as('ratna');
  const plan = { stageCode: 'presentasi', name: 'Pagi', startsAt: '2026-10-12T01:00:00Z', minutes: 20, room: 'Aula' };
  const { id } = (await ratna.post(`/periods/${scene.periodId}/presentation-sessions`, plan)).body;
  await ratna.post(`/periods/${scene.periodId}/presentation-spreads`, { stageCode: 'presentasi' });
  await ratna.post(`/presentation-sessions/${id}/draws`, { seed: '2026' });
  path = `/presentation-sessions/${id}/board`;
}, 120_000);
afterAll(() => scene.close());

const set = async (body: object): Promise<Response> =>
  (await scene.as('ratna')).put(path, { nowId: turns.kraton, showsScores: false, isFrozen: false, ...body });
const picture = async (): Promise<{
  turns: { bodyName: string; isNow: boolean; score: string | null; jurors: object[] }[];
}> => (await (await scene.as('komang')).get(path)).body.picture;
const sign = async (juror: Browser, score: string): Promise<void> => {
  for (const criterion of ['K1', 'K2'])
    await juror.put(`/presentations/${turns.kraton}/scores/${criterion}`, { score, revision: 0 });
  expect((await juror.post(`/presentations/${turns.kraton}/card`)).status).toBe(201);
};

/** One story, told in order: each test stands on the one before. */
describe('the board on the wall', () => {
  test('it shows the order, who is on and who has signed; nobody but the office opens it', async () => {
    expect((await set({})).status).toBe(200);
    expect((await picture()).turns).toMatchObject([
      { bodyName: 'Desa kraton', place: 1, isNow: true, score: null },
      { bodyName: 'Desa munder', place: 2, isNow: false, score: null },
    ]);
    for (const person of ['sari', 'dewi', 'made', 'budi', 'indah'] as const)
      expect([person, refusalOf(await (await scene.as(person)).get(path))]).toEqual([person, [403, 'access.role']]);
    expect(refusalOf(await (await scene.as('komang')).put(path, {}))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('siti')).get(path))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await set({ nowId: scene.periodId }))).toEqual([422, 'presentationSession.body']);
  });

  test('a score that the organiser shows still waits for every juror in the room', async () => {
    await set({ showsScores: true });
    await sign(await scene.as('sari'), '90');
    const [kraton] = (await picture()).turns;
    expect(kraton).toMatchObject({
      score: null,
      jurors: [
        { name: 'Galih', state: 'scoring' },
        { name: 'Sari', state: 'signed' },
      ],
    });
    expect(JSON.stringify(await picture())).not.toContain('90.00');
  });

  test('frozen, the room sees what it saw while jurors go on; thawed, it sees what became of it', async () => {
    const frozen = await set({ showsScores: true, isFrozen: true });
    expect(frozen.body).toMatchObject({ isFrozen: true, frozenAt: expect.any(String) });
    await sign(galih, '70');
    expect((await picture()).turns[0]).toMatchObject({ score: null, isNow: true });
    const still = await set({ nowId: turns.munder, showsScores: true, isFrozen: true });
    expect(still.body).toMatchObject({ nowId: turns.munder, frozenAt: frozen.body.frozenAt });
    expect((await picture()).turns[0]).toMatchObject({ score: null, isNow: true });
    await set({ nowId: turns.munder, showsScores: true });
    expect((await picture()).turns).toMatchObject([
      { isNow: false, score: '80.00' },
      { isNow: true, score: null },
    ]);
  });

  test('scores are hidden again at once', async () => {
    await set({ showsScores: false });
    expect(JSON.stringify(await picture())).not.toContain('80.00');
    expect(await scene.audits()).toContain('sessionBoard.set');
  });
});
