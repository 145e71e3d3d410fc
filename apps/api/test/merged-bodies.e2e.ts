import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { presentBoth } from './presented';

let scene: Scene;
let ratna: Browser;
let made: Browser;
let sari: Browser;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  [ratna, made, sari, komang] = [
    await scene.as('ratna'),
    await scene.as('made'),
    await scene.as('sari'),
    await scene.as('komang'),
  ];
});
afterAll(() => scene.close());

const withdraw = async (assessment: string): Promise<void> => {
  const reply = await ratna.post(`/assessments/${assessment}/withdrawal`, { reason: 'Digabung dengan Desa Kraton.' });
  expect([reply.status, reply.body.state]).toEqual([201, 'withdrawn']);
};
const namesOf = (reply: Response): readonly string[] =>
  reply.body.items.map(({ body, bodyName }: { body?: { name: string }; bodyName?: string }) => bodyName ?? body?.name);
const waitsFor = async (periodId: string): Promise<readonly string[]> => {
  const reply = await komang.post(`/periods/${periodId}/determination`, { number: '1', acceptUndetermined: true });
  return reply.body.errors?.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`) ?? [];
};

describe('a village merged away between its invitation to the jury and the jury', () => {
  let turns: Readonly<Record<'kraton' | 'munder', string>>;
  const score = (turn: string, criterion: string): Promise<Response> =>
    sari.put(`/presentations/${turn}/scores/${criterion}`, { score: '80', revision: 0 });

  test('no juror is asked about it any more, and no score of it is kept', async () => {
    turns = await presentBoth(scene);
    expect((await score(turns.munder, 'K1')).status).toBe(200);
    await withdraw(scene.assessments['munder'] ?? '');
    expect(namesOf(await sari.get('/presentations'))).toEqual(['Desa kraton']);
    expect(refusalOf(await score(turns.munder, 'K2'))).toEqual([409, 'assessment.locked']);
    expect(refusalOf(await sari.post(`/presentations/${turns.munder}/card`))).toEqual([409, 'assessment.locked']);
  });

  test('the office still finds it, with what was said; the plenary waits for the others only', async () => {
    const [turn] = (await ratna.get(`/presentations?periodId=${scene.periodId}`)).body.items.filter(
      ({ id }: { id: string }) => id === turns.munder,
    );
    expect(turn).toMatchObject({ body: { name: 'Desa munder' }, closed: 'withdrawn' });
    const waiting = await waitsFor(scene.periodId);
    expect(waiting.filter((one) => one.includes('munder'))).toEqual([]);
    expect(waiting.some((one) => one.includes('kraton'))).toBe(true);
  });

  test('it stands in every table without score, band and rank, and in nobody’s way', async () => {
    for (const criterion of ['K1', 'K2']) expect((await score(turns.kraton, criterion)).status).toBe(200);
    expect((await sari.post(`/presentations/${turns.kraton}/card`)).status).toBe(201);
    await ratna.put(`/presentations/${turns.kraton}/attendance`, { headAttended: true });
    const { rows } = (await ratna.get(`/periods/${scene.periodId}/standings`)).body;
    expect(rows).toMatchObject([
      { subjectId: 'kraton', status: 'ranked', ranks: { category: 1 } },
      { subjectId: 'munder', status: 'withdrawn', final: null, band: null, ranks: { category: null, overall: null } },
    ]);
    expect(await waitsFor(scene.periodId)).toEqual([]);
    expect((await ratna.post(`/periods/${scene.periodId}/publication`)).status).toBe(201);
    const { rows: published } = (await ratna.get('/public/periods/uji-2026')).body;
    expect(
      published.map(({ subjectId, status }: { subjectId: string; status: string }) => [subjectId, status]),
    ).toEqual([
      ['kraton', 'ranked'],
      ['munder', 'withdrawn'],
    ]);
  });
});

describe('a village merged away while it is judged', () => {
  let periodId: string;
  let kraton: string;

  beforeAll(async () => {
    periodId = await scene.openPeriod('gabung-tengah');
    kraton = await scene.assessmentIn(periodId, 'kraton');
    const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
    const windows = { ...policy.windows, sanggah: { from: '2020-01-01T00:00:00Z', until: '2098-01-01T00:00:00Z' } };
    await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Uji sanggah.' });
    await handIn(scene, kraton);
    await ratna.post(`/periods/${periodId}/assignments`, {});
  });

  test('nothing of it waits: no verdict, no appeal, no desk, no table of readings', async () => {
    for (const item of ['A1', 'A2', 'A3', 'A4'])
      await made.put(`/assessments/${kraton}/verdicts/${item}`, { decision: 'reject', reason: 'x', revision: 0 });
    await made.post(`/assessments/${kraton}/verification`);
    expect((await ratna.post(`/periods/${periodId}/score-releases`)).status).toBe(201);
    const lodged = await (
      await scene.as('dewi')
    ).post(`/assessments/${kraton}/appeals`, { itemCode: 'A1', reason: 'Ada.', links: [] });
    expect(lodged.status).toBe(201);
    expect((await komang.get('/appeals')).body.items).toHaveLength(1);
    await withdraw(kraton);
    expect((await komang.get('/appeals')).body.items).toEqual([]);
    const decision = { outcome: 'granted', decision: 'accept', reason: 'Ada.' };
    expect(refusalOf(await komang.post(`/appeals/${lodged.body.id}/decision`, decision))).toEqual([409, 'assessment.locked']); // prettier-ignore
    expect(refusalOf(await made.put(`/assessments/${kraton}/verdicts/A1`, { decision: 'accept', revision: 1 }))).toEqual([409, 'assessment.locked']); // prettier-ignore
    expect(refusalOf(await made.post(`/assessments/${kraton}/verification`))).toEqual([409, 'assessment.move']);
    expect((await made.get('/verifications/items')).text).not.toContain(kraton);
    expect((await ratna.get(`/periods/${periodId}/reading-lines`)).text).not.toContain(kraton);
    expect((await ratna.get(`/periods/${periodId}/desks`)).text).not.toContain(kraton);
    expect((await waitsFor(periodId)).filter((one) => one.includes('kraton'))).toEqual([]);
  });

  test('its body keeps reading what it wrote and what was said of it', async () => {
    const dewi = await scene.as('dewi');
    const { status, body } = await dewi.get(`/assessments/${kraton}/form`);
    expect([status, body.answers.A1.value]).toEqual([200, { choice: 'YA' }]);
    expect(refusalOf(await dewi.put(`/assessments/${kraton}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 }))).toEqual([409, 'assessment.locked']); // prettier-ignore
  });
});
