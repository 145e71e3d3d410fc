import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { presentBoth } from './presented';
import { takeClock, type SetClock } from './set-clock';

/** The schedule of the presentation ends at midnight WIB; a juror's phone may have been without signal until then. */
const until = '2097-11-01T00:00:00.000+07:00';
let scene: Scene;
let setClock: SetClock;
let sari: Browser;
let ratna: Browser;
let turns: Readonly<Record<'kraton' | 'munder', string>>;
beforeAll(async () => {
  scene = await createScene();
  setClock = await takeClock(scene);
  [sari, ratna] = [await scene.as('sari'), await scene.as('ratna')];
  turns = await presentBoth(scene);
  await schedule(until);
});
afterAll(() => scene.close());

const schedule = async (end: string): Promise<void> => {
  const { policy } = (await ratna.get(`/periods/${scene.periodId}`)).body;
  const windows = { ...policy.windows, presentasi: { from: '2097-10-01T00:00:00Z', until: end } };
  const reply = await ratna.put(`/periods/${scene.periodId}/policy`, {
    policy: { ...policy, windows },
    reason: 'Uji.',
  });
  expect(reply.status).toBe(200);
};
const score = (turn: string, criterion: string, revision = 0): Promise<Response> =>
  sari.put(`/presentations/${turn}/scores/${criterion}`, { score: '80', revision });
const card = async (turn: string): Promise<object> => (await sari.get(`/presentations/${turn}`)).body;

test('before its time nothing is scored', async () => {
  expect(refusalOf(await score(turns.kraton, 'K1'))).toEqual([409, 'stage.notBegun']);
  expect(await card(turns.kraton)).toMatchObject({ closed: 'notBegun', closesAt: '2097-10-31T17:00:00.000Z' });
});

test('the last second takes a score and a signature', async () => {
  await setClock('2097-10-31T23:59:59.000+07:00');
  expect(await card(turns.kraton)).toMatchObject({ closed: null });
  for (const criterion of ['K1', 'K2']) expect((await score(turns.kraton, criterion)).status).toBe(200);
  await setClock('2097-10-31T23:59:59.999+07:00');
  expect((await sari.post(`/presentations/${turns.kraton}/card`)).status).toBe(201);
  expect((await score(turns.munder, 'K1')).status).toBe(200);
});

test('one second late neither score nor signature is taken, and the juror is told until when it was', async () => {
  for (const at of ['2097-11-01T00:00:00.000+07:00', '2097-11-01T00:00:01.000+07:00']) {
    await setClock(at);
    expect([at, refusalOf(await score(turns.munder, 'K2'))]).toEqual([at, [409, 'stage.windowOver']]);
    expect(refusalOf(await score(turns.munder, 'K1', 1))).toEqual([409, 'stage.windowOver']);
    expect(refusalOf(await sari.post(`/presentations/${turns.munder}/card`))).toEqual([409, 'stage.windowOver']);
  }
  const refused = await score(turns.munder, 'K2');
  expect(refused.body).toMatchObject({ until: '2097-10-31T17:00:00.000Z', title: expect.stringContaining('berakhir') });
  expect(await card(turns.munder)).toMatchObject({ closed: 'over', myCard: { scored: 1, signedAt: null } });
  const rows = await scene.dataSource.query('select criterion_code from juror_scores where presentation_id = $1', [
    turns.munder,
  ]);
  expect(rows).toEqual([{ criterion_code: 'K1' }]);
});

test('the organiser gives more time on record, and what waited on the phone is taken', async () => {
  await schedule('2097-11-02T00:00:00.000+07:00');
  expect((await score(turns.munder, 'K2')).status).toBe(200);
  expect((await sari.post(`/presentations/${turns.munder}/card`)).status).toBe(201);
});
