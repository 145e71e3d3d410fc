import type { Response } from 'supertest';
import { createScene, refusalOf, type Scene } from './cast';
import { presentBoth } from './presented';

let scene: Scene;
let turns: Readonly<Record<'kraton' | 'munder', string>>;
let session: { id: string; draws: { seed: string; codes: string[]; reason: string | null }[] };
beforeAll(async () => {
  scene = await createScene();
  turns = await presentBoth(scene);
}, 120_000);
afterAll(() => scene.close());

const plan = {
  stageCode: 'presentasi',
  name: 'Hari pertama',
  startsAt: '2026-10-12T01:00:00.000Z',
  minutes: 20,
  room: 'Aula Pemkab',
  videoUrl: 'https://rapat.contoh.go.id/hari-1',
};
const post = async (path: string, body: object): Promise<Response> => (await scene.as('ratna')).post(path, body);
const make = (more: object = {}): Promise<Response> =>
  post(`/periods/${scene.periodId}/presentation-sessions`, { ...plan, ...more });
const cards = async (
  person: 'ratna' | 'sari' = 'ratna',
): Promise<Record<string, { place: number | null; startsAt: string | null; room: string; session: object | null }>> => {
  const { items } = (await (await scene.as(person)).get('/presentations')).body;
  return Object.fromEntries(items.map((one: { body: { code: string } }) => [one.body.code, one]));
};

/** One story, told in order: each test stands on the one before. */
describe('sessions of the jury', () => {
  test('a session has a place that people can find, over the web only by a safe link', async () => {
    expect(refusalOf(await make({ room: ' ', videoUrl: null }))).toEqual([422, 'presentationSession.place']);
    for (const videoUrl of ['http://rapat.contoh.go.id', 'javascript:alert(1)', 'https://nama:sandi@contoh.go.id'])
      expect(refusalOf(await make({ videoUrl }))).toEqual([422, 'presentationSession.link']);
    expect(refusalOf(await make({ stageCode: 'saq' }))).toEqual([404, 'stage.unknown']);
    expect(refusalOf(await make({ minutes: 0 }))).toEqual([400, 'request.invalid']);
    const made = await make();
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({ ...plan, draws: [], hasBegun: false })]);
    session = made.body;
  });

  test('bodies are spread over it; until lots are drawn their hour is its beginning', async () => {
    expect(refusalOf(await post(`/presentation-sessions/${session.id}/draws`, {}))).toEqual([
      409,
      'presentationSession.empty',
    ]);
    const spread = await post(`/periods/${scene.periodId}/presentation-spreads`, { stageCode: 'presentasi' });
    expect([spread.status, spread.body]).toEqual([201, { placed: 2 }]);
    expect(await cards()).toMatchObject({
      kraton: {
        place: null,
        startsAt: plan.startsAt,
        room: 'Aula Pemkab',
        session: { id: session.id, isDrawn: false },
      },
      munder: { place: null, startsAt: plan.startsAt },
    });
    expect(refusalOf(await (await scene.as('ratna')).delete(`/presentation-sessions/${session.id}`))).toEqual([
      409,
      'presentationSession.holds',
    ]);
  });

  test('lots are drawn by a seed that is shown, and hours follow the order', async () => {
    const drawn = await post(`/presentation-sessions/${session.id}/draws`, { seed: '2026' });
    // printf '%s' '2026:kraton' | sha256sum: 1dc5a361…; '2026:munder': aced1909…
    expect(drawn.body.draws).toMatchObject([
      { seed: '2026', codes: ['kraton', 'munder'], reason: null, drawnBy: 'Ratna' },
    ]);
    expect(await cards('sari')).toMatchObject({
      kraton: { place: 1, startsAt: '2026-10-12T01:00:00.000Z' },
      munder: { place: 2, startsAt: '2026-10-12T01:20:00.000Z', session: { isDrawn: true, minutes: 20 } },
    });
  });

  test('the hour goes to the calendars of the body, the juror and the office, and to nobody else’s', async () => {
    const path = `/presentations/${turns.munder}/calendar`;
    const { headers, text } = await (await scene.as('tono')).get(path);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain('DTSTART:20261012T012000Z');
    expect(text).toContain('DTEND:20261012T014000Z');
    expect(text).toContain(`UID:presentasi-${turns.munder}@terbuka`);
    for (const person of ['sari', 'ratna', 'komang'] as const)
      expect([person, (await (await scene.as(person)).get(path)).status]).toEqual([person, 200]);
    expect(refusalOf(await (await scene.as('dewi')).get(path))).toEqual([403, 'access.foreignBody']);
    expect(refusalOf(await (await scene.as('nur')).get(path))).toEqual([404, 'access.notFound']);
    const whole = await (await scene.as('sari')).get(`/presentation-sessions/${session.id}/calendar`);
    expect(whole.text).toContain('DTEND:20261012T014000Z');
    expect(whole.text.replace(/\r\n /g, '')).toContain('1. Desa kraton\\n2. Desa munder');
    expect(refusalOf(await (await scene.as('tono')).get(`/presentation-sessions/${session.id}/calendar`))).toEqual([
      403,
      'access.role',
    ]);
  });

  test('a body reads its own hour and place, and nothing of the jury', async () => {
    const path = `/assessments/${scene.assessments['munder']}/presentations`;
    const { items } = (await (await scene.as('tono')).get(path)).body;
    expect(items).toMatchObject([{ place: 2, startsAt: '2026-10-12T01:20:00.000Z', room: 'Aula Pemkab' }]);
    expect(JSON.stringify(items)).not.toContain('Sari');
    expect(refusalOf(await (await scene.as('dewi')).get(path))).toEqual([403, 'access.foreignBody']);
  });

  test('lots are not drawn again in silence: a reason is asked for, and the first drawing stays', async () => {
    expect(refusalOf(await post(`/presentation-sessions/${session.id}/draws`, { seed: '7' }))).toEqual([
      422,
      'draw.reason',
    ]);
    const again = await post(`/presentation-sessions/${session.id}/draws`, { reason: 'Listrik padam saat diundi.' });
    const [newest, first] = again.body.draws;
    expect(newest).toMatchObject({
      reason: 'Listrik padam saat diundi.',
      seed: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(first).toMatchObject({ seed: '2026' });
    expect(
      (await post(`/presentation-sessions/${session.id}/draws`, { seed: '2026', reason: 'Kembali.' })).status,
    ).toBe(201);
  });

  test('a change of the beginning moves all hours; who leaves a session leaves a gap, and who comes goes last', async () => {
    const ratna = await scene.as('ratna');
    const { stageCode: _, ...later } = { ...plan, startsAt: '2026-10-12T02:00:00.000Z', room: 'Ruang Rapat Bupati' };
    expect((await ratna.put(`/presentation-sessions/${session.id}`, later)).status).toBe(200);
    expect(await cards()).toMatchObject({
      munder: { startsAt: '2026-10-12T02:20:00.000Z', room: 'Ruang Rapat Bupati' },
    });
    const out = await ratna.delete(`/presentation-sessions/${session.id}/bodies/${turns.kraton}`);
    expect([out.status, out.body.holds]).toEqual([200, 1]);
    expect(await cards()).toMatchObject({
      kraton: { session: null, place: null, startsAt: null, room: null },
      munder: { place: 2, startsAt: '2026-10-12T02:20:00.000Z' },
    });
    const bodies = `/presentation-sessions/${session.id}/bodies`;
    expect((await post(bodies, { presentationIds: [turns.kraton] })).body.holds).toBe(2);
    expect(await cards()).toMatchObject({ kraton: { place: 3, startsAt: '2026-10-12T02:40:00.000Z' } });
    expect(refusalOf(await post(bodies, { presentationIds: [turns.kraton] }))).toEqual([
      422,
      'presentationSession.body',
    ]);
  });

  test('once a card is signed order and hours stand, while the place may still change', async () => {
    const sari = await scene.as('sari');
    const scores = ['K1', 'K2'].map((criterion) =>
      sari.put(`/presentations/${turns.kraton}/scores/${criterion}`, { score: '90', revision: 0 }),
    );
    await Promise.all(scores);
    expect((await sari.post(`/presentations/${turns.kraton}/card`)).status).toBe(201);
    const ratna = await scene.as('ratna');
    const path = `/presentation-sessions/${session.id}`;
    const { stageCode: _, ...same } = { ...plan, startsAt: '2026-10-12T02:00:00.000Z', room: 'Pendopo' };
    expect(refusalOf(await ratna.post(`${path}/draws`, { reason: 'Lagi.' }))).toEqual([
      409,
      'presentationSession.begun',
    ]);
    expect(refusalOf(await ratna.put(path, { ...same, minutes: 15 }))).toEqual([409, 'presentationSession.begun']);
    expect(refusalOf(await ratna.delete(`${path}/bodies/${turns.kraton}`))).toEqual([
      409,
      'presentationSession.judged',
    ]);
    expect((await ratna.put(path, same)).body).toMatchObject({ room: 'Pendopo', hasBegun: true });
  });

  test('sessions are the organiser’s: others read, none or nothing at all', async () => {
    const path = `/periods/${scene.periodId}/presentation-sessions`;
    const komang = await scene.as('komang');
    expect((await komang.get(path)).body.items).toMatchObject([{ name: 'Hari pertama', holds: 2 }]);
    expect(refusalOf(await komang.post(path, plan))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('sari')).get(path))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('siti')).get(path))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await (await scene.as('siti')).post(`/presentation-sessions/${session.id}/draws`, {}))).toEqual([
      404,
      'access.notFound',
    ]);
    for (const act of ['made', 'bodiesSpread', 'drawn', 'changed', 'bodyRemoved', 'bodiesAdded'])
      expect(await scene.audits()).toContain(`presentationSession.${act}`);
  });

  test('a drawing can be made again by anybody, and is never changed or deleted', async () => {
    await expect(scene.dataSource.query('delete from presentation_draws')).rejects.toThrow('presentation_draws');
    const empty = (await make({ name: 'Cadangan' })).body;
    expect((await (await scene.as('ratna')).delete(`/presentation-sessions/${empty.id}`)).status).toBe(204);
  });
});
